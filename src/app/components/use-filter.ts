// The filter of the address, as a page that was prerendered without one may use it.
import { useLocation } from 'react-router'
import { readFilter } from '#model/address.ts'
import type { Category } from '#model/publication.ts'
import { useHydrated } from '#app/storage/use-hydrated.ts'

export interface Filter {
  /** Categories the page is filtered by, in the order of the address; none means all. */
  selected: readonly Category[]
  /** Whether analyses are asked for: they are no category, but the filter of the timeline offers them beside those. */
  deep: boolean
  /** Names asked for that no category has. */
  unknown: readonly string[]
}

/** What the filter calls analyses; a category of this name comes first. */
export const deepSlug = 'deep'

/** Splits the names asked for into the categories there are and those there are not. */
export function toFilter(search: string, categories: readonly Category[]): Filter {
  const bySlug = new Map(categories.map((category) => [category.slug, category]))
  const asked = readFilter(search)
  const deep = asked.includes(deepSlug) && !bySlug.has(deepSlug)
  return {
    selected: asked.flatMap((slug) => bySlug.get(slug) ?? []),
    deep,
    unknown: asked.filter((slug) => !bySlug.has(slug) && !(deep && slug === deepSlug)),
  }
}

/** Reads the filter of the current address; empty in the render that hydrates. */
export function useFilter(categories: readonly Category[]): Filter {
  const { search } = useLocation()
  const hydrated = useHydrated()
  return toFilter(hydrated ? search : '', categories)
}
