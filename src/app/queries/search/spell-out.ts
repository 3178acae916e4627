// From letters to the Han words of the archive that are spelled so.
import { hashAt } from '#model/search/hashes.ts'
import type { ShardOf } from '#model/shard.ts'
import { longestWord, isSpelled, shardOfSpelling, type Spelling, spellingsOf } from '#model/search/pinyin.ts'
import type { SearchTerm } from '#model/search/query.ts'
import type { ReadSearchShard } from './read-search-shard.ts'

type Lists = Pick<ShardOf<'search-pinyin'>, 'shards' | 'names'>

/** The most words that letters are taken to stand for, the most common ones. */
const mostWords = 6

/** Gives the words a term may stand for; none where it is exact, not wanted, or no spelling. */
export async function spellOut(term: SearchTerm, pinyin: string, read: ReadSearchShard): Promise<string[]> {
  // As pinyin is written and typed: an apostrophe parts syllables, and v stands for ü on keyboards.
  const letters = term.folded.replace(/['’]/g, '').replaceAll('ü', 'v')
  if (term.exact || term.excluded || !/^[a-z]{3,30}$/.test(letters)) return []
  const { syllables, ...lists } = await read('search-pinyin', pinyin)
  const found: string[] = []
  for (const spelling of spellingsOf(letters, new Set(syllables.split(' ')))) {
    found.push(...(await wordsOf(spelling, lists, read)))
  }
  return [...new Set(found)].slice(0, mostWords)
}

/** Gives the words of a spelling, the most common first; those of more characters than are listed are joined where they overlap. */
async function wordsOf(spelling: Spelling, lists: Lists, read: ReadSearchShard): Promise<string[]> {
  const { syllables, whole } = spelling
  const length = Math.min(longestWord, syllables.length)
  let words: string[] = []
  for (let at = 0; at + length <= syllables.length; at++) {
    const part = { syllables: syllables.slice(at, at + length), whole }
    const listed = await listedWords(part, lists, read)
    words = at === 0 ? listed : words.flatMap((word) => joinedTo(word, listed))
    if (words.length === 0) return []
  }
  return words
}

/** Words begin with what the word before them ends with, but for one character. */
function joinedTo(word: string, listed: readonly string[]): string[] {
  const end = Array.from(word)
    .slice(1 - longestWord)
    .join('')
  return listed.filter((next) => next.startsWith(end)).map((next) => word + next.slice(end.length))
}

/** Gives the words of a part, those first that come first in the list of their own spelling. */
async function listedWords(part: Spelling, { shards, names }: Lists, read: ReadSearchShard): Promise<string[]> {
  const list = await read('search-spelled', hashAt(names, shardOfSpelling(part.syllables, shards)))
  const words: { word: string; place: number }[] = []
  for (const [spelling, held] of Object.entries(list)) {
    if (!isSpelled(spelling, part)) continue
    const characters = Array.from(held)
    for (let at = 0; at < characters.length; at += part.syllables.length) {
      words.push({ word: characters.slice(at, at + part.syllables.length).join(''), place: at })
    }
  }
  return words.toSorted((one, other) => one.place - other.place).map(({ word }) => word)
}
