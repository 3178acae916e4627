// A list of issues by month, newest first: the body of the timeline and of a year of the archive.
import type { Publication } from '#model/publication.ts'
import type { IssueCard } from '#model/shard.ts'
import { IssueRow, type FilteredRows } from './issue-row.tsx'
import { MonthGroups } from './month-groups.tsx'

interface IssueMonthsProps {
  cards: readonly IssueCard[]
  publication: Publication
  filtered?: FilteredRows | undefined
}

/** Lists issues under the months they appeared in. */
export function IssueMonths({ cards, publication, filtered }: IssueMonthsProps) {
  return (
    <MonthGroups
      entries={cards}
      dayOf={(card) => card.publishedOn}
      renderRow={(card) => <IssueRow key={card.id} card={card} publication={publication} filtered={filtered} />}
    />
  )
}
