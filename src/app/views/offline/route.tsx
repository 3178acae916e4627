// /offline/ - what is kept on this device. Where a page is not, the worker sends this one, and the app says so at that page's address.
import { offlinePath } from '#model/address.ts'
import { Head } from '#app/components/head.tsx'
import { KeptList } from '#app/offline/kept-list.tsx'
import { useOfflineWords } from '#app/offline/use-offline-words.ts'
import { publicationQuery } from '#app/queries/publication-query.ts'
import { useShard } from '#app/queries/use-shard.ts'
import { useHydrated } from '#app/storage/use-hydrated.ts'

/** The page of what can be read without a network. */
export function Component() {
  const publication = useShard(publicationQuery())
  const words = useOfflineWords()
  return (
    <>
      <Head title={`${words.title} · ${publication.name}`} description={words.description} path={offlinePath} noindex />
      <div className="page fault">
        <h1>{words.title}</h1>
        <p>{words.text}</p>
        {useHydrated() && <KeptList />}
      </div>
    </>
  )
}
