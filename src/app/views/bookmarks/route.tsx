// /bookmarks/ - what this reader bookmarked, on this device.
import { useLocation, useNavigate } from 'react-router'
import { bookmarksPath } from '#model/address.ts'
import { siteAddresses } from '#app/carrying/site-addresses.ts'
import { Head } from '#app/components/head.tsx'
import { useMarkWords } from '#app/marking/use-mark-words.ts'
import { publicationQuery } from '#app/queries/publication-query.ts'
import { useShard } from '#app/queries/use-shard.ts'
import { bookmarks, type Bookmark } from '#app/storage/bookmarks.ts'
import { useShelved } from '#app/storage/use-shelved.ts'
import { useHydrated } from '#app/storage/use-hydrated.ts'
import { BookmarksView } from './bookmarks-view.tsx'
import { bookmarkFilterSearch, readBookmarkFilter, type BookmarkFilter } from './filter-bookmarks.ts'
import { Standing } from './show-standing.tsx'

const standing = (bookmark: Bookmark) => <Standing bookmark={bookmark} />

/** The page of bookmarks. */
export function Component() {
  const publication = useShard(publicationQuery())
  const words = useMarkWords()
  const hydrated = useHydrated()
  const navigate = useNavigate()
  const { search, hash } = useLocation()
  const { value, known } = useShelved(bookmarks)
  const go = (filter: BookmarkFilter, hash: string) =>
    void navigate(`${bookmarksPath}${bookmarkFilterSearch(filter)}${hash}`, { replace: true })
  const filter = readBookmarkFilter(hydrated ? search : '')
  return (
    <>
      <Head
        title={`${words.title} · ${publication.name}`}
        description={words.description}
        path={bookmarksPath}
        noindex
      />
      <BookmarksView
        publication={publication}
        bookmarks={hydrated && known ? value : null}
        filter={filter}
        // A list that came in the fragment stays until it is decided on.
        onFilter={(next) => go(next, hash)}
        onDecided={() => go(filter, '')}
        standing={standing}
        hash={hydrated ? hash : ''}
        sites={hydrated ? siteAddresses(publication) : ['']}
      />
    </>
  )
}
