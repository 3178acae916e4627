// The calendar of a year: a month a row, each week a link to what appeared in it, each gap said in words.
import type { ReactNode } from 'react'
import { issuePath } from '#model/address.ts'
import { Link } from '#app/components/link.tsx'
import { monthAnchor, rowAnchor } from '#app/components/list-anchors.ts'
import { useWords } from '#app/words/words-context.tsx'
import type { CalendarMonth, CalendarWeek } from './calendar-weeks.ts'

/** Shows the weeks of a year as a table that can be read aloud, walked with the keyboard and printed. */
export function WeekCalendar({ year, months }: { year: string; months: readonly CalendarMonth[] }): ReactNode {
  const { archive: words } = useWords()
  return (
    <table className="weeks">
      <caption className="note">{words.calendar(year)}</caption>
      <tbody>
        {months.map(({ month, weeks }) => (
          <tr key={month}>
            <th scope="row">
              <MonthName month={month} linked={weeks.some(({ cards }) => cards.length > 0)} />
            </th>
            {weeks.map((week) => (
              <Week key={week.day} week={week} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function MonthName({ month, linked }: { month: string; linked: boolean }): ReactNode {
  const name = useWords().archive.month(`${month}-01`)
  return linked ? <Link to={`#${monthAnchor(month)}`}>{name}</Link> : name
}

function Week({ week }: { week: CalendarWeek }): ReactNode {
  const { archive: words } = useWords()
  if (week.cards.length > 0) {
    return (
      <td>
        <WeekLink week={week} />
      </td>
    )
  }
  return (
    <td className="gap">
      <span>{words.day(week.day)}</span> {words.missing}
    </td>
  )
}

/** Leads to the issue of a week, or to the newest of several in the list below; heard, it says all in words. */
function WeekLink({ week: { day, cards, items } }: { week: CalendarWeek }): ReactNode {
  const { archive: words } = useWords()
  const id = cards[0]?.id ?? ''
  const several = cards.length > 1
  return (
    <Link to={several ? `#${encodeURIComponent(rowAnchor(id))}` : issuePath(id)}>
      <i className="sr">{several ? words.severalInWeek(day, cards.length, items) : words.inWeek(day, items)}</i>
      <span aria-hidden="true">{words.day(day)}</span>
      <b aria-hidden="true">{items}</b>
    </Link>
  )
}
