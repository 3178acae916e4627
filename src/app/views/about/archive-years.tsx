// The archive in numbers, year by year, and the weeks it lacks.
import { Link } from 'react-router'
import { archivePath } from '#model/address.ts'
import type { Archive } from '#model/shard.ts'
import { useWords } from '#app/words/words-context.tsx'

type Years = Archive['years']

/** Counts issues, items and missing weeks of each year. */
export function ArchiveYears({ years }: { years: Years }) {
  const { about: words, dates } = useWords()
  return (
    <table>
      <caption className="sr">{words.byYear}</caption>
      <thead>
        <tr>
          <th scope="col">{words.year}</th>
          <th scope="col">{words.issues}</th>
          <th scope="col">{words.items}</th>
          <th scope="col">{words.missing}</th>
        </tr>
      </thead>
      <tbody>
        {years.map(({ year, issues, items, missingWeeks }) => (
          <tr key={year}>
            <th scope="row">
              {issues > 0 ? <Link to={archivePath(year)}>{dates.year(year)}</Link> : dates.year(year)}
            </th>
            <td>{issues}</td>
            <td>{items}</td>
            <td>{missingWeeks.length}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Names the weeks without an issue, by year. */
export function MissingWeeks({ years }: { years: Years }) {
  const { about: words, dates } = useWords()
  const lacking = years.filter(({ missingWeeks }) => missingWeeks.length > 0)
  const weeks = lacking.reduce((sum, { missingWeeks }) => sum + missingWeeks.length, 0)
  if (years.length === 0) return null
  if (weeks === 0) return <p>{words.noGaps}</p>
  return (
    <>
      <p>{words.gaps(weeks)}</p>
      {lacking.map(({ year, missingWeeks }) => (
        <details key={year}>
          <summary>{`${dates.year(year)} · ${words.weeks(missingWeeks.length)}`}</summary>
          <ul className="meta">
            {missingWeeks.map((week) => (
              <li key={week}>
                <time dateTime={week}>{words.weekOf(week)}</time>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </>
  )
}
