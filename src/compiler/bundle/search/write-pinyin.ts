// Which Han words of the archive are spelled how: runs of two and three characters, by their syllables.
import { packHashes } from '#model/search/hashes.ts'
import { shardOfSpelling } from '#model/search/pinyin.ts'
import type { SearchFiles } from './search-files.ts'
import { spellingsBy } from './pinyin-readings.ts'
import {
  addWords,
  type Added,
  asLine,
  inOrder,
  mostCommon,
  putAmong,
  type Spelled,
  spellingOf,
  wordsOf,
} from './spelled-words.ts'
import type { CountedWord } from './word-collector.ts'

/** So many words are listed, the most common ones, and of those as common the newest. */
const mostWords = 400_000
/** How many characters a list should have, more or less. */
const wantedLength = 8000
/** What a spelling takes in a list beside its words. */
const lengthOfSpelling = 12

/** The words of an archive as an earlier build spelled them. */
export interface SpelledArchive {
  /** Every spelling, in the list that it would be in if all were listed: a line each. */
  lists: readonly string[]
  /** How many words the lists have. */
  listed: number
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
  const lists = (before?.lists ?? ['']).map((lines) => (lines === '' ? [] : lines.split('\n')))
  const added = addWords(lists, words, from, await spellingsBy(readings, words))
  const all = inLists(added)
  const listed = (before?.listed ?? 0) + added.more
  const names: string[] = []
  for (const list of listed <= most ? all : mostCommon(all, most)) {
    // Han and small letters: nothing to escape, and a hundred thousand calls are saved.
    const entries = list.map((spelled) => `"${spellingOf(spelled)}":"${wordsOf(spelled)}"`)
    names.push(await files.write(['search-spelled'], `{${entries.join(',')}}`))
  }
  const syllables = [...new Set([...readings.values()].flat())].toSorted()
  const pinyin = { syllables: syllables.join(' '), shards: all.length, names: packHashes(names) }
  const hash = await files.write(['search-pinyin'], JSON.stringify(pinyin))
  const kept = all.map((list) => list.map(asLine).join('\n'))
  return { hash, spelled: { lists: kept, listed, readings: [...readings], added: from + words.length } }
}

/** Puts spellings into as many lists as there should be, each in order. */
function inLists({ rest, changed }: Added): Spelled[][] {
  let length = 0
  for (const list of [...rest, changed])
    for (const spelled of list) length += wordsOf(spelled).length + lengthOfSpelling
  const shards = 2 ** Math.max(0, Math.round(Math.log2(length / wantedLength)))
  const isSame = shards === rest.length
  const moved = Array.from({ length: shards }, (): Spelled[] => [])
  for (const spelled of isSame ? changed : [...rest.flat(), ...changed]) {
    moved[shardOfSpelling(spellingOf(spelled).split(' '), shards)]?.push(spelled)
  }
  return moved.map((list, at) => (isSame ? putAmong(rest[at] ?? [], list) : inOrder(list)))
}
