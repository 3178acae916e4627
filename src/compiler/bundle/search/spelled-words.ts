// The words of an archive by how they are spelled, each with what says how common it is: a new issue's words are added to them.
import type { CountedWord } from './word-collector.ts'

/**
 * One spelling, its syllables apart by spaces, and the words read so, one after another: the most common first, and of those as common the newest.
 * Then two numbers for each word: how often it is printed, and a place in the order words of as many characters first appeared in.
 */
export type SpelledWords = [spelling: string, words: string, ...numbers: number[]]

/** A word with those two numbers. */
type Numbered = readonly [word: string, count: number, place: number]

/**
 * Adds words to those known by their spellings, which stay the same arrays, and gives the spellings that are new.
 * Words come in the order they first appeared in after those known; `from` is the place of the first.
 */
export function addWords(
  known: ReadonlyMap<string, SpelledWords>,
  words: readonly CountedWord[],
  from: number,
  spellingsOf: (word: string) => readonly string[],
): SpelledWords[] {
  const added: SpelledWords[] = []
  for (const [spelling, coming] of bySpelling(words, from, spellingsOf)) {
    const before = known.get(spelling)
    if (before === undefined) added.push(rewrite([spelling, ''], coming))
    else rewrite(before, merge(wordByWord(before), coming))
  }
  return added
}

function bySpelling(
  words: readonly CountedWord[],
  from: number,
  spellingsOf: (word: string) => readonly string[],
): Map<string, Numbered[]> {
  const all = new Map<string, Numbered[]>()
  for (const [index, [word, count]] of words.entries()) {
    const numbered: Numbered = [word, count, from + index]
    for (const spelling of spellingsOf(word)) {
      const others = all.get(spelling)
      if (others === undefined) all.set(spelling, [numbered])
      else others.push(numbered)
    }
  }
  return all
}

function merge(before: readonly Numbered[], coming: readonly Numbered[]): Numbered[] {
  const words = new Map(before.map((numbered) => [numbered[0], numbered]))
  for (const numbered of coming) {
    const [word, more, place] = numbered
    const [, count, firstPlace] = words.get(word) ?? [word, 0, place]
    words.set(word, [word, count + more, firstPlace])
  }
  return [...words.values()]
}

const syllablesIn = (spelling: string): number => spelling.split(' ').length

function wordByWord([spelling, words, ...numbers]: SpelledWords): Numbered[] {
  const [length, characters] = [syllablesIn(spelling), Array.from(words)]
  return Array.from({ length: numbers.length / 2 }, (_, at) => [
    characters.slice(at * length, (at + 1) * length).join(''),
    numbers[2 * at] ?? 0,
    numbers[2 * at + 1] ?? 0,
  ])
}

/** Puts words into an entry in the place of its own. */
function rewrite(spelled: SpelledWords, words: Numbered[]): SpelledWords {
  if (words.length > 1) words.sort(([, count, place], [, itsCount, itsPlace]) => itsCount - count || itsPlace - place)
  spelled.length = 2
  spelled[1] = ''
  for (const [word, count, place] of words) {
    spelled[1] += word
    spelled.push(count, place)
  }
  return spelled
}

/** Compares spellings by the first of their words: the more common, then the newer comes first. Places of words of different lengths say nothing of each other. */
export function compareSpelled(one: SpelledWords, other: SpelledWords): number {
  const [[name, , count = 0, place = 0], [itsName, , itsCount = 0, itsPlace = 0]] = [one, other]
  if (count !== itsCount) return itsCount - count
  const [isLong, isOtherLong] = [hasThree(name), hasThree(itsName)]
  if (isLong !== isOtherLong) return isLong ? -1 : 1
  return itsPlace - place || (name < itsName ? -1 : Number(name > itsName))
}

const hasThree = (spelling: string): boolean => spelling.includes(' ', spelling.indexOf(' ') + 1)

/** Gives lists with no more than the `most` most common words of them all, and of those as common the newest. */
export function mostCommon(lists: readonly SpelledWords[][], most: number): readonly SpelledWords[][] {
  let count = 0
  for (const list of lists) for (const { length } of list) count += (length - 2) / 2
  if (count <= most) return lists
  const last = lists.flat().flatMap(entryByEntry).toSorted(compareSpelled)[most - 1]
  return lists.map((list) => list.flatMap((spelled) => (last === undefined ? [] : wordsUpTo(last, spelled))))
}

/** Gives an entry for each word. */
const entryByEntry = (spelled: SpelledWords): SpelledWords[] =>
  wordByWord(spelled).map((numbered) => [spelled[0], ...numbered])

function wordsUpTo(last: SpelledWords, spelled: SpelledWords): SpelledWords[] {
  const listed = entryByEntry(spelled).filter((entry) => compareSpelled(entry, last) <= 0)
  if (listed.length === 0) return []
  return [[spelled[0], listed.map(([, word]) => word).join(''), ...listed.flatMap(([, , ...numbers]) => numbers)]]
}
