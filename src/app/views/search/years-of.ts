// Hits by year, from those by month or year.
import type { SearchCounts } from '#app/queries/search-step.ts'

/** Gives the years that hold a hit, newest first. */
export function yearsOf(spans: SearchCounts['spans']): { year: string; hits: number }[] {
  const years = new Map<string, number>()
  for (const { span, hits } of spans) years.set(span.slice(0, 4), (years.get(span.slice(0, 4)) ?? 0) + hits)
  return [...years]
    .map(([year, hits]) => ({ year, hits }))
    .filter(({ hits }) => hits > 0)
    .toReversed()
}
