// The archive grouped once, by year and by category: every shard, page and feed is a look into it.
import { categoryBlocks, type Issue } from '#model/issue.ts'
import type { Category, Publication } from '#model/publication.ts'
import type { IssueCard, Timeline, YearCount } from '#model/shard.ts'
import { analysesOf, countsOf } from './issue-card.ts'

/** One issue with its items by category. Its row of the timeline is made where one is written: most are where they were. */
export interface Holding {
  issue: Issue
  counts: IssueCard['counts']
}

export interface YearHoldings extends YearCount {
  /** Newest first. */
  held: readonly Holding[]
}

/** The issues of a year that hold items of one category. Which items these are is found out where a list is written: most are where they were. */
export interface CategoryYearHoldings {
  year: string
  items: number
  /** Newest first. */
  issues: Issue[]
}

export interface CategoryHoldings extends Category {
  /** Newest first; only years that hold items. */
  years: CategoryYearHoldings[]
}

/** Everything the archive holds. */
export interface Holdings {
  /** The publication with every category the archive holds. */
  publication: Publication
  /** Newest first. */
  held: readonly Holding[]
  /** Newest first; only years that hold issues. */
  years: readonly YearHoldings[]
  /** In the publication's order. */
  categories: readonly CategoryHoldings[]
  totals: Timeline['totals']
}

/** The year an issue belongs to. */
const yearOf = (issue: Issue): string => issue.publishedOn.slice(0, 4)

/** Groups issues, given newest first. */
export function groupIssues(issues: readonly Issue[], publication: Publication): Holdings {
  const held = issues.map((issue) => ({ issue, counts: countsOf(issue) }))
  const categories = groupByCategory(held, publication.categories)
  const years = [...groupBy(held, ({ issue }) => yearOf(issue))].map(([year, heldThen]) => {
    const counts = sumCounts(heldThen)
    return { year, issues: heldThen.length, items: sum(Object.values(counts)), counts, held: heldThen }
  })
  const counts = sumCounts(years)
  return {
    publication: { ...publication, categories: categories.map(({ slug, name }) => ({ slug, name })) },
    held,
    years,
    categories,
    totals: {
      issues: held.length,
      items: sum(Object.values(counts)),
      analyses: sum(issues.map((issue) => analysesOf(issue).length)),
      counts,
    },
  }
}

/** Groups items by category and year. Categories the publication does not list follow its own, the first that ever appeared first. */
function groupByCategory(held: readonly Holding[], listed: readonly Category[]): CategoryHoldings[] {
  const categories = new Map(
    listed.map(({ slug, name }): [string, CategoryHoldings] => [slug, { slug, name, years: [] }]),
  )
  // Oldest first, so that a new issue never moves a category, and with it its colour.
  for (const { slug, name } of held.toReversed().flatMap(({ issue }) => categoryBlocks(issue))) {
    if (!categories.has(slug)) categories.set(slug, { slug, name, years: [] })
  }
  for (const holding of held) {
    for (const [slug, items] of Object.entries(holding.counts)) holdItems(categories.get(slug), holding.issue, items)
  }
  return [...categories.values()]
}

function holdItems(category: CategoryHoldings | undefined, issue: Issue, items: number): void {
  if (category === undefined) return
  let year = category.years.at(-1)
  if (year?.year !== yearOf(issue)) {
    year = { year: yearOf(issue), items: 0, issues: [] }
    category.years.push(year)
  }
  year.items += items
  year.issues.push(issue)
}

function groupBy<Value>(values: readonly Value[], keyOf: (value: Value) => string): Map<string, Value[]> {
  const groups = new Map<string, Value[]>()
  for (const value of values) {
    const group = groups.get(keyOf(value))
    if (group === undefined) groups.set(keyOf(value), [value])
    else group.push(value)
  }
  return groups
}

function sumCounts(held: readonly Pick<Holding, 'counts'>[]): Record<string, number> {
  const counts = new Map<string, number>()
  for (const { counts: own } of held) {
    for (const [slug, count] of Object.entries(own)) counts.set(slug, (counts.get(slug) ?? 0) + count)
  }
  return Object.fromEntries(counts)
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
