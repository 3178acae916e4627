// The page of search: the field, how to narrow, when it was, what was found.
import { useRef, useState } from 'react'
import type { Category, Publication } from '#model/publication.ts'
import { categoryPath } from '#model/address.ts'
import type { SearchRequest } from '#model/search/request.ts'
import { Link } from '#app/components/link.tsx'
import { useContentLanguage, useWords } from '#app/words/words-context.tsx'
import { moveThroughResults } from './move-through-results.ts'
import { RecentSearches } from './recent-searches.tsx'
import { SearchFacets } from './search-facets.tsx'
import { SearchField } from './search-field.tsx'
import { SearchHistogram } from './search-histogram.tsx'
import { SearchOutcome } from './search-outcome.tsx'
import type { ShownSearch } from './use-search.ts'
import { useSearchWords } from './use-search-words.ts'
import style from './search-view.css?url'

interface SearchViewProps {
  publication: Publication
  /** Categories that have a page. */
  categories: readonly Category[]
  /** Whether script runs: without it there is no search, and only its place is kept. */
  works: boolean
  request: SearchRequest
  /** Names what set the query where the field did not. */
  setBy: string | null
  search: ShownSearch
  recent: readonly string[]
  onClearRecent: () => void
  onQuery: (query: string) => void
  onSubmit: (query: string) => void
  onSettle: () => void
  /** Called when a result is followed. */
  onOpen: () => void
}

/** Shows a search and what it came to; before there is one, what was looked for lately and the categories. */
export function SearchView(props: SearchViewProps) {
  const { publication, works, request, search } = props
  const words = useSearchWords()
  const { site } = useWords()
  const field = useRef<HTMLInputElement>(null)
  const { shown } = search
  const asks = request.query.trim() !== ''
  const hasCounts = shown !== null && shown.counts.spans.length > 0
  const [drawn, setDrawn] = useState({ hasCounts, times: 0 })
  // What comes in place of loading lines is new, and nothing of it has moved; but where a reader is in it, it stays.
  if (drawn.hasCounts !== hasCounts) setDrawn({ hasCounts, times: drawn.times + (isReaderIn('.s-grid') ? 0 : 1) })
  const hint = <p className="note">{`${words.hint}${words.keyHint}`}</p>
  return (
    <div className="page">
      <link rel="stylesheet" href={style} precedence="view" />
      <div className="thead">
        <h1>
          {words.title}
          {publication.fictional && <small>{site.fictional}</small>}
        </h1>
      </div>
      {
        // The keys and clicks are those of the field and the links within.
        // eslint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events
        <div
          onKeyDown={moveThroughResults}
          onClick={({ target }) => target instanceof Element && target.closest('.s-hit') !== null && props.onOpen()}
        >
          {works ? (
            <search className="s-live">
              <SearchField
                ref={field}
                query={request.query}
                setBy={props.setBy}
                onQuery={props.onQuery}
                onSubmit={props.onSubmit}
                onLeave={props.onSettle}
              />
              {hint}
            </search>
          ) : (
            <>
              <noscript>
                <p>{words.needsScript}</p>
              </noscript>
              <div className="s-live">
                <div className="s-form s-place" />
                {hint}
              </div>
            </>
          )}
          {asks && (
            <div className="s-grid" key={drawn.times}>
              <div className="s-tools">
                {shown !== null && (
                  <SearchFacets
                    request={request}
                    counts={shown.counts}
                    done={shown.stage === 'done'}
                    publication={publication}
                  />
                )}
              </div>
              <div className="s-main">
                {shown !== null && <SearchHistogram request={request} {...shown.counts} />}
                <SearchOutcome search={search} request={request} publication={publication} level={1} />
              </div>
            </div>
          )}
          {!asks && (
            <>
              {works && (
                <RecentSearches
                  queries={props.recent}
                  level={1}
                  onClear={() => {
                    props.onClearRecent()
                    field.current?.focus()
                  }}
                />
              )}
              <Categories {...props} />
            </>
          )}
        </div>
      }
    </div>
  )
}

const isReaderIn = (selector: string): boolean => (document.activeElement?.closest(selector) ?? null) !== null

function Categories({ categories, publication }: SearchViewProps) {
  const words = useSearchWords()
  const language = useContentLanguage(publication.language)
  if (categories.length === 0) return null
  return (
    <nav className="s-recent" aria-labelledby="s-browse">
      <h2 id="s-browse">{words.browse}</h2>
      <ul>
        {categories.map(({ slug, name }) => (
          <li key={slug} lang={language}>
            <Link to={categoryPath(slug)}>{name}</Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
