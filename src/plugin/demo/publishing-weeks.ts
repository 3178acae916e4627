// When the demo comes out: every Tuesday but around two holidays and now and then. Weeks are numbered since 1970, so any length agrees.
import { dayNumber, dayOfNumber, dayParts, toDay, type Day } from '#model/calendar.ts'
import { createRandom } from './random.ts'

/** 1969-12-30, a Tuesday: week 0. */
const firstTuesday = -2

/** Gives the number of the week whose Tuesday is the last on or before a day. */
export const weekOfDay = (day: Day): number => Math.floor((dayNumber(day) - firstTuesday) / 7)

/** Gives the Tuesday of a week. */
export const tuesdayOf = (week: number): Day => dayOfNumber(week * 7 + firstTuesday)

/** Says whether an issue came out that week. */
export function isPublished(week: number, seed: number): boolean {
  return holidayOf(week) === null && createRandom(seed, 'pause', week)() >= 0.012
}

/** Gives the name of the double issue that makes up for a holiday the week after, or null. */
export function editionOf(week: number): string | null {
  const holiday = holidayOf(week + 1)
  return holiday === null ? null : `${holiday}合刊`
}

/** Gives the weeks an issue reports on: its own, and those without an issue before it. */
export function coveredWeeks(week: number, seed: number): number[] {
  const weeks = [week]
  while (weeks.length < 4 && !isPublished(week - weeks.length, seed)) weeks.push(week - weeks.length)
  return weeks
}

function holidayOf(week: number): string | null {
  const { year, month, day } = dayParts(tuesdayOf(week))
  if (month === 10 && day <= 7) return '国庆'
  if (month > 2) return null
  const festival = springFestival(year)
  return festival >= week * 7 + firstTuesday - 1 && festival <= week * 7 + firstTuesday + 5 ? '春节' : null
}

/** Gives the day of the new moon between 21 January and 20 February, to a day: mean lunation from the new moon of 2000-01-07 02:14, China. */
function springFestival(year: number): number {
  const lunation = 29.530588853
  const epoch = dayNumber('2000-01-07') + 0.093
  const earliest = dayNumber(toDay(year, 1, 21))
  return Math.floor(epoch + Math.ceil((earliest - epoch) / lunation) * lunation)
}
