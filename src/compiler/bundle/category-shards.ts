// One shard for each category and year: its items with the issues they stand in.
import type { Category } from '#model/publication.ts'
import type { CategoryYear } from '#model/shard.ts'
import type { CategoryHoldings, CategoryYearHoldings } from './holdings.ts'
import { issueRef } from './issue-card.ts'
import type { Shard } from './shard-file.ts'
import { yearsAround } from './years-around.ts'

/** Gives a shard for every year in which a category has items. */
export function categoryShards(category: CategoryHoldings, held: readonly Category[], newestYear: string): Shard[] {
  return category.years.map((year, place) => ({
    key: ['category', category.slug, year.year],
    value: () => categoryYear(category, year, { place, held, newestYear }),
  }))
}

function categoryYear(
  { slug, name, years }: CategoryHoldings,
  held: CategoryYearHoldings,
  among: { place: number; held: readonly Category[]; newestYear: string },
): CategoryYear {
  return {
    slug,
    name,
    year: held.year,
    held: [...among.held],
    years: yearsAround(years, among.place).map(({ year, items }) => ({
      year,
      items: year === among.newestYear && year !== held.year ? null : items,
    })),
    issues: held.held.map(({ issue, items }) => ({ issue: issueRef(issue), items })),
  }
}
