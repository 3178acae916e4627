// The timeline's shards: the newest issues for the front page, and every year whole.
import type { IssueCard, Timeline, YearCount } from '#model/shard.ts'
import type { Holdings, YearHoldings } from './holdings.ts'
import { itemsByCategory } from './issue-card.ts'
import type { Shard } from './shard-file.ts'
import { yearsAround } from './years-around.ts'

/** The lead and thirty rows. */
const shownAtFirst = 31

/** Gives the front page's stretch of the timeline and one for every year. */
export function timelineShards(holdings: Holdings): Shard[] {
  const latest = holdings.held.slice(0, shownAtFirst).map(({ card }) => card)
  return [
    { key: ['timeline', 'latest'], value: () => timeline(holdings, 'latest', latest, 0, picksOf(holdings)) },
    ...holdings.years.map(({ year, held }, place): Shard => ({
      key: ['timeline', year],
      value: () =>
        timeline(
          holdings,
          year,
          held.map(({ card }) => card),
          place,
          [],
        ),
    })),
  ]
}

function timeline(
  { totals, years }: Holdings,
  span: string,
  cards: IssueCard[],
  place: number,
  picks: Timeline['picks'],
): Timeline {
  return { span, cards, picks, totals, years: yearsAround(years, place).map(yearCount) }
}

/** Gives the measures of a year without its issues. */
export function yearCount({ year, issues, items, counts }: YearHoldings): YearCount {
  return { year, issues, items, counts }
}

/** Gives the first item of each category of the newest issue, in the publication's order. */
function picksOf({ held, publication }: Holdings): Timeline['picks'] {
  const newest = held[0]
  if (newest === undefined) return []
  const items = itemsByCategory(newest.issue)
  return publication.categories.flatMap(({ slug }) => {
    const item = items.get(slug)?.[0]
    if (item === undefined) return []
    return [{ slug, itemId: item.id, text: item.text, ...(item.setting !== undefined && { setting: item.setting }) }]
  })
}
