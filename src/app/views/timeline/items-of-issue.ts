// The items of a whole issue, as a filtered row shows them.
import type { IssueWithTeasers } from '#model/issue.ts'
import type { Category } from '#model/publication.ts'
import type { RowItems } from '#app/components/issue-row.tsx'

/** Gives the items an issue holds of each category asked for; the same as its categories' years hold of it. */
export function itemsOfIssue({ sections }: IssueWithTeasers, categories: readonly Category[]): RowItems[number][] {
  let number = 1
  const blocks = sections.flatMap((section) => (section.kind === 'digest' ? section.categories : []))
  const held = blocks.flatMap(({ slug, items }) => items.map((item) => ({ slug, number: number++, item })))
  return categories.flatMap((category) => {
    const items = held.filter(({ slug }) => slug === category.slug)
    return items.length === 0 ? [] : [{ category, items: items.map(({ number, item }) => ({ number, item })) }]
  })
}
