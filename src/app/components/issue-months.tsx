// A list of issues by month, newest first: the body of the timeline and of a year of the archive.
import type { Publication } from '#model/publication.ts'
import type { IssueCard } from '#model/shard.ts'
import { useWords } from '#app/words/words-context.tsx'
import { IssueRow, type FilteredRows } from './issue-row.tsx'

interface IssueMonthsProps {
  cards: readonly IssueCard[]
  publication: Publication
  filtered?: FilteredRows | undefined
}

/** Lists issues under the months they appeared in. */
export function IssueMonths({ cards, publication, filtered }: IssueMonthsProps) {
  const { dates, timeline } = useWords()
  return (
    <div className="list months">
      {byMonth(cards).map(([month, issues]) => (
        <section key={month} aria-labelledby={`m-${month}`}>
          <h2 id={`m-${month}`}>
            {`${dates.month(`${month}-01`)} `}
            <small>{timeline.inMonth(issues.length)}</small>
          </h2>
          <ol>
            {issues.map((card) => (
              <IssueRow key={card.id} card={card} publication={publication} filtered={filtered} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}

/** Groups cards by month; a month that comes again later is one with its first. */
function byMonth(cards: readonly IssueCard[]): [month: string, cards: IssueCard[]][] {
  const months = new Map<string, IssueCard[]>()
  for (const card of cards) {
    const month = card.publishedOn.slice(0, 7)
    const held = months.get(month)
    if (held === undefined) months.set(month, [card])
    else held.push(card)
  }
  return [...months]
}
