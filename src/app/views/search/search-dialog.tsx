// Search from anywhere, above the page: the field and the newest results. All else is on the page of search.
import { useEffect, useRef, useState } from 'react'
import { searchAddress, type SearchRequest } from '#model/search/request.ts'
import { Icon } from '#app/components/icons.tsx'
import { isPlainClick } from '#app/components/link.tsx'
import { usePublication } from '#app/components/publication-context.tsx'
import { moveThroughResults } from './move-through-results.ts'
import { RecentSearches } from './recent-searches.tsx'
import { isComposing, SearchField } from './search-field.tsx'
import { SearchOutcome } from './search-outcome.tsx'
import { useRecentSearches } from './use-recent-searches.ts'
import { useSearch } from './use-search.ts'
import { useSearchWords } from './use-search-words.ts'
import style from './search-view.css?url'

interface SearchDialogProps {
  /** How often it was asked for: each time it opens. */
  asked: number
  navigate: (to: string) => unknown
}

const everything: SearchRequest = { query: '', categories: [], from: null, to: null, exact: false }

/** The dialog of search. Enter opens the first result, ↓ and ↑ move, Escape leads back to where the reader was. */
export function SearchDialog({ asked, navigate }: SearchDialogProps) {
  const words = useSearchWords()
  const publication = usePublication()
  const dialog = useRef<HTMLDialogElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const [request, setRequest] = useState(everything)
  const search = useSearch(request)
  const recent = useRecentSearches()
  useEffect(() => {
    if (asked === 0) return
    if (dialog.current?.open === false) dialog.current.showModal()
    field.current?.focus()
    field.current?.select()
  }, [asked])
  useEffect(() => {
    // Back and forward lead to another page, which a dialog of the one before would cover.
    const leave = () => dialog.current?.close()
    addEventListener('popstate', leave)
    return () => removeEventListener('popstate', leave)
  }, [])
  const ask = (query: string) => setRequest({ ...everything, query })
  const address = searchAddress(request)
  return (
    // Its clicks are those of the links within.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events
    <dialog
      className="s-dialog"
      ref={dialog}
      aria-label={words.label}
      onKeyDown={(event) => {
        moveThroughResults(event)
        if (event.key !== 'Escape' || isComposing(event)) return
        event.preventDefault() // or the field would take the first to empty itself
        dialog.current?.close()
      }}
      onClickCapture={(event) => {
        const { target } = event
        const link = target instanceof Element ? target.closest('a') : null
        if (target !== dialog.current && (link === null || !isPlainClick(event))) return
        if (link?.closest('.s-outcome')) recent.keep(request.query)
        dialog.current?.close()
      }}
    >
      <link rel="stylesheet" href={style} precedence="view" />
      <search>
        <div className="s-head">
          <SearchField
            ref={field}
            query={request.query}
            setBy={null}
            onQuery={ask}
            onSubmit={(query) => {
              recent.keep(query)
              const isAsked = query === request.query
              // The newest come first: while others are on their way, the first stays the first.
              const first = isAsked && search.current ? dialog.current?.querySelector<HTMLElement>('.s-hit') : null
              if (first) return first.click()
              if ((isAsked && search.settled) || query.trim() === '') return
              dialog.current?.close()
              void navigate(searchAddress({ ...everything, query }))
            }}
          />
          <button className="ic" type="button" aria-label={words.close} onClick={() => dialog.current?.close()}>
            <Icon name="close" />
          </button>
        </div>
        {request.query.trim() === '' ? (
          <RecentSearches
            queries={recent.queries}
            level={2}
            onClear={() => {
              recent.clear()
              field.current?.focus()
            }}
          />
        ) : (
          <SearchOutcome search={search} request={request} publication={publication} level={2} whole={address} />
        )}
      </search>
    </dialog>
  )
}
