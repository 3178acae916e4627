// From letters to the Han words of the archive that are spelled so.
import { longestWord, isSpelled, shardOfSpelling, type Spelling, spellingsOf } from '#model/search/pinyin.ts'
import type { SearchTerm } from '#model/search/query.ts'
import type { ReadSearchShard } from './read-search-shard.ts'

/** The most words that letters are taken to stand for, the most common ones. */
const mostWords = 6

/** Gives the words a term may stand for; none where it is exact, not wanted, or no spelling. */
export async function spellOut(term: SearchTerm, pinyin: string, read: ReadSearchShard): Promise<string[]> {
  if (term.exact || term.excluded || !/^[a-z]{3,30}$/.test(term.folded)) return []
  const { syllables, names } = await read('search-pinyin', pinyin)
  const found: string[] = []
  for (const spelling of spellingsOf(term.folded, new Set(syllables.split(' ')))) {
    found.push(...(await wordsOf(spelling, names, read)))
  }
  return [...new Set(found)].slice(0, mostWords)
}

/** Gives the words of a spelling, the most common first; those of more characters than are listed are joined where they overlap. */
async function wordsOf(spelling: Spelling, names: readonly string[], read: ReadSearchShard): Promise<string[]> {
  const { syllables, whole } = spelling
  const length = Math.min(longestWord, syllables.length)
  let words: string[] = []
  for (let at = 0; at + length <= syllables.length; at++) {
    const part = { syllables: syllables.slice(at, at + length), whole }
    const listed = await listedWords(part, names, read)
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

async function listedWords(part: Spelling, names: readonly string[], read: ReadSearchShard): Promise<string[]> {
  const list = await read('search-spelled', names[shardOfSpelling(part.syllables, names.length)] ?? '')
  const words: string[] = []
  for (const [spelling, held] of Object.entries(list)) {
    if (!isSpelled(spelling, part)) continue
    const characters = Array.from(held)
    for (let at = 0; at < characters.length; at += part.syllables.length) {
      words.push(characters.slice(at, at + part.syllables.length).join(''))
    }
  }
  return words
}
