// What a filtered timeline shows: the items of the categories asked for, out of the shards of their years.
import type { Category } from '#model/publication.ts'
import type { CategoryYear, IssueCard } from '#model/shard.ts'
import type { RowItems } from '#app/components/issue-row.tsx'

/** Each category with each year in which one of the cards has items of it. */
export function categoryYears(
  cards: readonly IssueCard[],
  categories: readonly Category[],
): [slug: string, year: string][] {
  return categories.flatMap(({ slug }) => {
    const years = cards.filter((card) => (card.counts[slug] ?? 0) > 0).map((card) => card.publishedOn.slice(0, 4))
    return [...new Set(years)].map((year): [string, string] => [slug, year])
  })
}

/** Joins what was read by issue, in the order of the filter; an issue without any of it is absent. */
export function joinRowItems(read: readonly CategoryYear[], categories: readonly Category[]): Map<string, RowItems> {
  const rows = new Map<string, RowItems[number][]>()
  for (const category of categories) {
    for (const { issue, items } of read.filter(({ slug }) => slug === category.slug).flatMap(({ issues }) => issues)) {
      const row = rows.get(issue.id) ?? []
      rows.set(issue.id, row)
      row.push({ category, items })
    }
  }
  return rows
}
