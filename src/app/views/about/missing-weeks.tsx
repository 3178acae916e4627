// The weeks the archive lacks.
import type { Archive } from '#model/shard.ts'
import { useWords } from '#app/words/words-context.tsx'

type Years = Archive['years']

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
