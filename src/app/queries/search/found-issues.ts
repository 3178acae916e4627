// The issues that may hold an answer, newest first, each with the texts of it that may be one.
import { dayOfNumber } from '#model/calendar.ts'
import { hashAt, unpackHashes } from '#model/search/hashes.ts'
import { readGrowing } from '#model/search/numbers.ts'
import { isWithin, type SearchRequest } from '#model/search/request.ts'
import { firstDay, type SearchIndex, type SearchShelf } from '#model/search/shards.ts'
import { awaitedLater } from './awaited-later.ts'
import { within } from './ordinals.ts'
import { type Range, rangesOf } from './time-ranges.ts'
import type { ReadSearchShard } from './read-search-shard.ts'

/** An issue that may hold an answer. */
export interface FoundIssue {
  day: string
  file: string
  hash: string
  /** Hashes of the shards of its analyses, in the order of the issue. */
  analyses: readonly string[]
  /** By space, the texts that may answer, and the ordinal of the first the issue has. */
  candidates: readonly { ordinals: readonly number[]; first: number }[]
}

/** What is looked for: the ranges of spaces that are asked for, and which texts in a part of one may answer. */
export interface Sought {
  asked: ReadonlyMap<number, Range>
  between: (space: number, part: Range) => Promise<readonly number[]>
}

/** Gives the issues one by one. A shelf is read when it is reached and holds a candidate. */
export async function* findIssues(
  index: SearchIndex,
  request: SearchRequest,
  read: ReadSearchShard,
  sought: Sought,
): AsyncGenerator<FoundIssue, void, void> {
  for (const { hash: ofCase, parts: inCase } of newestFirst(index.cases, [])) {
    const found = await Promise.all(inCase.map((part, space) => candidatesIn(sought, space, part)))
    if (found.every(({ length }) => length === 0)) continue
    const shelves = newestFirst(await read('search-case', ofCase), inCase).filter(({ parts }) =>
      parts.some((part, space) => within(found[space] ?? [], part.from, part.to).length > 0),
    )
    // The next shelf is on its way while the issues on this one are read.
    let ahead = awaitedLater(readShelf(read, shelves[0]))
    for (const [place, { parts }] of shelves.entries()) {
      const shelf = await ahead
      ahead = awaitedLater(readShelf(read, shelves[place + 1]))
      if (shelf !== null) yield* issuesOn(shelf, parts, found, request)
    }
  }
}

const readShelf = async (read: ReadSearchShard, shelf: { hash: string } | undefined): Promise<SearchShelf | null> =>
  shelf === undefined ? null : read('search-shelf', shelf.hash)

/** Gives parts of the archive, the newest first, each with its range by space. */
function newestFirst(
  { names, texts }: SearchIndex['cases'],
  within: readonly Range[],
): { hash: string; parts: Range[] }[] {
  const ranges = rangesOf(texts, within)
  const all = unpackHashes(names).map((hash, place) => ({
    hash,
    parts: ranges.map((own) => own[place] ?? { from: 0, to: 0 }),
  }))
  return all.toReversed()
}

async function candidatesIn({ asked, between }: Sought, space: number, part: Range): Promise<readonly number[]> {
  const range = asked.get(space)
  if (range === undefined) return []
  const shared = { from: Math.max(part.from, range.from), to: Math.min(part.to, range.to) }
  return shared.from < shared.to ? between(space, shared) : []
}

function* issuesOn(
  shelf: SearchShelf,
  parts: readonly Range[],
  found: readonly (readonly number[])[],
  request: SearchRequest,
): Generator<FoundIssue, void, void> {
  const ranges = rangesOf(shelf.texts, parts)
  const days = readGrowing(shelf.days).map((number) => dayOfNumber(number + firstDay))
  const [analyses = []] = rangesOf([shelf.analyses[0]])
  for (const [place, day] of [...days.entries()].toReversed()) {
    if (!isWithin(day, request)) continue
    const candidates = found.map((ordinals, space) => {
      const own = ranges[space]?.[place] ?? { from: 0, to: 0 }
      return { first: own.from, ordinals: within(ordinals, own.from, own.to) }
    })
    if (candidates.every(({ ordinals }) => ordinals.length === 0)) continue
    yield {
      day,
      file: Object.hasOwn(shelf.files, place) ? (shelf.files[place] ?? day) : day,
      hash: hashAt(shelf.issues, place),
      analyses: hashesBetween(shelf.analyses[1], analyses[place]),
      candidates,
    }
  }
}

const hashesBetween = (hashes: string, { from, to }: Range = { from: 0, to: 0 }): string[] =>
  Array.from({ length: to - from }, (_, place) => hashAt(hashes, from + place))
