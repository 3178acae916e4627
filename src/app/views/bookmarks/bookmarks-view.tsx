// The bookmarks of this device in two lists, newest first, with what finds, carries and explains them.
import { useEffect, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { timelinePath } from '#model/address.ts'
import type { Publication } from '#model/publication.ts'
import { carriesList } from '#app/carrying/packed-list.ts'
import { Link } from '#app/components/link.tsx'
import { useListShown } from '#app/components/use-list-shown.ts'
import { useMarkWords } from '#app/marking/use-mark-words.ts'
import { newestFirst, placeAddress, type Bookmark, type Bookmarks } from '#app/storage/bookmarks.ts'
import { useContentLanguage } from '#app/words/words-context.tsx'
import { ArrivedList } from './arrived-list.tsx'
import { BookmarkRow } from './bookmark-row.tsx'
import style from './bookmarks-view.css?url'
import { ExportBookmarks } from './export-bookmarks.tsx'
import { ExportEverything } from './export-everything.tsx'
import { FilterForm } from './filter-form.tsx'
import { isAskedFor, type BookmarkFilter } from './filter-bookmarks.ts'
import { ImportBookmarks } from './import-bookmarks.tsx'
import { useHeldRows } from './use-held-rows.ts'
import { useShown } from './use-shown.ts'

interface BookmarksViewProps {
  publication: Publication
  /** Null while they are not known. */
  bookmarks: Bookmarks | null
  filter: BookmarkFilter
  onFilter: (filter: BookmarkFilter) => void
  /** Told that the reader decided on the list that came in the address. */
  onDecided: () => void
  /** Shows the text of a bookmark, and how it stands to the archive. */
  standing: (bookmark: Bookmark) => ReactNode
  /** The whole addresses of the site, with their closing slash; the first is the one to give to others. */
  sites: readonly [string, ...string[]]
  /** The fragment of the address: it may carry a list. */
  hash: string
}

/** Shows the bookmarks. */
export function BookmarksView(props: BookmarksViewProps) {
  const { publication, bookmarks, filter, onFilter, onDecided, standing, sites, hash } = props
  const words = useMarkWords()
  const all = bookmarks === null ? [] : newestFirst(bookmarks)
  const { held, hold } = useHeldRows(filter)
  const shown = all.filter((bookmark) => held.has(placeAddress(bookmark)) || isAskedFor(bookmark, filter))
  useListShown(bookmarks !== null)
  const list = (id: string, name: string, of: (bookmark: Bookmark) => boolean) => (
    <BookmarkList bookmarks={shown.filter(of)} {...{ id, name, publication, standing, hold }} />
  )
  return (
    <div className="page b-page">
      <link rel="stylesheet" href={style} precedence="view" />
      <div className="thead">
        <div>
          <h1 tabIndex={-1}>{words.title}</h1>
          <p className="meta">
            <output>{bookmarks !== null && words.holds(countOf(shown, false), countOf(shown, true))}</output>
          </p>
        </div>
      </div>
      <noscript>
        <p>{words.needsScript}</p>
      </noscript>
      {bookmarks !== null && carriesList(hash) && <ArrivedList hash={hash} current={bookmarks} onDecided={onDecided} />}
      {bookmarks !== null && all.length === 0 && (
        <div className="b-empty">
          <h2>{words.empty}</h2>
          <p>
            {words.emptyHelp} <Link to={timelinePath}>{words.toIssues}</Link>
          </p>
        </div>
      )}
      {all.length > 0 && <FilterForm bookmarks={all} filter={filter} onFilter={onFilter} />}
      {all.length > 0 && shown.length === 0 && <p className="b-empty">{words.nothing}</p>}
      {list('issues', words.issues, isWhole)}
      {list('items', words.items, (bookmark) => !isWhole(bookmark))}
      {bookmarks !== null && (
        <section>
          <h2>{words.carry}</h2>
          {shown.length > 0 && (
            <ExportBookmarks
              bookmarks={shown}
              of={all.length}
              title={`${words.title} · ${publication.name}`}
              site={sites[0]}
            />
          )}
          <ExportEverything bookmarks={bookmarks} />
          <ImportBookmarks current={bookmarks} sites={sites} />
        </section>
      )}
      <p className="note b-kept">{words.kept}</p>
    </div>
  )
}

const isWhole = ({ kind }: Bookmark): boolean => kind !== 'item'
const countOf = (bookmarks: readonly Bookmark[], items: boolean): number =>
  bookmarks.filter((bookmark) => isWhole(bookmark) !== items).length

/** As many as are looked up in the archive at once. */
const step = 30

interface BookmarkListProps extends Pick<BookmarksViewProps, 'publication' | 'standing'> {
  /** What it is called in storage. */
  id: string
  name: string
  bookmarks: readonly Bookmark[]
  hold: (address: string) => void
}

function BookmarkList({ id, name, bookmarks, publication, standing, hold }: BookmarkListProps) {
  const words = useMarkWords()
  const language = useContentLanguage(publication.language)
  const [most, setMost] = useShown(id, step)
  const left = bookmarks.length - most
  useEffect(() => {
    // Paper has no button for more.
    const showAll = () => flushSync(() => setMost(Infinity))
    addEventListener('beforeprint', showAll)
    return () => removeEventListener('beforeprint', showAll)
  }, [setMost])
  if (bookmarks.length === 0) return null
  return (
    <section className="b-list">
      <h2>{name}</h2>
      <ol>
        {bookmarks.slice(0, most).map((bookmark) => (
          <BookmarkRow key={placeAddress(bookmark)} {...{ bookmark, publication, language, hold }}>
            {standing(bookmark)}
          </BookmarkRow>
        ))}
      </ol>
      {left > 0 && (
        <button className="b-button" type="button" onClick={() => setMost(most + step)}>
          {words.more(Math.min(step, left))}
        </button>
      )}
    </section>
  )
}
