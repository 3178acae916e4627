// The shards of pairs, and the lists of their names.
import { namesPlace, pairsPlace, shardOfPair, shardsPerList } from '#model/search/pairs.ts'
import { olderPostings, olderThanNewest, type Postings, writePostings } from '#model/search/postings.ts'
import { writeGrowing } from '#model/search/numbers.ts'
import type { SearchFiles } from './hashed-file.ts'
import type { CollectedPairs } from './pair-collector.ts'

/** Where a text is counted: its space, and its place there. */
export interface TextPlaces {
  spaces: Uint8Array
  ordinals: Uint32Array
}

/** How many characters a shard should have, more or less: half of it is what a query does not ask for. */
const wantedLength = 2500

/** Writes all pairs; gives how many shards there are and the hashes of the lists of their names. */
export async function writePairs(
  pairs: CollectedPairs,
  places: TextPlaces,
  files: SearchFiles,
): Promise<{ shards: number; names: string[] }> {
  const written = Array.from({ length: pairs.count }, (_, id) => writePair(pairs.textsOf(id), places))
  const length = written.reduce((sum, { newest }) => sum + newest.length + 8, 0)
  const shards = 2 ** Math.max(0, Math.round(Math.log2(length / wantedLength)))
  const inShard: number[][] = Array.from({ length: shards }, () => [])
  for (let id = 0; id < pairs.count; id++) inShard[shardOfPair(pairs.pair(id), shards)]?.push(id)
  const hashes: string[] = []
  for (const [shard, ids] of inShard.entries()) {
    const place = pairsPlace(shard)
    const newest: string[] = []
    const older: string[] = []
    for (const id of ids) {
      const pair = JSON.stringify(pairs.pair(id))
      const lists = written[id]
      newest.push(`${pair}:${JSON.stringify(lists?.newest)}`)
      const refs: [number, number, string][] = []
      for (const { space, ordinals } of lists?.older ?? []) {
        refs.push([
          space,
          ordinals[0] ?? 0,
          await files.write(['search-older', place], JSON.stringify(writeGrowing(ordinals))),
        ])
      }
      if (refs.length > 0) older.push(`${pair}:${JSON.stringify(refs)}`)
    }
    const rest = older.length > 0 ? `,"older":{${older.join(',')}}` : ''
    hashes.push(await files.write(['search-pairs', place], `{"newest":{${newest.join(',')}}${rest}}`))
  }
  const names: string[] = []
  for (let from = 0; from < shards; from += shardsPerList) {
    const list = hashes.slice(from, from + shardsPerList).join('')
    names.push(await files.write(['search-names', namesPlace(from)], JSON.stringify(list)))
  }
  return { shards, names }
}

/** One pair as written, and what is left out of that because it is old. */
interface WrittenPair {
  newest: string
  older?: Postings[]
}

function writePair(texts: Uint32Array, { spaces, ordinals }: TextPlaces): WrittenPair {
  const lists: (number[] | undefined)[] = []
  for (const text of texts) (lists[spaces[text] ?? 0] ??= []).push(ordinals[text] ?? 0)
  const newest: Postings[] = []
  const older: Postings[] = []
  for (const [space, list] of lists.entries()) {
    if (list === undefined) continue
    const apart = olderThanNewest(list.length)
    for (let from = 0; from < apart; from += olderPostings) {
      older.push({ space, ordinals: list.slice(from, from + olderPostings) })
    }
    newest.push({ space, ordinals: list.slice(apart) })
  }
  return { newest: writePostings(newest), ...(older.length > 0 && { older }) }
}
