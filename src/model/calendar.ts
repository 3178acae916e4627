// Printed calendar days as identities: arithmetic on 'YYYY-MM-DD' without clocks, zones or locales.

/** A printed calendar day, `2024-05-28`. */
export type Day = string

/** Says whether the parts name a day that exists in the Gregorian calendar. */
export function isRealDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** Writes a day from its parts; the parts must name a real day. */
export function toDay(year: number, month: number, day: number): Day {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** Gives the parts of a day. */
export function dayParts(day: Day): { year: number; month: number; day: number } {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return { year, month, day: date }
}

/** Counts days since 1970-01-01, negative before. */
export function dayNumber(day: Day): number {
  const parts = dayParts(day)
  const stamp = new Date(0)
  stamp.setUTCFullYear(parts.year, parts.month - 1, parts.day)
  return Math.round(stamp.getTime() / 86_400_000)
}

/** Gives the day that many days after 1970-01-01. */
export function dayOfNumber(number: number): Day {
  const stamp = new Date(number * 86_400_000)
  return toDay(stamp.getUTCFullYear(), stamp.getUTCMonth() + 1, stamp.getUTCDate())
}

/** Gives the weekday, 1 Monday to 7 Sunday (ISO 8601). */
export const weekdayOf = (day: Day): number => weekdayOfNumber(dayNumber(day))

const weekdayOfNumber = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1

/** Gives the Monday of a day's week (ISO 8601). */
export function weekOf(day: Day): Day {
  const number = dayNumber(day)
  return dayOfNumber(number - weekdayOfNumber(number) + 1)
}
