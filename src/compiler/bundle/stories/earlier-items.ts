// "此前": for each item of an issue, earlier ones that tell the same story, from the year before it.
import { categoryBlocks, type Issue, type Item } from '#model/issue.ts'
import type { EarlierItems } from '#model/shard.ts'
import { likeness, markWeight, sameStory, storyMarks } from './likeness.ts'

/** How many issues before its own an item is compared with: a year of weeks. */
export const issuesBack = 52
/** The newest issues, whose items are linked to earlier ones: who reads one that is older has search. Each takes two milliseconds. */
export const issuesLinked = 400
/** The most earlier items that are named. */
const mostEarlier = 3
/** A story is reported a few times: a mark that more items of the year have tells of none, and so few candidates are looked at closely. */
const mostReports = 8
const mostCandidates = 4

interface Told {
  issue: Issue
  /** Its issue's place, from the newest, and its own in that: what decides where items are as much alike, whatever was compared before. */
  place: number
  number: number
  item: Item
  marks: readonly string[]
}

/** Gives what finds the earlier items of issues, given newest first: of the one at a place. Quickest from the newest to the oldest. */
export function earlierItemsOf(issues: readonly Issue[]): (place: number) => EarlierItems {
  let year = yearOfItems()
  return (place) => {
    if (place < year.from()) year = yearOfItems()
    const oldest = Math.min(issues.length - 1, place + issuesBack)
    for (let other = Math.max(place, year.to() + 1); other <= oldest; other++) year.take(other, itemsOf(issues, other))
    const own = year.leaveOut(place)
    const weightOf = remembered((mark) => year.weightOf(mark))
    const earlier: EarlierItems = {}
    for (const told of own) {
      const found = candidatesFor(told, (mark) => year.holding(mark))
        .map((other) => ({ other, like: likeness(told.marks, other.marks, weightOf) }))
        .filter(({ like }) => like >= sameStory)
        .toSorted((one, next) => next.like - one.like || inOrder(one.other, next.other))
        .slice(0, mostEarlier)
        .map(({ other }) => other)
        .toSorted(inOrder)
      if (found.length > 0) earlier[told.item.id] = found.map(linkTo)
    }
    return earlier
  }
}

/** The items of the issues that are compared, by what they say, from newer to older; those of newer issues are left out as time goes back. */
function yearOfItems() {
  const byMark = new Map<string, Told[]>()
  const held: Told[][] = []
  let [first, last, count] = [0, -1, 0]
  const holding = (mark: string): readonly Told[] => {
    const told = byMark.get(mark) ?? []
    while (told[0] !== undefined && told[0].place < first) told.shift()
    return told
  }
  return {
    from: () => first,
    to: () => last,
    holding,
    weightOf(mark: string): number {
      const reports = holding(mark).length
      return reports > mostReports ? 0 : markWeight(mark, reports, count)
    },
    take(place: number, items: Told[]) {
      if (last === -1) first = place
      last = place
      held[place] = items
      count += items.length
      for (const told of items) {
        for (const mark of told.marks) {
          const known = byMark.get(mark)
          if (known === undefined) byMark.set(mark, [told])
          else known.push(told)
        }
      }
    },
    /** Leaves out an issue and those newer than it; gives its items. */
    leaveOut(place: number): readonly Told[] {
      for (; first <= place; first++) count -= held[first]?.length ?? 0
      const own = held[place] ?? []
      held[place] = []
      return own
    },
  }
}

function remembered(weightOf: (mark: string) => number): (mark: string) => number {
  const weights = new Map<string, number>()
  return (mark) => {
    const known = weights.get(mark)
    if (known !== undefined) return known
    const weight = weightOf(mark)
    weights.set(mark, weight)
    return weight
  }
}

function itemsOf(issues: readonly Issue[], place: number): Told[] {
  const issue = issues[place]
  if (issue === undefined) return []
  const items = categoryBlocks(issue).flatMap((block) => block.items)
  return items.map((item, number) => ({ issue, place, number, item, marks: storyMarks(item.text) }))
}

/** Newest first, each issue in its own order. */
const inOrder = (one: Told, other: Told): number => one.place - other.place || one.number - other.number

/** Gives the items that share most of an item's rare marks, two at least. */
function candidatesFor({ marks }: Told, holding: (mark: string) => readonly Told[]): Told[] {
  const shared = new Map<Told, number>()
  for (const mark of marks) {
    const others = holding(mark)
    if (others.length > mostReports) continue
    for (const other of others) shared.set(other, (shared.get(other) ?? 0) + 1)
  }
  return [...shared]
    .filter(([, count]) => count > 1)
    .toSorted(([one, shares], [other, sharesToo]) => sharesToo - shares || inOrder(one, other))
    .slice(0, mostCandidates)
    .map(([other]) => other)
}

function linkTo({ issue, item }: Told): EarlierItems[string][number] {
  const { id, text, setting } = item
  return { issueId: issue.id, publishedOn: issue.publishedOn, id, text, ...(setting !== undefined && { setting }) }
}
