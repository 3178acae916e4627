// How many hits there may be, by category and time: candidates but those that turned out to be none.
import type { SearchRequest } from '#model/search/request.ts'
import type { SearchIndex } from '#model/search/shards.ts'
import { firstCategorySpace } from '#model/search/spaces.ts'
import type { SearchStep } from '#app/queries/search-step.ts'
import { guessedCandidates, knownCandidates, type LookedUp } from './candidates.ts'
import { within } from './ordinals.ts'
import { type Range, rangeAskedFor, type Spans } from './time-ranges.ts'

/** What was learnt of single texts, by space. */
export interface Learnt {
  /** They answer: of use where nothing was looked up. */
  found: ReadonlyMap<number, readonly number[]>
  /** They looked like it, and do not. */
  refuted: ReadonlyMap<number, ReadonlySet<number>>
}

/** Counts what was looked up, as far as nothing else was learnt since; with nothing looked up, or all looked at, what was found. */
export function countCandidates(
  lookedUp: LookedUp | null,
  index: SearchIndex,
  { names, ranges }: Spans,
  request: SearchRequest,
  { found, refuted }: Learnt,
  isDone: boolean,
): Pick<SearchStep, 'counts' | 'possible'> {
  const bySpace = ranges.map((spans, space) => {
    if (lookedUp === null) return spans.map(({ from, to }) => within(found.get(space) ?? [], from, to).length)
    return countBySpan(lookedUp, space, spans, refuted.get(space) ?? new Set())
  })
  const isAsked = (space: number) => isSpaceAsked(space, index, request)
  const inTime = (space: number) => {
    // A request may begin and end within a month.
    if (isDone && isAsked(space)) return found.get(space)?.length ?? 0
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
      exact: isDone && lookedUp !== null && request.from === null && request.to === null,
    },
    possible:
      lookedUp === null && !isDone ? null : sum(bySpace.map((_, space) => (isAsked(space) ? inTime(space) : 0))),
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
  const { ordinals } = knownCandidates(lookedUp, space)
  const left = refuted.size === 0 ? ordinals : ordinals.filter((ordinal) => !refuted.has(ordinal))
  return spans.map(
    (span) => within(left, span.from, span.to).length + Math.round(guessedCandidates(lookedUp, space, span)),
  )
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
