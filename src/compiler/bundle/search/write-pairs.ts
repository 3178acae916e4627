// The shards of pairs, and the lists of their names. What an earlier build wrote of older issues is taken up and added to.
import { namesPlace, pairsPlace, shardOfPair, shardsPerList } from '#model/search/pairs.ts'
import { olderPostings, olderThanNewest, type Postings, readPostings, writePostings } from '#model/search/postings.ts'
import { packHashes } from '#model/search/hashes.ts'
import { writeGrowing } from '#model/search/numbers.ts'
import type { SearchPairs } from '#model/search/shards.ts'
import { emptyTable } from './empty-table.ts'
import type { SearchFiles } from './search-files.ts'
import type { CollectedPairs } from './pair-collector.ts'

/** Where a text is counted: its space, and its place there. */
export interface TextPlaces {
  spaces: Uint8Array
  ordinals: Uint32Array
}

/** The shards of pairs as written. */
export interface WrittenPairs {
  /** Hash and text of each. */
  shards: readonly (readonly [hash: string, text: string])[]
  /** How many characters the lists of all pairs have. */
  length: number
}

/** How many characters a shard should have, more or less: half of it is what a query does not ask for. */
const wantedLength = 2500
/** What a pair takes in a shard beside its list. */
const lengthOfPair = 8

/** Writes pairs of texts that came after those of `before`; null where there should be more shards by now, and all must be written anew. */
export async function writePairs(
  pairs: CollectedPairs,
  places: TextPlaces,
  before: WrittenPairs | null,
  files: SearchFiles,
): Promise<WrittenPairs | null> {
  const listsOf = (id: number) => bySpace(pairs.textsOf(id), places)
  const count = before?.shards.length ?? shardsFor(wholeLength(pairs.count, listsOf))
  const inShard: number[][] = Array.from({ length: count }, () => [])
  for (let id = 0; id < pairs.count; id++) inShard[shardOfPair(pairs.pair(id), count)]?.push(id)
  let length = before?.length ?? 0
  const shards: [string, string][] = []
  for (const [place, ids] of inShard.entries()) {
    const [hash, text] = before?.shards[place] ?? ['', '{"newest":{}}']
    if (ids.length === 0 && hash !== '') {
      files.take(['search-pairs', pairsPlace(place), hash], text)
      shards.push([hash, text])
      continue
    }
    const written = JSON.parse(text) as SearchPairs
    const shard = { ...written, newest: Object.assign(emptyTable(), written.newest) }
    for (const id of ids) length += await addToPair(shard, pairs.pair(id), listsOf(id), place, files)
    const now = JSON.stringify(inOrder(shard))
    shards.push([await files.write(['search-pairs', pairsPlace(place)], now), now])
  }
  return shardsFor(length) === count ? { shards, length } : null
}

/** Writes the lists of the names of shards; gives the hash of each. */
export async function writeNames({ shards }: WrittenPairs, files: SearchFiles): Promise<string[]> {
  const names: string[] = []
  for (let from = 0; from < shards.length; from += shardsPerList) {
    const hashes = shards.slice(from, from + shardsPerList).map(([hash]) => hash)
    names.push(await files.write(['search-names', namesPlace(from)], JSON.stringify(packHashes(hashes))))
  }
  return names
}

const shardsFor = (length: number): number => 2 ** Math.max(0, Math.round(Math.log2(length / wantedLength)))

type Lists = (number[] | undefined)[]

function bySpace(texts: Uint32Array, { spaces, ordinals }: TextPlaces): Lists {
  const lists: Lists = []
  for (const text of texts) (lists[spaces[text] ?? 0] ??= []).push(ordinals[text] ?? 0)
  return lists
}

/** Gives how long the lists of new pairs will be in their shards. Each pair's are made twice, so that those of an archive are never held at once. */
function wholeLength(count: number, listsOf: (id: number) => Lists): number {
  let length = 0
  for (let id = 0; id < count; id++) {
    const newest = listsOf(id).map((list) => list?.slice(olderThanNewest(list.length)))
    length += writePostings(postingsOf(newest)).length + lengthOfPair
  }
  return length
}

/** Gives the lists that are there. */
function postingsOf(lists: Lists): Postings[] {
  const postings: Postings[] = []
  for (const [space, ordinals] of lists.entries()) if (ordinals !== undefined) postings.push({ space, ordinals })
  return postings
}

/** Adds texts to those of a pair, the oldest of which move to files of their own; gives by how much the shard grew. */
async function addToPair(
  shard: SearchPairs,
  pair: string,
  added: Lists,
  place: number,
  files: SearchFiles,
): Promise<number> {
  const isNew = !Object.hasOwn(shard.newest, pair)
  const before = isNew ? '' : (shard.newest[pair] ?? '')
  const lists = added.slice()
  for (const { space, ordinals } of readPostings(before)) lists[space] = ordinals.concat(added[space] ?? [])
  const older = shard.older?.[pair] ?? []
  for (const [space, list] of lists.entries()) {
    for (const part of partsOf(list?.splice(0, olderThanNewest(list.length)) ?? [])) {
      const hash = await files.write(['search-older', pairsPlace(place)], JSON.stringify(writeGrowing(part)))
      older.push([space, part[0] ?? 0, hash])
    }
  }
  if (older.length > 0) (shard.older ??= {})[pair] = older.toSorted(([one], [other]) => one - other)
  shard.newest[pair] = writePostings(postingsOf(lists))
  return shard.newest[pair].length - before.length + (isNew ? lengthOfPair : 0)
}

/** Lets pairs with older texts stand in the order of all pairs, whenever their texts grew old. */
function inOrder({ newest, older }: SearchPairs): SearchPairs {
  if (older === undefined) return { newest }
  const pairs = Object.keys(newest).filter((pair) => Object.hasOwn(older, pair))
  return { newest, older: Object.fromEntries(pairs.map((pair) => [pair, older[pair] ?? []])) }
}

const partsOf = (ordinals: readonly number[]): number[][] =>
  Array.from({ length: Math.ceil(ordinals.length / olderPostings) }, (_, part) =>
    ordinals.slice(part * olderPostings, (part + 1) * olderPostings),
  )
