// The way from one year to those around it, and to all.
import { archivePath } from '#model/address.ts'
import { Link } from '#app/components/link.tsx'
import { useWords } from '#app/words/words-context.tsx'

interface YearLinksProps {
  years: readonly string[]
  current: string
}

/** Links to each year; the one shown is current. */
export function YearLinks({ years, current }: YearLinksProps) {
  const { archive: words, dates } = useWords()
  return (
    <nav className="chips" aria-label={words.years}>
      <ul>
        {years.map((year) => (
          <li key={year}>
            <Link className="c-all" to={archivePath(year)} aria-current={year === current ? 'page' : undefined}>
              {dates.year(year)}
            </Link>
          </li>
        ))}
        <li>
          <Link className="c-all" to={archivePath()}>
            {words.all}
          </Link>
        </li>
      </ul>
    </nav>
  )
}
