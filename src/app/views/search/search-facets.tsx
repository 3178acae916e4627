// How a search can be narrowed: by category, by year, and to what is printed exactly so. Each way is a link.
import type { ReactNode } from 'react'
import type { Publication } from '#model/publication.ts'
import { searchAddress, type SearchRequest } from '#model/search/request.ts'
import type { SearchCounts } from '#app/queries/search-step.ts'
import { FilterNav } from '#app/components/filter-nav.tsx'
import { Link } from '#app/components/link.tsx'
import { useContentLanguage } from '#app/words/words-context.tsx'
import { isNarrowed } from './search-account.ts'
import { useSearchWords } from './use-search-words.ts'
import { yearsOf } from './years-of.ts'

interface SearchFacetsProps {
  request: SearchRequest
  counts: SearchCounts
  /** Whether all that was asked for was looked at: what the index knows beside that may be more than what answers. */
  done: boolean
  publication: Publication
}

/** How many years are listed before the others are folded away. */
const newestYears = 8

/** Links to the same search, narrower and wider. */
export function SearchFacets({ request, counts, done, publication }: SearchFacetsProps) {
  const words = useSearchWords()
  const language = useContentLanguage(publication.language)
  const years = yearsOf(counts.spans)
  const newest = years.slice(0, newestYears)
  const linkTo = (year: (typeof years)[number]) => (
    <Year key={year.year} {...year} exact={counts.exact || (done && isAsked(request)(year))} request={request} />
  )
  const isDated = request.from !== null || request.to !== null
  const all = searchAddress({ ...request, from: null, to: null })
  const isCounted = years.length > 0 || counts.categories.length > 0 || isNarrowed(request)
  return (
    <>
      {isCounted && (
        <FilterNav
          publication={publication}
          categories={publication.categories.flatMap(({ slug, name }) => {
            const hits = counts.categories.find((counted) => counted.slug === slug)?.hits ?? 0
            const isAskedFor = request.categories.includes(slug)
            const exact = hits === 0 || (done && (isAskedFor || request.categories.length === 0))
            return hits > 0 || isAskedFor ? [{ slug, name, count: exact ? hits : words.about(hits) }] : []
          })}
          selected={request.categories}
          path={searchAddress({ ...request, categories: [] })}
          pathOf={(slug) => searchAddress({ ...request, categories: [slug] })}
          language={language}
          className="s-facet"
        />
      )}
      {isCounted && (
        <nav className="s-facet" aria-label={words.years}>
          <ul>
            <li>
              <Choice to={all} current={!isDated}>
                {words.allYears}
              </Choice>
            </li>
            {isDated && !newest.some(isAsked(request)) && (
              <li>
                <Choice to={searchAddress(request)} current>
                  {words.dated(request.from, request.to)}
                </Choice>
              </li>
            )}
            {newest.map(linkTo)}
          </ul>
          {years.length > newestYears && (
            <details>
              <summary>{words.olderYears}</summary>
              <ul>{years.slice(newestYears).map(linkTo)}</ul>
            </details>
          )}
        </nav>
      )}
      <MatchChoice request={request} />
    </>
  )
}

interface YearProps {
  year: string
  hits: number
  exact: boolean
  request: SearchRequest
}

function Year({ year, hits, exact, request }: YearProps) {
  const words = useSearchWords()
  return (
    <li>
      <Choice to={searchAddress({ ...request, from: year, to: year })} current={isAsked(request)({ year })}>
        {words.span(year)} <span>{exact ? hits : words.about(hits)}</span>
      </Choice>
    </li>
  )
}

const isAsked =
  ({ from, to }: SearchRequest) =>
  ({ year }: { year: string }) =>
    year === from && year === to

/** 精确 or 宽松. */
function MatchChoice({ request }: { request: SearchRequest }) {
  const words = useSearchWords()
  return (
    <nav className="s-facet" aria-label={words.match}>
      <ul>
        <li>
          <Choice to={searchAddress({ ...request, exact: false })} current={!request.exact}>
            {words.loose} <small>{words.looseHelp}</small>
          </Choice>
        </li>
        <li>
          <Choice to={searchAddress({ ...request, exact: true })} current={request.exact}>
            {words.exact} <small>{words.exactHelp}</small>
          </Choice>
        </li>
      </ul>
    </nav>
  )
}

function Choice({ to, current, children }: { to: string; current: boolean; children: ReactNode }) {
  return (
    <Link className="c-all" to={to} aria-current={current || undefined}>
      {children}
    </Link>
  )
}
