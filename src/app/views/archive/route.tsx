// /archive/ - every year there is.
import type { QueryClient } from '@tanstack/react-query'
import { archivePath } from '#model/address.ts'
import { Head } from '#app/components/head.tsx'
import { archiveQuery } from '#app/queries/archive-query.ts'
import { publicationQuery } from '#app/queries/publication-query.ts'
import { useShard } from '#app/queries/use-shard.ts'
import { useWords } from '#app/words/words-context.tsx'
import { ArchiveView } from './archive-view.tsx'

/** Makes sure of the archive's account of itself. */
export async function loader(client: QueryClient): Promise<null> {
  await client.ensureQueryData(archiveQuery())
  return null
}

/** The years of the archive. */
export function Component() {
  const publication = useShard(publicationQuery())
  const archive = useShard(archiveQuery())
  const words = useWords().archive
  return (
    <>
      <Head title={`${words.years} · ${publication.name}`} description={publication.description} path={archivePath()} />
      <ArchiveView publication={publication} archive={archive} />
    </>
  )
}
