// Where one pair of characters occurs: what its shard says at once, and older texts when they are reached.
import { hashAt } from '#model/search/hashes.ts'
import { readGrowing } from '#model/search/numbers.ts'
import { namesPlace, pairsPlace, shardOfPair, shardsPerList } from '#model/search/pairs.ts'
import { olderPostings, readPostings } from '#model/search/postings.ts'
import type { SearchIndex } from '#model/search/shards.ts'
import { within } from './ordinals.ts'
import type { ReadSearchShard } from './read-search-shard.ts'

/** The texts of one space that hold something, as far as that is known. */
export interface Known {
  /** In order, oldest first. */
  ordinals: readonly number[]
  /** Nothing is known of texts before this one but those named. */
  since: number
}

/** Where a pair occurs. */
export interface PairOccurrences {
  /** In how many texts, more or less. */
  count: number
  known: (space: number) => Known
  /** How many older texts of a space there are that nobody has read of, and the first ordinal of each file that names them. */
  older: (space: number) => readonly number[]
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
  const filesOf = (space: number) => files.filter(([other]) => other === space)
  const newestOf = (space: number) => lists.get(space) ?? []
  return {
    count: [...lists.values()].reduce((sum, { length }) => sum + length, files.length * olderPostings),
    known: (space) => ({
      ordinals: newestOf(space),
      since: filesOf(space).length === 0 ? 0 : (newestOf(space)[0] ?? Infinity),
    }),
    older: (space) => filesOf(space).map(([, first]) => first),
    async between(space, from, to) {
      const held = filesOf(space)
      const reached = held.filter(
        ([, first], at) => first < to && (held[at + 1]?.[1] ?? newestOf(space)[0] ?? Infinity) > from,
      )
      const texts = await Promise.all(reached.map(([, , hash]) => read('search-older', place, hash)))
      return [...texts.flatMap((text) => within(readGrowing(text), from, to)), ...within(newestOf(space), from, to)]
    },
  }
}
