// What the archive holds and lacks: counts by year, and the weeks without an issue.
import type { Archive } from '#model/shard.ts'
import type { Holdings } from './holdings.ts'
import type { MissingWeeks } from './missing-weeks.ts'
import { yearCount } from './timeline-shards.ts'

/** Gives the archive's account of itself. A year without any issue is in it, with 0, where it lies between the first and the last. */
export function archiveOf(holdings: Holdings, missing: MissingWeeks): Archive {
  const days = holdings.held.map(({ issue }) => issue.publishedOn)
  const held = new Map(holdings.years.map((year) => [year.year, yearCount(year)]))
  const years = [...new Set([...held.keys(), ...missing.keys()])].toSorted().toReversed()
  return {
    totals: holdings.totals,
    first: days.at(-1) ?? null,
    last: days[0] ?? null,
    years: years.map((year) => ({
      ...(held.get(year) ?? { year, issues: 0, items: 0, counts: {} }),
      missingWeeks: missing.get(year) ?? [],
    })),
  }
}
