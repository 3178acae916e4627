// Several issues as one: their items by category, under each the issues they are from.
import type { AnalysisTeaser, IssueWithTeasers, Item } from '#model/issue.ts'
import type { Publication } from '#model/publication.ts'
import { countItemCharacters, minutesOf } from '#app/components/reading-time.ts'

type Source = Pick<IssueWithTeasers, 'id' | 'publishedOn' | 'number'>

/** The items an issue has of one category, in its order, each with its number there. */
export interface IssueItems {
  issue: Source
  items: readonly { number: number; item: Item }[]
}

/** One category of all the issues. */
export interface MergedCategory {
  slug: string
  name: string
  count: number
  issues: readonly IssueItems[]
}

export interface Merged {
  /** The publication's categories in its order, then others as they come; none is empty. */
  categories: readonly MergedCategory[]
  analyses: readonly { issue: Source; analysis: AnalysisTeaser }[]
  itemCount: number
  /** What reading all items takes; 0 where there are none. */
  minutes: number
}

/** Merges issues; each category holds them in the order given. */
export function mergeIssues(
  issues: readonly IssueWithTeasers[],
  { categories }: Pick<Publication, 'categories'>,
): Merged {
  const names = new Map(categories.map(({ slug, name }) => [slug, name]))
  const held = new Map<string, IssueItems[]>(categories.map(({ slug }) => [slug, []]))
  for (const issue of issues) {
    const ofIssue = new Map<string, { number: number; item: Item }[]>()
    let number = 1
    for (const { slug, name, items } of issue.sections.flatMap(blocksOf)) {
      if (!names.has(slug)) names.set(slug, name)
      const numbered = items.map((item) => ({ number: number++, item }))
      ofIssue.set(slug, [...(ofIssue.get(slug) ?? []), ...numbered])
    }
    for (const [slug, items] of ofIssue) {
      if (items.length > 0) held.set(slug, [...(held.get(slug) ?? []), { issue, items }])
    }
  }
  const merged = [...held].flatMap(([slug, issues]): MergedCategory[] => {
    const count = issues.reduce((sum, { items }) => sum + items.length, 0)
    return count === 0 ? [] : [{ slug, name: names.get(slug) ?? slug, count, issues }]
  })
  const items = merged.flatMap(({ issues }) => issues.flatMap(({ items }) => items.map(({ item }) => item)))
  return {
    categories: merged,
    analyses: issues.flatMap((issue) =>
      issue.sections.flatMap((section) =>
        section.kind === 'analysis' ? section.analyses.map((analysis) => ({ issue, analysis })) : [],
      ),
    ),
    itemCount: items.length,
    minutes: items.length === 0 ? 0 : minutesOf(countItemCharacters(items)),
  }
}

/** As `categoryBlocks` of the model, which would bring every decoder along. */
const blocksOf = (section: IssueWithTeasers['sections'][number]) =>
  section.kind === 'digest' ? section.categories : []
