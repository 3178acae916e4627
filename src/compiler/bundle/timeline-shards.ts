// The timeline's shards: the newest issues for the front page, and every year whole.
import type { Timeline, YearCount } from '#model/shard.ts'
import type { Holdings, YearHoldings } from './holdings.ts'
import { issueCard, itemsByCategory } from './issue-card.ts'
import { type Shard, shardOf } from './shard-file.ts'
import type { MissingWeeks } from './missing-weeks.ts'
import { yearsAround } from './years-around.ts'

/** The lead and thirty rows. */
const shownAtFirst = 31

/** Gives the front page's stretch of the timeline and one for every year. */
export function timelineShards(holdings: Holdings, missing: MissingWeeks): Shard[] {
  const { held, years, totals } = holdings
  const latest = (): Timeline => ({
    span: 'latest',
    cards: held.slice(0, shownAtFirst).map(({ issue }) => issueCard(issue)),
    picks: picksOf(holdings),
    totals,
    years: yearsAround(years, 0).map(yearCount),
    around: [],
    missingWeeks: [],
  })
  return [
    { key: ['timeline', 'latest'], value: latest },
    ...years.map((year, place) =>
      shardOf(
        ['timeline', year.year],
        year.held.map(({ issue }) => issue),
        {
          around: yearsAround(years, place).map((other) => other.year),
          missingWeeks: missing.get(year.year) ?? [],
        },
        (facts): Timeline => ({ ...ofYear(year), ...facts }),
      ),
    ),
  ]
}

function ofYear({ year, issues, items, counts, held }: YearHoldings) {
  const cards = held.map(({ issue }) => issueCard(issue))
  const analyses = cards.reduce((sum, card) => sum + card.analyses.length, 0)
  return { span: year, cards, picks: [], totals: { issues, items, analyses, counts }, years: [] }
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
