// One shard for each category and year: its items with the issues they stand in.
import { categoryBlocks, type Issue } from '#model/issue.ts'
import type { Category } from '#model/publication.ts'
import type { CategoryYear } from '#model/shard.ts'
import type { CategoryHoldings, CategoryYearHoldings } from './holdings.ts'
import { issueRef } from './issue-card.ts'
import { type Shard, shardOf } from './shard-file.ts'
import { yearsAround } from './years-around.ts'

/** Gives a shard for every year in which a category has items. */
export function categoryShards(category: CategoryHoldings, held: readonly Category[], newestYear: string): Shard[] {
  return category.years.map((year, place) =>
    shardOf(
      ['category', category.slug, year.year],
      year.issues,
      factsOf(category, year, { place, held, newestYear }),
      (facts): CategoryYear => ({
        ...facts,
        issues: year.issues.map((issue) => ({
          issue: { ...issueRef(issue), headline: issue.headline },
          items: numberedItems(issue, category.slug),
        })),
      }),
    ),
  )
}

/** Gives the items of a category in an issue, each with its number there. */
function numberedItems(issue: Issue, slug: string): CategoryYear['issues'][number]['items'] {
  let next = 1
  return categoryBlocks(issue).flatMap((block) => {
    const first = next
    next += block.items.length
    return block.slug === slug ? block.items.map((item, place) => ({ number: first + place, item })) : []
  })
}

/** Gives what a category's year says beside its issues. */
function factsOf(
  { slug, name, years }: CategoryHoldings,
  { year }: CategoryYearHoldings,
  among: { place: number; held: readonly Category[]; newestYear: string },
): Omit<CategoryYear, 'issues'> {
  return {
    slug,
    name,
    year,
    held: [...among.held],
    years: yearsAround(years, among.place).map((other) => ({
      year: other.year,
      items: other.year === among.newestYear && other.year !== year ? null : other.items,
    })),
  }
}
