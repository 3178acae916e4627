// Which years hold the issues beyond the newest ones: counted from the timeline's own list of years, so that nothing is read in vain.
import type { IssueCard } from '#model/shard.ts'

interface Counted {
  cards: readonly unknown[]
  /** Newest first. */
  years: readonly { year: string; issues: number }[]
}

/** What asking for `wanted` older issues needs. */
export interface OlderSpans {
  /** Years that hold them, newest first. */
  spans: string[]
  /** Whether the years listed hold all that is wanted, or all there is. */
  whole: boolean
  /** How many would be added at most by the last step, and the year the first of them stands in; null when there are none. */
  next: { issues: number; year: string } | null
}

const step = 30

/** Finds the years that hold the `wanted` issues after those the timeline came with. */
export function olderSpans({ cards, years }: Counted, wanted: number): OlderSpans {
  const first = cards.length
  const last = first + wanted
  const spans: string[] = []
  let before = 0
  let next: string | null = null
  for (const { year, issues } of years) {
    const after = before + issues
    if (wanted > 0 && after > first && before < last) spans.push(year)
    if (next === null && after > last - step) next = year
    before = after
  }
  const left = before - (last - step)
  return {
    spans,
    whole: before >= last || years.length < mostYears,
    next: wanted < step || next === null || left <= 0 ? null : { issues: Math.min(step, left), year: next },
  }
}

// A timeline lists at most so many years; where it lists fewer, it lists all.
const mostYears = 10

/** Gives the older cards wanted, without those already shown. */
export function olderCards(shown: readonly IssueCard[], years: readonly IssueCard[], wanted: number): IssueCard[] {
  const ids = new Set(shown.map(({ id }) => id))
  return years.filter(({ id }) => !ids.has(id)).slice(0, wanted)
}

const mostOlder = 3000

/** Reads from a history entry how many older issues it shows. */
export function readOlderCount(state: unknown): number {
  if (typeof state !== 'object' || state === null || !('older' in state)) return 0
  const { older } = state
  return typeof older === 'number' && Number.isInteger(older) && older > 0 && older <= mostOlder ? older : 0
}
