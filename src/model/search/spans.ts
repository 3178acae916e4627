// Stretches of time that hits are counted by: months, or years where there are hundreds of months.

/** The most months that are counted apart. */
const mostMonths = 480

/** Gives every stretch between two days, without gaps, the earlier first; none where there are no days. */
export function spansBetween(first: string | undefined, last: string | undefined): string[] {
  if (first === undefined || last === undefined) return []
  const start = monthNumber(first)
  const months = monthNumber(last) - start + 1
  if (months <= mostMonths) return Array.from({ length: months }, (_, month) => monthOf(start + month))
  const year = yearNumber(first)
  return Array.from({ length: yearNumber(last) - year + 1 }, (_, later) => yearOf(year + later))
}

/** Gives the place of the stretch a day lies in among those of `spansBetween`, which begin with `first`. */
export const placeOfDay = (day: string, first: string): number =>
  first.length === 4 ? yearNumber(day) - yearNumber(first) : monthNumber(day) - monthNumber(first)

const yearNumber = (day: string): number => Number(day.slice(0, 4))
const monthNumber = (day: string): number => yearNumber(day) * 12 + Number(day.slice(5, 7)) - 1
const yearOf = (year: number): string => String(year).padStart(4, '0')
const monthOf = (month: number): string =>
  `${yearOf(Math.floor(month / 12))}-${String((month % 12) + 1).padStart(2, '0')}`
