// Where one pair of characters occurs: what its shard says at once, and older texts when they are reached.
import { hashAt } from '#model/search/hashes.ts'
import { readGrowing } from '#model/search/numbers.ts'
import { namesPlace, pairsPlace, shardOfPair, shardsPerList } from '#model/search/pairs.ts'
import { olderPostings, readPostings } from '#model/search/postings.ts'
import type { SearchIndex } from '#model/search/shards.ts'
import { within } from './ordinals.ts'
import type { ReadSearchShard } from './read-search-shard.ts'
import type { Range } from './time-ranges.ts'

/** The texts of one space that hold something, as far as that is known. */
export interface Known {
  /** In order, oldest first. */
  ordinals: readonly number[]
  /** Stretches nobody has read of: of their texts nothing is known but of those named. */
  unread: readonly Range[]
}

/** Where a pair occurs. */
export interface PairOccurrences {
  /** In how many texts, more or less. */
  count: number
  /** What was read since is known too. */
  known: (space: number) => Known
  /** The stretches of a space that are unread still; each holds `olderPostings` texts. */
  unread: (space: number) => readonly Range[]
  /** The texts of a space in a stretch of it, old or new. */
  between: (space: number, from: number, to: number) => Promise<readonly number[]>
}

/** Looks a pair up. A pair that is nowhere has a shard all the same. */
export async function lookUpPair(pair: string, index: SearchIndex, read: ReadSearchShard): Promise<PairOccurrences> {
  const shard = shardOfPair(pair, index.shards)
  const list = Math.floor(shard / shardsPerList)
  const names = await read('search-names', namesPlace(shard), hashAt(index.names, list))
  const place = pairsPlace(shard)
  const { newest, older = {} } = await read('search-pairs', place, hashAt(names, shard % shardsPerList))
  const lists = new Map(
    Object.hasOwn(newest, pair) ? readPostings(newest[pair] ?? '').map(({ space, ordinals }) => [space, ordinals]) : [],
  )
  const files = Object.hasOwn(older, pair) ? (older[pair] ?? []) : []
  const newestOf = (space: number) => lists.get(space) ?? []
  /** By space, the files of older texts, oldest first, each with the stretch it names texts of, and these once they are read. */
  const stretches = new Map<number, (Range & { hash: string; ordinals: readonly number[] | null })[]>()
  for (const [space, from, hash] of files) {
    const before = stretches.get(space) ?? []
    const last = before.at(-1)
    if (last !== undefined) last.to = from
    stretches.set(space, [...before, { from, to: newestOf(space)[0] ?? Infinity, hash, ordinals: null }])
  }
  const olderOf = (space: number) => stretches.get(space) ?? []
  const unread = (space: number) => olderOf(space).filter(({ ordinals }) => ordinals === null)
  return {
    count: [...lists.values()].reduce((sum, { length }) => sum + length, files.length * olderPostings),
    known: (space) => ({
      ordinals:
        olderOf(space).length === 0
          ? newestOf(space)
          : [...olderOf(space).flatMap(({ ordinals }) => ordinals ?? []), ...newestOf(space)],
      unread: unread(space),
    }),
    unread,
    async between(space, from, to) {
      const reached = olderOf(space).filter((stretch) => stretch.from < to && stretch.to > from)
      const texts = await Promise.all(
        reached.map(async (stretch) => {
          stretch.ordinals ??= readGrowing(await read('search-older', place, stretch.hash))
          return within(stretch.ordinals, from, to)
        }),
      )
      return [...texts.flat(), ...within(newestOf(space), from, to)]
    },
  }
}
