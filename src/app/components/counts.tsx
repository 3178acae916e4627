// How many items an issue, a year or an archive has of each category.
import type { ReactNode } from 'react'
import type { Publication } from '#model/publication.ts'
import { useContentLanguage } from '#app/words/words-context.tsx'
import { categoryColour } from './category-colour.ts'
import { CountBar } from './count-bar.tsx'

/** The first categories keep their column when they are empty, so that counts can be scanned down a list. */
const columns = 3

interface CountsProps {
  counts: Readonly<Record<string, number>>
  publication: Pick<Publication, 'categories' | 'language'>
  /** The one category that is told, where the others are not asked for. */
  only?: string | undefined
  /** The largest count of each category in the list these counts are in; given, each is drawn beside its figure. */
  most?: ReadonlyMap<string, number> | undefined
}

/** Lists the count of each category in the publication's order. */
export function Counts({ counts, publication, only, most }: CountsProps): ReactNode {
  const lang = useContentLanguage(publication.language)
  const shown = publication.categories.filter(({ slug }, place) =>
    only === undefined ? place < columns || (counts[slug] ?? 0) > 0 : slug === only,
  )
  return (
    <dl className="counts">
      {shown.map(({ slug, name }) => (
        <div key={slug} className={categoryColour(publication, slug)}>
          <dt lang={lang}>{name}</dt>
          <dd>
            {most === undefined ? (counts[slug] ?? 0) : <span>{counts[slug] ?? 0}</span>}
            {most !== undefined && <CountBar count={counts[slug] ?? 0} most={most.get(slug) ?? 0} />}
          </dd>
        </div>
      ))}
    </dl>
  )
}
