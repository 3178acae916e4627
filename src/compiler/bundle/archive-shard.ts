// What the archive holds and lacks: counts by year, and the weeks without an issue.
import { type Day, dayNumber, dayOfNumber, weekOf } from '#model/calendar.ts'
import type { Archive } from '#model/shard.ts'
import type { Holdings } from './holdings.ts'
import { yearCount } from './timeline-shards.ts'

/** Gives the archive's account of itself. A year without any issue is in it, with 0, where it lies between the first and the last. */
export function archiveOf(holdings: Holdings): Archive {
  const days = holdings.held.map(({ issue }) => issue.publishedOn)
  const missing = missingWeeks(days)
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

/** Gives the Mondays of the weeks without an issue between the first and the last, by their year. `days` are newest first. */
function missingWeeks(days: readonly Day[]): Map<string, Day[]> {
  const missing = new Map<string, Day[]>()
  const weeks = [...new Set(days.map(weekOf))].map(dayNumber).toReversed()
  for (const [place, week] of weeks.entries()) {
    for (let monday = week + 7; monday < (weeks[place + 1] ?? 0); monday += 7) {
      const day = dayOfNumber(monday)
      const year = missing.get(day.slice(0, 4)) ?? []
      missing.set(day.slice(0, 4), year)
      year.push(day)
    }
  }
  return missing
}
