// How far back a reader catches up: weeks counted from the newest issue, not from today, and so the same on every day.
import { dayNumber, dayOfNumber, type Day } from '#model/calendar.ts'
import { catchUpPath } from '#model/address.ts'
import type { IssueCard, Timeline } from '#model/shard.ts'

/** What is offered. */
export const weeksOffered = [1, 2, 4, 8, 12] as const
const usual = 4

/** Reads from an address for how many weeks; one that is not offered counts as none. */
export function readWeeks(search: string): number {
  const asked = Number(new URLSearchParams(search).get('weeks') ?? usual)
  return weeksOffered.find((offered) => offered === asked) ?? usual
}

/** Gives the address for so many weeks. */
export const weeksAddress = (weeks: number): string => (weeks === usual ? catchUpPath : `${catchUpPath}?weeks=${weeks}`)

/** Gives the first day of so many weeks that end with the newest issue; null in an empty archive. */
export function firstDay({ cards: [newest] }: Pick<Timeline, 'cards'>, weeks: number): Day | null {
  return newest === undefined ? null : dayOfNumber(dayNumber(newest.publishedOn) - 7 * weeks + 1)
}

/** Gives the years to read where the newest issues do not reach back to a day. */
export function yearsSince({ cards, totals }: Pick<Timeline, 'cards' | 'totals'>, day: Day): string[] {
  const oldest = cards.at(-1)
  if (oldest === undefined || oldest.publishedOn < day || totals.issues <= cards.length) return []
  const last = Number(day.slice(0, 4))
  const newest = Number(cards[0]?.publishedOn.slice(0, 4))
  return Array.from({ length: newest - last + 1 }, (_, at) => String(newest - at).padStart(4, '0'))
}

/** Gives the issues since a day, each once, newest first. */
export function cardsSince(timelines: readonly Pick<Timeline, 'cards'>[], day: Day): IssueCard[] {
  const cards = timelines.flatMap(({ cards }) => cards).filter(({ publishedOn }) => publishedOn >= day)
  return [...new Map(cards.map((card) => [card.id, card])).values()]
}
