// /about/ - what this archive holds and lacks, and how it is made.
import type { QueryClient } from '@tanstack/react-query'
import { aboutPath } from '#model/address.ts'
import { Head } from '#app/components/head.tsx'
import { archiveQuery } from '#app/queries/archive-query.ts'
import { publicationQuery } from '#app/queries/publication-query.ts'
import { useShard } from '#app/queries/use-shard.ts'
import { useWords } from '#app/words/words-context.tsx'
import { AboutView } from './about-view.tsx'

/** Makes sure of the archive's account of itself. */
export async function loader(client: QueryClient): Promise<null> {
  await client.ensureQueryData(archiveQuery())
  return null
}

/** The about page. */
export function Component() {
  const publication = useShard(publicationQuery())
  const archive = useShard(archiveQuery())
  const words = useWords().about
  return (
    <>
      <Head title={`${words.title} · ${publication.name}`} description={publication.description} path={aboutPath} />
      <AboutView publication={publication} archive={archive} />
    </>
  )
}
