// Where in each space the texts of a time, of a shelf, of an issue are: all from how many there are of each.
import { readNumbers } from '#model/search/numbers.ts'
import type { SearchRequest } from '#model/search/request.ts'
import type { SearchIndex } from '#model/search/shards.ts'
import { placeOfDay, spansBetween } from '#model/search/spans.ts'

/** A stretch of the texts of one space, its end not in it. */
export interface Range {
  from: number
  to: number
}

/** Gives for each space the ranges of what follows one another in a part of it, or in all of it, from how many texts each has. */
export function rangesOf(counts: readonly string[], parts: readonly Range[] = []): Range[][] {
  return counts.map((text, space) => {
    let from = parts[space]?.from ?? 0
    return readNumbers(text).map((count) => ({ from, to: (from += count) }))
  })
}

/** The stretches of time of an archive, oldest first, and by space the range of each. */
export interface Spans {
  names: readonly string[]
  ranges: readonly (readonly Range[])[]
}

/** Gives the stretches of time of an archive. */
export function spansOf(index: SearchIndex): Spans {
  return { names: spansBetween(...index.days), ranges: rangesOf(index.spans) }
}

/** Gives the part of a space that a request's dates may allow. */
export function rangeAskedFor(names: readonly string[], ranges: readonly Range[], request: SearchRequest): Range {
  const [first = ''] = names
  const start = request.from === null ? 0 : placeOfDay(dayIn(request.from, '-01'), first)
  const end = request.to === null ? names.length - 1 : placeOfDay(dayIn(request.to, '-12'), first)
  if (start >= names.length || end < 0) return { from: 0, to: 0 }
  const [from, to] = [ranges[Math.max(0, start)]?.from ?? 0, ranges[Math.min(names.length - 1, end)]?.to ?? 0]
  return { from, to: Math.max(from, to) }
}

/** A year alone stands for one of its months. */
const dayIn = (date: string, month: string): string => (date.length === 4 ? date + month : date)
