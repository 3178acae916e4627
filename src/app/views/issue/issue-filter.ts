// The filter of an issue's address: which blocks it shows, and which names it does not know.
import type { Publication } from '#model/publication.ts'
import { countCategories, type Outline, type OutlineBlock } from './issue-outline.ts'

/** An issue as its filter leaves it. */
export interface FilteredOutline {
  /** Slugs the issue is filtered by; none means that all is shown. */
  selected: readonly string[]
  /** Names of those, and of the slugs nobody knows. */
  selectedNames: readonly string[]
  unknown: readonly string[]
  contents: readonly { slug: string; name: string; count: number }[]
  shows: (block: OutlineBlock) => boolean
  itemCount: number
}

/** Filters an outline by the slugs an address asks for; slugs that neither the issue nor the publication knows are set apart. */
export function filterOutline(
  outline: Outline,
  publication: Pick<Publication, 'categories'>,
  asked: readonly string[],
): FilteredOutline {
  const contents = countCategories(outline, publication, asked)
  const known = new Map(contents.map((category) => [category.slug, category]))
  const selected = asked.filter((slug) => known.has(slug))
  return {
    selected,
    selectedNames: selected.map((slug) => known.get(slug)?.name ?? slug),
    unknown: asked.filter((slug) => !known.has(slug)),
    contents,
    shows: (block) => selected.length === 0 || selected.includes(block.slug),
    itemCount: contents.reduce((sum, { slug, count }) => sum + (selected.includes(slug) ? count : 0), 0),
  }
}
