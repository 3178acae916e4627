// One shard for each category and year: its items with the issues they stand in.
import type { CategoryYear } from '#model/shard.ts'
import type { CategoryHoldings, CategoryYearHoldings } from './holdings.ts'
import { issueRef } from './issue-card.ts'
import type { Shard } from './shard-file.ts'
import { yearsAround } from './years-around.ts'

/** Gives a shard for every year in which a category has items. */
export function categoryShards(category: CategoryHoldings): Shard[] {
  return category.years.map((year, place) => ({
    key: ['category', category.slug, year.year],
    value: () => categoryYear(category, year, place),
  }))
}

function categoryYear(
  { slug, name, years }: CategoryHoldings,
  held: CategoryYearHoldings,
  place: number,
): CategoryYear {
  return {
    slug,
    name,
    year: held.year,
    years: yearsAround(years, place).map(({ year, items }) => ({ year, items })),
    issues: held.held.map(({ issue, items }) => ({ issue: issueRef(issue), items })),
  }
}
