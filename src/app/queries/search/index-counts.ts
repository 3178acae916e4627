// How many hits there may be, by category and time: candidates but those that turned out to be none.
import type { SearchRequest } from '#model/search/request.ts'
import type { SearchIndex } from '#model/search/shards.ts'
import { firstCategorySpace } from '#model/search/spaces.ts'
import type { SearchCounts } from '#app/queries/search-step.ts'
import { knownCandidates, type LookedUp, olderCandidates } from './candidates.ts'
import { within } from './ordinals.ts'
import { type Range, rangeAskedFor } from './time-ranges.ts'

/** Counts that become truer as texts are read. */
export interface RunningCounts {
  /** In one stretch of time so many more texts of a space are hits than was thought, or less. */
  change: (space: number, span: number, by: number) => void
  counts: () => SearchCounts
  possible: () => number
}

/** Begins to count what was looked up; with nothing looked up, only what is added counts. */
export function countCandidates(
  lookedUp: LookedUp | null,
  index: SearchIndex,
  { names, ranges }: { names: readonly string[]; ranges: readonly (readonly Range[])[] },
  request: SearchRequest,
): RunningCounts {
  const bySpace = ranges.map((spans, space) =>
    lookedUp === null ? spans.map(() => 0) : countBySpan(lookedUp, space, spans),
  )
  const isAsked = (space: number) => isSpaceAsked(space, index, request)
  const inTime = (space: number) => {
    const spans = ranges[space] ?? []
    const { from, to } = rangeAskedFor(names, spans, request)
    return sum(
      (bySpace[space] ?? []).filter((_, place) => (spans[place]?.from ?? 0) >= from && (spans[place]?.to ?? 0) <= to),
    )
  }
  return {
    change(space, span, by) {
      const counts = bySpace[space]
      if (counts !== undefined) counts[span] = Math.max(0, (counts[span] ?? 0) + by)
    },
    counts: () => ({
      categories: index.spaces
        .map((slug, place) => ({ slug, hits: inTime(place + firstCategorySpace) }))
        .filter(({ hits }) => hits > 0)
        .toSorted((one, other) => other.hits - one.hits),
      spans: names.map((span, place) => ({
        span,
        hits: sum(bySpace.map((counts, space) => (isAsked(space) ? (counts[place] ?? 0) : 0))),
      })),
    }),
    possible: () => sum(bySpace.map((_, space) => (isAsked(space) ? inTime(space) : 0))),
  }
}

/** Says whether the texts of a space are of the categories asked for. */
export function isSpaceAsked(space: number, { spaces }: SearchIndex, { categories }: SearchRequest): boolean {
  return categories.length === 0 || categories.includes(spaces[space - firstCategorySpace] ?? '')
}

function countBySpan(lookedUp: LookedUp, space: number, spans: readonly Range[]): number[] {
  const { ordinals, since } = knownCandidates(lookedUp, space)
  const older = olderCandidates(lookedUp, space, since)
  return spans.map(({ from, to }) => {
    // Older texts nobody read of yet are taken to lie evenly over what their file covers.
    const guessed = older.map(
      (file) => (Math.max(0, Math.min(to, file.to) - Math.max(from, file.from)) / (file.to - file.from)) * file.texts,
    )
    return within(ordinals, from, to).length + Math.round(sum(guessed))
  })
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
