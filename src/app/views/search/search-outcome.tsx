// What a search came to: its account, the results, and what can be done next.
import { useEffect, useRef } from 'react'
import type { Publication } from '#model/publication.ts'
import { searchAddress, type SearchRequest } from '#model/search/request.ts'
import { faultCause } from '#app/fault-cause.ts'
import { Link } from '#app/components/link.tsx'
import { useWords } from '#app/words/words-context.tsx'
import { Announcement } from './announcement.tsx'
import { accountOf, isNarrowed } from './search-account.ts'
import { SearchResults } from './search-results.tsx'
import type { ShownSearch } from './use-search.ts'
import { useSearchWords } from './use-search-words.ts'

interface SearchOutcomeProps {
  search: ShownSearch
  request: SearchRequest
  publication: Publication
  level: 1 | 2
  /** Where all of it is, if this is the beginning only. */
  whole?: string
}

/** The most results of a beginning. */
const beginning = 20

/** Shows what was found, or why nothing was. */
export function SearchOutcome({ search, request, publication, level, whole }: SearchOutcomeProps) {
  const words = useSearchWords()
  const { shown, settled, slow, more } = search
  const list = useRef<HTMLDivElement>(null)
  const from = useRef<number | null>(null)
  const count = shown?.hits.length ?? 0
  useEffect(() => {
    const place = from.current
    if (place === null || (count <= place && !settled)) return
    from.current = null
    // The button that was pressed may be gone: a reader goes on at the first that is new, else with what can be done next.
    if (document.activeElement !== document.body) return
    const shownHits = [...(list.current?.querySelectorAll<HTMLElement>('[data-hit]') ?? [])]
    const next = list.current?.querySelector<HTMLElement>('.s-failed button, .s-next button')
    const goOn = shownHits[place] ?? next ?? shownHits.at(-1) ?? list.current
    goOn?.focus()
  }, [count, settled])
  const goFurther = () => {
    from.current = count
    more()
  }
  const goesOn = shown?.stage === 'page' || shown?.stage === 'paused'
  const account = shown && accountOf(shown, request.query, words)
  const hits = whole === undefined ? (shown?.hits ?? []) : (shown?.hits.slice(0, beginning) ?? [])
  return (
    <div className="s-outcome" aria-busy={!settled} ref={list} tabIndex={-1}>
      <Announcement
        text={(settled || slow) && shown?.stage !== 'failed' ? account : null} // a failure is an alert of its own
        key={searchAddress(request)}
      />
      {shown !== null && shown.stage !== 'failed' && (
        <p className={count === 0 && settled ? 's-none' : 's-account'}>{account}</p>
      )}
      {shown !== null && shown.since !== null && <p className="note">{words.newestYearOnly}</p>}
      {shown !== null && count === 0 && settled && shown.stage !== 'failed' && <Widen request={request} />}
      {slow && count === 0 && <Waiting />}
      <SearchResults hits={hits} publication={publication} level={level} />
      {shown?.stage === 'failed' && <Failure error={shown.error} retry={goFurther} level={level} />}
      {whole !== undefined && (count > 0 || goesOn) && (
        <p className="s-next">
          <Link to={whole}>{words.allResults}</Link>
        </p>
      )}
      {goesOn && whole === undefined && (
        <p className="s-next">
          <button className="btn" type="button" onClick={goFurther}>
            {shown.stage === 'page' ? words.nextPage : words.further}
          </button>
        </p>
      )}
    </div>
  )
}

/** Offers what a narrower request left out. */
function Widen({ request }: { request: SearchRequest }) {
  const words = useSearchWords()
  return (
    <p className="s-ways">
      {isNarrowed(request) && (
        <Link to={searchAddress({ ...request, categories: [], from: null, to: null })}>{words.widen}</Link>
      )}
      {request.exact && <Link to={searchAddress({ ...request, exact: false })}>{words.loosen}</Link>}
    </p>
  )
}

function Waiting() {
  return (
    <div className="skel" aria-hidden="true">
      <i />
      <i />
      <i />
    </div>
  )
}

function Failure({ error, retry, level }: { error: unknown; retry: () => void; level: 1 | 2 }) {
  const { error: words, language } = useWords()
  const { failed } = useSearchWords()
  const Heading = level === 1 ? 'h2' : 'h3'
  return (
    <div className="s-failed" role="alert">
      <Heading>{failed}</Heading>
      <p>{faultCause(error, language)}</p>
      <button className="btn" type="button" onClick={retry}>
        {words.retry}
      </button>
    </div>
  )
}
