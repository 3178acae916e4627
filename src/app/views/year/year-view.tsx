// One year of the archive: its weeks at a glance, then its issues by month.
import type { Publication } from '#model/publication.ts'
import type { Timeline } from '#model/shard.ts'
import { Counts } from '#app/components/counts.tsx'
import { IssueMonths } from '#app/components/issue-months.tsx'
import { useWords } from '#app/words/words-context.tsx'
import { calendarMonths } from './calendar-weeks.ts'
import { WeekCalendar } from './week-calendar.tsx'
import { YearLinks } from './year-links.tsx'
import style from './year-view.css?url'

interface YearViewProps {
  publication: Publication
  timeline: Timeline
}

/** Shows the issues of one year. */
export function YearView({ publication, timeline }: YearViewProps) {
  const { archive: words, site } = useWords()
  const { span: year, cards, around, missingWeeks, totals } = timeline
  const most = Math.max(...Object.values(totals.counts))
  return (
    <div className="page">
      <link rel="stylesheet" href={style} precedence="view" />
      <div className="thead">
        <div>
          <h1>
            {words.title(year)}
            {publication.fictional && <small>{site.fictional}</small>}
          </h1>
          <p className="meta">
            <span>{words.holds(totals.issues, totals.items)}</span>
            {missingWeeks.length > 0 && <span>{words.gaps(missingWeeks.length)}</span>}
          </p>
        </div>
        <YearLinks years={around} current={year} />
      </div>
      <div className="year-grid">
        <WeekCalendar year={year} months={calendarMonths(cards, missingWeeks, publication.weekday)} />
        <Counts
          counts={totals.counts}
          publication={publication}
          most={new Map(publication.categories.map(({ slug }) => [slug, most]))}
        />
      </div>
      <IssueMonths cards={cards} publication={publication} />
    </div>
  )
}
