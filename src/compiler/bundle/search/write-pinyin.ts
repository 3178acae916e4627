// Which Han words of the archive are spelled how: runs of two and three characters, by their syllables.
import { packHashes } from '#model/search/hashes.ts'
import { shardOfSpelling } from '#model/search/pinyin.ts'
import type { SearchFiles } from './search-files.ts'
import { spellingsBy } from './pinyin-readings.ts'
import { addWords, compareSpelled, mostCommon, type SpelledWords } from './spelled-words.ts'
import type { CountedWord } from './word-collector.ts'

/** So many words are listed, the most common ones, and of those as common the newest. */
const mostWords = 400_000
/** How many characters a list should have, more or less. */
const wantedLength = 8000
/** What a spelling takes in a list beside its words. */
const lengthOfSpelling = 12

/** The words of an archive as an earlier build spelled them. */
export interface SpelledArchive {
  /** Every spelling, in the list that it would be in if all were listed. */
  lists: SpelledWords[][]
  /** How each character is read. */
  readings: readonly (readonly [character: string, syllables: readonly string[]])[]
  /** How many words were added. */
  added: number
}

/** Adds words, given in the order they first appeared in, to those of an earlier build, and writes all; gives the hash of what leads to them. */
export async function writePinyin(
  words: readonly CountedWord[],
  before: SpelledArchive | null,
  files: SearchFiles,
  most: number = mostWords,
): Promise<{ hash: string; spelled: SpelledArchive }> {
  const readings = new Map(before?.readings)
  const from = before?.added ?? 0
  const lists = before?.lists ?? [[]]
  const known = new Map<string, SpelledWords>()
  for (const list of lists) for (const spelled of list) known.set(spelled[0], spelled)
  const all = inLists(lists, addWords(known, words, from, spellingsBy(readings)))
  for (const list of all) list.sort(compareSpelled)
  const names: string[] = []
  for (const list of mostCommon(all, most)) {
    // Han and small letters: nothing to escape, and a hundred thousand calls are saved.
    names.push(await files.write(['search-spelled'], `{${list.map(([key, of]) => `"${key}":"${of}"`).join(',')}}`))
  }
  const syllables = [...new Set([...readings.values()].flat())].toSorted()
  const pinyin = { syllables: syllables.join(' '), shards: all.length, names: packHashes(names) }
  const hash = await files.write(['search-pinyin'], JSON.stringify(pinyin))
  return { hash, spelled: { lists: all, readings: [...readings], added: from + words.length } }
}

/** Puts spellings into lists of others, all of them into as many as there should be. */
function inLists(lists: SpelledWords[][], added: readonly SpelledWords[]): SpelledWords[][] {
  let length = 0
  for (const list of [...lists, added]) for (const [, words] of list) length += words.length + lengthOfSpelling
  const shards = 2 ** Math.max(0, Math.round(Math.log2(length / wantedLength)))
  const isSame = shards === lists.length
  const all = isSame ? lists : Array.from({ length: shards }, (): SpelledWords[] => [])
  for (const spelled of isSame ? added : [...lists.flat(), ...added]) {
    all[shardOfSpelling(spelled[0].split(' '), shards)]?.push(spelled)
  }
  return all
}
