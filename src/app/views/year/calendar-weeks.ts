// The weeks of a year as the calendar shows them: those that have issues, and those that should have.
import { type Day, dayNumber, dayOfNumber, weekOf } from '#model/calendar.ts'
import type { IssueCard } from '#model/shard.ts'
import { groupBy } from '#app/components/group-by.ts'

/** One week of a year. */
export interface CalendarWeek {
  /** The day of its first issue; in a week without, the day one would have appeared. */
  day: Day
  /** Newest first; empty in a week without an issue. */
  cards: readonly IssueCard[]
  items: number
}

/** One month of a year, its weeks by the day they are named for. */
export interface CalendarMonth {
  /** `2025-11` */
  month: string
  weeks: readonly CalendarWeek[]
}

/** Arranges the issues of a year, newest first, and the Mondays of its missing weeks. `weekday` is when issues appear, 1 for Monday. */
export function calendarMonths(
  cards: readonly IssueCard[],
  missing: readonly Day[],
  weekday: number | null,
): CalendarMonth[] {
  const held = groupBy(cards, ({ publishedOn }) => weekOf(publishedOn))
  const weeks = [
    ...held.map(([, inWeek]) => ({
      day: inWeek.at(-1)?.publishedOn ?? '',
      cards: inWeek,
      items: inWeek.reduce((sum, card) => sum + itemsOf(card), 0),
    })),
    ...missing.map((monday) => ({ day: dayOfNumber(dayNumber(monday) + (weekday ?? 1) - 1), cards: [], items: 0 })),
  ].toSorted((one, other) => dayNumber(one.day) - dayNumber(other.day))
  return groupBy(weeks, ({ day }) => day.slice(0, 7)).map(([month, inMonth]) => ({ month, weeks: inMonth }))
}

const itemsOf = ({ counts }: IssueCard): number => Object.values(counts).reduce((sum, count) => sum + count, 0)
