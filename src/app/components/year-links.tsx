// Links to the years of something, newest first; the one shown is current.
import { Link } from 'react-router'
import { useWords } from '#app/words/words-context.tsx'

interface YearLinksProps {
  label: string
  years: readonly { year: string; count: number }[]
  current?: string
  pathOf: (year: string) => string
}

/** Links to each year, with its count. */
export function YearLinks({ label, years, current, pathOf }: YearLinksProps) {
  const { dates } = useWords()
  return (
    <nav className="chips" aria-label={label}>
      <ul>
        {years.map(({ year, count }) => (
          <li key={year}>
            <Link className="c-all" to={pathOf(year)} aria-current={year === current ? 'page' : undefined}>
              {`${dates.year(year)} `}
              <span>{count}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
