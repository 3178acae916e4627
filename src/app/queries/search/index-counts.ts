// How many hits there may be, by category and time: candidates but those that turned out to be none.
import type { SearchRequest } from '#model/search/request.ts'
import type { SearchIndex } from '#model/search/shards.ts'
import { firstCategorySpace } from '#model/search/spaces.ts'
import type { SearchCounts } from '#app/queries/search-step.ts'
import { knownCandidates, type LookedUp, olderCandidates } from './candidates.ts'
import { within } from './ordinals.ts'
import { type Range, rangeAskedFor, type Spans } from './time-ranges.ts'

/** What was learnt of single texts, by space. */
export interface Learnt {
  /** They answer: of use where nothing was looked up. */
  found: ReadonlyMap<number, readonly number[]>
  /** They looked like it, and do not. */
  refuted: ReadonlyMap<number, ReadonlySet<number>>
}

/** Counts what was looked up, as far as nothing else was learnt since; with nothing looked up, only what was found. */
export function countCandidates(
  lookedUp: LookedUp | null,
  index: SearchIndex,
  { names, ranges }: Spans,
  request: SearchRequest,
  { found, refuted }: Learnt,
): { counts: SearchCounts; possible: number } {
  const bySpace = ranges.map((spans, space) => {
    if (lookedUp === null) return spans.map(({ from, to }) => within(found.get(space) ?? [], from, to).length)
    return countBySpan(lookedUp, space, spans, refuted.get(space) ?? new Set())
  })
  const isAsked = (space: number) => isSpaceAsked(space, index, request)
  const inTime = (space: number) => {
    const spans = ranges[space] ?? []
    const { from, to } = rangeAskedFor(names, spans, request)
    const counts = bySpace[space] ?? []
    return sum(counts.filter((_, place) => (spans[place]?.from ?? 0) >= from && (spans[place]?.to ?? 0) <= to))
  }
  return {
    counts: {
      categories: index.spaces
        .map((slug, place) => ({ slug, hits: inTime(place + firstCategorySpace) }))
        .filter(({ hits }) => hits > 0)
        .toSorted((one, other) => other.hits - one.hits),
      spans: names.map((span, place) => ({
        span,
        hits: sum(bySpace.map((counts, space) => (isAsked(space) ? (counts[place] ?? 0) : 0))),
      })),
    },
    possible: sum(bySpace.map((_, space) => (isAsked(space) ? inTime(space) : 0))),
  }
}

/** Says whether the texts of a space are of the categories asked for. */
export function isSpaceAsked(space: number, { spaces }: SearchIndex, { categories }: SearchRequest): boolean {
  return categories.length === 0 || categories.includes(spaces[space - firstCategorySpace] ?? '')
}

function countBySpan(
  lookedUp: LookedUp,
  space: number,
  spans: readonly Range[],
  refuted: ReadonlySet<number>,
): number[] {
  const { ordinals, since } = knownCandidates(lookedUp, space)
  const left = refuted.size === 0 ? ordinals : ordinals.filter((ordinal) => !refuted.has(ordinal))
  const older = olderCandidates(lookedUp, space, since)
  return spans.map(({ from, to }) => {
    // Older texts nobody read of yet are taken to lie evenly over what their file covers.
    const guessed = older.map((file) => {
      const shared = Math.max(0, Math.min(to, file.to) - Math.max(from, file.from))
      return (shared / (file.to - file.from)) * file.texts
    })
    return within(left, from, to).length + Math.round(sum(guessed))
  })
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
