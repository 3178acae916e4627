// The filter of the timeline and the contents of an issue: links, each with its square, name and count.
import type { ReactNode } from 'react'
import { filterSearch } from '#model/address.ts'
import type { Category } from '#model/publication.ts'
import { useWords } from '#app/words/words-context.tsx'
import { categoryColour } from './category-colour.ts'
import { Link } from './link.tsx'

interface FilterNavProps {
  publication: { categories: readonly Category[] }
  /** In the order they are to be shown; one without items stays, dimmed. A count that is none yet is said in words. */
  categories: readonly { slug: string; name: string; count: number | string }[]
  /** Slugs the page is filtered by; none means all. */
  selected: readonly string[]
  /** The page that is filtered. */
  path: string
  allCount?: number
  /** Analyses are left out where there is no count or no place to lead to. */
  deepCount?: number
  deepHref?: string
  deepName?: string
  /** Whether the page is filtered by analyses. */
  deepSelected?: boolean
  /** Where a category's link leads without script, where the page cannot filter itself. */
  anchors?: ReadonlyMap<string, string> | undefined
  /** Where a category's link leads instead, as long as the page cannot filter itself. */
  pathOf?: ((slug: string) => string | undefined) | undefined
  /** Language of the names, where it is not that of the interface. */
  language?: string | undefined
  className?: string
}

/** Links to the page filtered by each category; those it is filtered by are current. */
export function FilterNav(props: FilterNavProps): ReactNode {
  const { publication, categories, selected, path, allCount, deepCount, deepHref, anchors, language } = props
  const words = useWords().filter
  return (
    <nav className={props.className ?? 'chips'} aria-label={words.label}>
      <ul>
        <li>
          <Chip
            colour="c-all"
            to={path}
            current={selected.length === 0 && props.deepSelected !== true}
            name={words.all}
            count={allCount}
          />
        </li>
        {categories.map(({ slug, name, count }) => (
          <li key={slug}>
            <Chip
              colour={categoryColour(publication, slug)}
              to={
                props.pathOf?.(slug) ??
                `${path}${filterSearch([slug])}${anchors?.has(slug) ? `#${anchors.get(slug)}` : ''}`
              }
              current={selected.includes(slug)}
              name={name}
              count={count}
              language={language}
            />
          </li>
        ))}
        {deepHref !== undefined && deepCount !== undefined && deepCount > 0 && (
          <li>
            <Chip
              colour="c-deep"
              to={deepHref}
              current={props.deepSelected === true}
              name={props.deepName ?? words.deep}
              count={deepCount}
            />
          </li>
        )}
      </ul>
    </nav>
  )
}

interface ChipProps {
  colour: string
  to: string
  current: boolean
  name: string
  count: number | string | undefined
  language?: string | undefined
}

function Chip({ colour, to, current, name, count, language }: ChipProps): ReactNode {
  return (
    <Link
      className={count === 0 ? `${colour} chip-none` : colour}
      to={to}
      lang={language}
      aria-current={current || undefined}
    >
      {`${name} `}
      {count !== undefined && <span>{count}</span>}
    </Link>
  )
}
