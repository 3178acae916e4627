// A list by month, newest first: the month beside or above its rows. A month out of sight is neither laid out nor painted.
import type { ReactNode } from 'react'
import type { Day } from '#model/calendar.ts'
import { useWords } from '#app/words/words-context.tsx'
import { groupBy } from './group-by.ts'
import { monthAnchor } from './list-anchors.ts'

interface MonthGroupsProps<Entry> {
  entries: readonly Entry[]
  dayOf: (entry: Entry) => Day
  /** Shows an entry as a list item. */
  renderRow: (entry: Entry) => ReactNode
}

/** Lists entries, one an issue, under the months they appeared in. */
export function MonthGroups<Entry>({ entries, dayOf, renderRow }: MonthGroupsProps<Entry>) {
  const { dates, timeline } = useWords()
  return (
    <div className="list months">
      {groupBy(entries, (entry) => dayOf(entry).slice(0, 7)).map(([month, group]) => (
        <section key={month} id={monthAnchor(month)} aria-labelledby={`in-${month}`}>
          <h2 id={`in-${month}`}>
            {`${dates.month(`${month}-01`)} `}
            <small>{timeline.inMonth(group.length)}</small>
          </h2>
          <ol>{group.map(renderRow)}</ol>
        </section>
      ))}
    </div>
  )
}
