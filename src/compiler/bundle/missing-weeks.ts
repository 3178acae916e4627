// The gaps of the archive: weeks between the first and the last issue that have none.
import { type Day, dayNumber, dayOfNumber, weekOf } from '#model/calendar.ts'
import type { Holdings } from './holdings.ts'

/** Mondays by year. */
export type MissingWeeks = ReadonlyMap<string, Day[]>

/** Gives the Mondays of the weeks without an issue, oldest first, by the year in which that issue would have appeared. */
export function missingWeeks({ held, publication }: Holdings): MissingWeeks {
  const missing = new Map<string, Day[]>()
  const weeks = [...new Set(held.map(({ issue }) => weekOf(issue.publishedOn)))].map(dayNumber).toReversed()
  const afterMonday = (publication.weekday ?? 1) - 1
  for (const [place, week] of weeks.entries()) {
    for (let monday = week + 7; monday < (weeks[place + 1] ?? 0); monday += 7) {
      const yearOf = dayOfNumber(monday + afterMonday).slice(0, 4)
      const year = missing.get(yearOf) ?? []
      missing.set(yearOf, year)
      year.push(dayOfNumber(monday))
    }
  }
  return missing
}
