// The issues that may hold an answer, newest first, each with the texts of it that may be one.
import { isWithin, type SearchRequest } from '#model/search/request.ts'
import type { SearchIndex, SearchShelf } from '#model/search/shards.ts'
import { type Range, rangesOf } from './time-ranges.ts'
import type { ReadSearchShard } from './read-search-shard.ts'

/** An issue that may hold an answer. */
export interface FoundIssue {
  day: string
  file: string
  hash: string
  analyses: SearchShelf['issues'][number][3]
  /** By space, the places of the texts that may answer, in the order they are counted in. */
  places: readonly (readonly number[])[]
}

/** What is looked for: the ranges of spaces that are asked for, and which texts in a part of one may answer. */
export interface Sought {
  asked: ReadonlyMap<number, Range>
  between: (space: number, from: number, to: number) => Promise<readonly number[]>
}

/** Gives the issues one by one. A shelf is read when it is reached and holds a candidate. */
export async function* findIssues(
  index: SearchIndex,
  request: SearchRequest,
  { asked, between }: Sought,
  read: ReadSearchShard,
): AsyncGenerator<FoundIssue, void, void> {
  const shelves = rangesOf(index.shelves.texts)
  for (let shelf = index.shelves.names.length - 1; shelf >= 0; shelf--) {
    const starts = shelves.map((ranges) => ranges[shelf]?.from ?? 0)
    const found = await Promise.all(
      shelves.map(async (ranges, space) => {
        const [own, range] = [ranges[shelf], asked.get(space)]
        if (own === undefined || range === undefined) return []
        const [from, to] = [Math.max(own.from, range.from), Math.min(own.to, range.to)]
        return from < to ? between(space, from, to) : []
      }),
    )
    if (found.every(({ length }) => length === 0)) continue
    const { issues, texts } = await read('search-shelf', index.shelves.names[shelf] ?? '')
    const ranges = rangesOf(texts)
    for (const [place, [day, file, hash, analyses]] of [...issues.entries()].toReversed()) {
      if (!isWithin(day, request)) continue
      const places = found.map((ordinals, space) => {
        const start = (starts[space] ?? 0) + (ranges[space]?.[place]?.from ?? 0)
        const end = (starts[space] ?? 0) + (ranges[space]?.[place]?.to ?? 0)
        return ordinals.filter((ordinal) => ordinal >= start && ordinal < end).map((ordinal) => ordinal - start)
      })
      if (places.some(({ length }) => length > 0)) yield { day, file, hash, analyses, places }
    }
  }
}
