// The timeline: the newest issue as lead, then all issues by month; filtered, the issues that have what is asked for.
import type { ReactNode } from 'react'
import type { Publication } from '#model/publication.ts'
import type { Timeline } from '#model/shard.ts'
import { archivePath, catchUpPath, categoryPath, filterSearch, timelinePath } from '#model/address.ts'
import { FilterNav } from '#app/components/filter-nav.tsx'
import { IssueMonths } from '#app/components/issue-months.tsx'
import { holdsAsked, type FilteredRows } from '#app/components/issue-row.tsx'
import { Link } from '#app/components/link.tsx'
import { deepSlug, type Filter } from '#app/components/use-filter.ts'
import { YearRows } from '#app/components/year-rows.tsx'
import { useHydrated } from '#app/storage/use-hydrated.ts'
import type { Words } from '#app/words/words.ts'
import { useContentLanguage, useWords } from '#app/words/words-context.tsx'
import { Lead } from './lead.tsx'
import { olderIssuesPath } from './older-issues.ts'

interface TimelineViewProps {
  publication: Publication
  timeline: Timeline
  filter: Filter
  /** Given when the filter asks for something. */
  filtered: FilteredRows | undefined
  /** What stands in place of the rows, where not all that the filter asks for can be read. */
  instead?: ReactNode
}

/** Shows the timeline. */
export function TimelineView({ publication, timeline, filter, filtered, instead = null }: TimelineViewProps) {
  const words = useWords()
  const { cards, years } = timeline
  const older = olderIssuesPath(timeline, filter)
  const lead = filtered === undefined && instead === null ? cards[0] : undefined
  const listed = filtered === undefined ? cards.slice(1) : cards.filter((card) => holdsAsked(card, filtered))
  const rows = instead === null ? listed : []
  return (
    <div className="page">
      <TimelineHead
        publication={publication}
        timeline={timeline}
        filter={filter}
        rows={instead === null ? rows.length : null}
      />
      {cards.length === 0 && (
        <div className="fault">
          <h2>{words.timeline.empty}</h2>
          <p>{words.timeline.emptyHelp}</p>
        </div>
      )}
      {filtered !== undefined && rows.length === 0 && <p className="tl-none">{words.timeline.nothing}</p>}
      {lead !== undefined && <Lead card={lead} picks={timeline.picks} publication={publication} />}
      {instead}
      {rows.length > 0 && <IssueMonths cards={rows} publication={publication} filtered={filtered} />}
      {older !== null && (
        <p className="tl-older">
          <Link className="btn" to={older}>
            {words.timeline.older}
          </Link>
        </p>
      )}
      {years.length > 0 && (
        <section className="list" aria-labelledby="by-year">
          <div className="thead">
            <h2 id="by-year">{words.archive.years}</h2>
            <Link to={archivePath()}>{words.archive.all}</Link>
          </div>
          <YearRows years={years} publication={publication} pathOf={archivePath} />
        </section>
      )}
    </div>
  )
}

function TimelineHead({
  publication,
  timeline,
  filter,
  rows,
}: Pick<TimelineViewProps, 'publication' | 'timeline' | 'filter'> & { rows: number | null }) {
  const { timeline: words, site } = useWords()
  const { totals } = timeline
  const lang = useContentLanguage(publication.language)
  const hydrated = useHydrated()
  const deepIsFree = publication.categories.every(({ slug }) => slug !== deepSlug)
  const { selected, deep, unknown } = filter
  const names = filterNames(filter, words)
  const said = [
    ...(names.length > 0 && rows !== null ? [words.only(words.andList(names), rows)] : []),
    ...(unknown.length > 0 ? [words.unknown(words.andList(unknown))] : []),
  ]
  return (
    <div className="thead">
      <div>
        <h1>
          <span lang={lang}>{publication.name}</span>
          {publication.fictional && <small>{site.fictional}</small>}
        </h1>
        <p className="meta">
          {publication.weekday !== null && <span>{words.every(publication.weekday)}</span>}
          <span>{words.holds(totals.issues, timeline.cards.length)}</span>
          {timeline.cards.length > 1 && <Link to={catchUpPath}>{words.catchUp}</Link>}
          <output>{said.join(' ')}</output>
        </p>
      </div>
      <FilterNav
        publication={publication}
        categories={publication.categories.map(({ slug, name }) => ({ slug, name, count: totals.counts[slug] ?? 0 }))}
        selected={selected.map(({ slug }) => slug)}
        path={timelinePath}
        pathOf={hydrated ? undefined : (slug) => (totals.counts[slug] === undefined ? undefined : categoryPath(slug))}
        language={lang}
        {...(deepIsFree && { deepCount: totals.analyses, deepHref: `${timelinePath}${filterSearch([deepSlug])}` })}
        deepSelected={deep}
      />
    </div>
  )
}

/** The names of what a filter asks for. */
export const filterNames = ({ selected, deep }: Filter, words: Words['timeline']): string[] => [
  ...selected.map(({ name }) => name),
  ...(deep ? [words.deep] : []),
]
