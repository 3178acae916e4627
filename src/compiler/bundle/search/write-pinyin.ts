// Which Han words of the archive are spelled how: runs of two and three characters, by their syllables.
import { packHashes } from '#model/search/hashes.ts'
import { shardOfSpelling } from '#model/search/pinyin.ts'
import type { SearchFiles } from './search-files.ts'
import { readingsOf } from './pinyin-readings.ts'
import type { CountedWord } from './word-collector.ts'

/** So many words are listed, the most common ones, and of those as common the newest. */
const mostWords = 400_000
/** How many characters a list should have, more or less. */
const wantedLength = 8000
/** What a spelling takes in a list beside its words. */
const lengthOfSpelling = 12

/** Writes words, given in the order they first appeared in, by how they are spelled; gives the hash of what leads to them. */
export async function writePinyin(words: readonly CountedWord[], files: SearchFiles): Promise<string> {
  const common = words.toReversed().toSorted(([, one], [, other]) => other - one)
  const { syllables, spelled } = spell(common.slice(0, mostWords))
  let length = 0
  for (const of of spelled.values()) length += of.length + lengthOfSpelling
  const shards = 2 ** Math.max(0, Math.round(Math.log2(length / wantedLength)))
  const lists: string[][] = Array.from({ length: shards }, () => [])
  for (const [key, of] of spelled) {
    const parts = idsIn(key).map((id) => syllables[id] ?? '')
    // Han and small letters: nothing to escape, and a hundred thousand calls are saved.
    lists[shardOfSpelling(parts, shards)]?.push(`"${parts.join(' ')}":"${of}"`)
  }
  const names: string[] = []
  for (const list of lists) names.push(await files.write(['search-spelled'], `{${list.join(',')}}`))
  const pinyin = { syllables: syllables.slice(1).toSorted().join(' '), shards, names: packHashes(names) }
  return files.write(['search-pinyin'], JSON.stringify(pinyin))
}

/** There are fewer syllables than that, and three of them make a small whole number. */
const base = 512

const idsIn = (key: number): number[] =>
  [Math.floor(key / (base * base)), Math.floor(key / base) % base, key % base].filter((id) => id > 0)

/** Gives by spelling the words read so, one after another in the order given; a spelling is a number made of its syllables' places. */
function spell(words: readonly CountedWord[]): { syllables: string[]; spelled: Map<number, string> } {
  const [syllables, spelled] = [[''], new Map<number, string>()]
  const idsOf = readingsOf((reading) => {
    const known = syllables.indexOf(reading)
    return known === -1 ? syllables.push(reading) - 1 : known
  })
  for (const [word] of words) {
    let keys: readonly number[] = [0]
    for (const character of word) {
      const ids = idsOf(character)
      keys =
        keys.length === 1 && ids.length === 1
          ? [(keys[0] ?? 0) * base + (ids[0] ?? 0)]
          : keys.flatMap((key) => ids.map((id) => key * base + id))
    }
    for (const key of keys) spelled.set(key, (spelled.get(key) ?? '') + word)
  }
  return { syllables, spelled }
}
