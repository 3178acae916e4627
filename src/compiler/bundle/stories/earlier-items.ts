// "此前": for each item of an issue, earlier ones that tell the same story, from the year before it.
import { categoryBlocks, type Issue, type Item } from '#model/issue.ts'
import type { EarlierItems } from '#model/shard.ts'
import { openLikeness, sameStory } from './likeness.ts'
import { numberTable } from './number-table.ts'
import { openStoryMarks, type Said, type StoryMarks } from './story-marks.ts'

/** How many issues before its own an item is compared with: a year of weeks. */
export const issuesBack = 52
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
  said: Said
  /** How many rare marks it shares with which other item: the last it was a candidate for. */
  shares: number
  sharesWith: Told | null
}

/** Gives what finds the earlier items of issues, given newest first: of the one at a place. Quickest from the newest to the oldest. */
export function earlierItemsOf(issues: readonly Issue[]): (place: number) => EarlierItems {
  const marks = openStoryMarks()
  let year = yearOfItems(marks)
  const likenessTo = openLikeness({ isName: marks.isName, weightOf: (mark) => year.weightOf(mark) })
  return (place) => {
    if (place < year.from()) year = yearOfItems(marks)
    const oldest = Math.min(issues.length - 1, place + issuesBack)
    for (let other = Math.max(place, year.to() + 1); other <= oldest; other++)
      year.take(other, itemsOf(issues, other, marks))
    const own = year.leaveOut(place)
    const earlier: EarlierItems = {}
    for (const told of own) {
      const candidates = candidatesFor(told, year.holding)
      if (candidates.length === 0) continue
      const likenessOf = likenessTo(told.said)
      const found = candidates
        .map((other) => ({ other, like: likenessOf(other.said) }))
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
function yearOfItems({ weigh }: StoryMarks) {
  const byMark: Told[][] = []
  const held: Told[][] = []
  let [first, last, count] = [0, -1, 0]
  // What a mark weighs is the same until the next issue is left out.
  const [weights, weighedBefore] = [numberTable(), numberTable()]
  const holding = (mark: number): readonly Told[] => byMark[mark] ?? []
  return {
    from: () => first,
    to: () => last,
    holding,
    weightOf(mark: number): number {
      if (weighedBefore.get(mark) === first + 1) return weights.get(mark)
      const reports = holding(mark).length
      const weight = reports > mostReports ? 0 : weigh(mark, reports, count)
      weighedBefore.set(mark, first + 1)
      weights.set(mark, weight)
      return weight
    },
    take(place: number, items: Told[]) {
      if (last === -1) first = place
      last = place
      held[place] = items
      count += items.length
      for (const told of items) {
        for (const mark of told.said) (byMark[mark] ??= []).push(told)
      }
    },
    /** Leaves out an issue and those newer than it; gives its items. */
    leaveOut(place: number): readonly Told[] {
      let own: readonly Told[] = []
      for (; first <= place; first++) {
        own = held[first] ?? []
        held[first] = []
        count -= own.length
        // The newest of those that have a mark stands first.
        for (const { said } of own) for (const mark of said) byMark[mark]?.shift()
      }
      return own
    },
  }
}

function itemsOf(issues: readonly Issue[], place: number, { read }: StoryMarks): Told[] {
  const issue = issues[place]
  if (issue === undefined) return []
  const items = categoryBlocks(issue).flatMap((block) => block.items)
  return items.map((item, number) => ({
    issue,
    place,
    number,
    item,
    said: read(item.text),
    shares: 0,
    sharesWith: null,
  }))
}

/** Newest first, each issue in its own order. */
const inOrder = (one: Told, other: Told): number => one.place - other.place || one.number - other.number

/** Gives the items that share most of an item's rare marks, two at least. */
function candidatesFor(own: Told, holding: (mark: number) => readonly Told[]): Told[] {
  const sharing: Told[] = []
  for (const mark of own.said) {
    const others = holding(mark)
    if (others.length > mostReports) continue
    for (const other of others) {
      // Counted in the items themselves: a map of them took a third of all the time.
      other.shares = other.sharesWith === own ? other.shares + 1 : 1
      other.sharesWith = own
      if (other.shares === 2) sharing.push(other)
    }
  }
  return sharing.sort((one, other) => other.shares - one.shares || inOrder(one, other)).slice(0, mostCandidates)
}

function linkTo({ issue, item }: Told): EarlierItems[string][number] {
  const { id, text, setting } = item
  return { issueId: issue.id, publishedOn: issue.publishedOn, id, text, ...(setting !== undefined && { setting }) }
}
