// How many items an issue, a year or an archive has of each category.
import type { ReactNode } from 'react'
import type { Category } from '#model/publication.ts'
import { categoryColour } from './category-colour.ts'

/** The first categories keep their column when they are empty, so that counts can be scanned down a list. */
const columns = 3

interface CountsProps {
  counts: Readonly<Record<string, number>>
  categories: readonly Category[]
}

/** Lists the count of each category in the publication's order. */
export function Counts({ counts, categories }: CountsProps): ReactNode {
  const shown = categories.filter(({ slug }, place) => place < columns || (counts[slug] ?? 0) > 0)
  return (
    <dl className="counts">
      {shown.map(({ slug, name }) => (
        <div key={slug} className={categoryColour({ categories }, slug)}>
          <dt>{name}</dt>
          <dd>{counts[slug] ?? 0}</dd>
        </div>
      ))}
    </dl>
  )
}
