// Years as rows, newest first: how many issues each holds, and how many items of each category, as figures and bars.
import type { ReactNode } from 'react'
import type { Publication } from '#model/publication.ts'
import { useWords } from '#app/words/words-context.tsx'
import { Counts } from './counts.tsx'
import { Link } from './link.tsx'

interface YearRow {
  year: string
  /** How many issues it holds, where that is told; a year with 0 leads nowhere. */
  issues?: number
  /** Items by category; null where another page tells them. */
  counts: Readonly<Record<string, number>> | null
}

interface YearRowsProps {
  years: readonly YearRow[]
  publication: Pick<Publication, 'categories' | 'language'>
  /** The one category whose items are counted; else all are. */
  only?: string
  pathOf: (year: string) => string
  current?: string
}

/** Lists years so that a reader sees how each category grew: its bars share one scale, the largest year is the full width. */
export function YearRows({ years, publication, only, pathOf, current }: YearRowsProps): ReactNode {
  const { archive: words, dates } = useWords()
  const most = new Map(
    publication.categories.map(({ slug }) => [slug, Math.max(0, ...years.map(({ counts }) => counts?.[slug] ?? 0))]),
  )
  return (
    <>
      <ol className="years">
        {years.map(({ year, issues, counts }) => (
          <li key={year}>
            {issues === 0 ? (
              <span>{dates.year(year)}</span>
            ) : (
              <Link to={pathOf(year)} aria-current={year === current ? 'page' : undefined}>
                {dates.year(year)}
              </Link>
            )}
            {issues !== undefined && <span className="note">{words.issues(issues)}</span>}
            {counts === null ? (
              <span className="note">{words.stillGrows}</span>
            ) : (
              <Counts counts={counts} publication={publication} only={only} most={most} />
            )}
          </li>
        ))}
      </ol>
      <p className="note">{words.scale}</p>
    </>
  )
}
