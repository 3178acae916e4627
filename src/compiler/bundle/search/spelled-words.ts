// The words of an archive by how they are spelled, each with what says how common it is: a new issue's words are added to them.
import type { CountedWord } from './word-collector.ts'

/**
 * One spelling, its syllables apart by spaces, and the words read so, one after another: the most common first, and of those as common the newest.
 * Then two numbers for each word: how often it is printed, and a place in the order words of as many characters first appeared in.
 */
export type SpelledWords = [spelling: string, words: string, ...numbers: number[]]

/** The same as one line, its parts apart by tabs: of most of an archive nothing changes with a build, and they need not be taken apart. */
export type Spelled = string | SpelledWords

const seam = '\t'

/** Gives a spelling with its words as one line. */
export const asLine = (spelled: Spelled): string =>
  typeof spelled === 'string' ? spelled : `${spelled[0]}${seam}${spelled[1]}${seam}${spelled.slice(2).join()}`

function opened(spelled: Spelled): SpelledWords {
  if (typeof spelled !== 'string') return spelled
  const [spelling = '', words = '', numbers = ''] = spelled.split(seam)
  return [spelling, words, ...numbers.split(',').map(Number)]
}

/** Gives what is spelled. */
export const spellingOf = (spelled: Spelled): string =>
  typeof spelled === 'string' ? spelled.slice(0, spelled.indexOf(seam)) : spelled[0]

/** Gives the words that are spelled so, one after another. */
export function wordsOf(spelled: Spelled): string {
  if (typeof spelled !== 'string') return spelled[1]
  const start = spelled.indexOf(seam) + 1
  return spelled.slice(start, spelled.indexOf(seam, start))
}

/** A word with those two numbers. */
type Numbered = readonly [word: string, count: number, place: number]

/** Words added to lists. */
export interface Added {
  /** What nothing was added to, list by list, in the order it was in. */
  rest: Spelled[][]
  /** What words were added to, and what is new. */
  changed: SpelledWords[]
  /** How many words more there are. */
  more: number
}

/**
 * Adds words to lists by their spellings. Words come in the order they first appeared in after those listed; `from` is the place of the first.
 */
export function addWords(
  lists: readonly (readonly Spelled[])[],
  words: readonly CountedWord[],
  from: number,
  spellingsOf: (word: string) => readonly string[],
): Added {
  const coming = bySpelling(words, from, spellingsOf)
  const added: Added = { rest: [], changed: [], more: 0 }
  const change = (before: SpelledWords, numbered: Numbered[]) => {
    const { length } = before
    rewrite(before, numbered)
    added.more += (before.length - length) / 2
    added.changed.push(before)
  }
  for (const list of lists) {
    const rest: Spelled[] = []
    for (const spelled of list) {
      const spelling = spellingOf(spelled)
      const more = coming.get(spelling)
      if (more === undefined) {
        rest.push(spelled)
        continue
      }
      coming.delete(spelling)
      const before = opened(spelled)
      change(before, merge(wordByWord(before), more))
    }
    added.rest.push(rest)
  }
  for (const [spelling, numbered] of coming) change([spelling, ''], numbered)
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

/** Puts spellings into a list that is in order, each in its place. */
export function putAmong(list: readonly Spelled[], others: readonly Spelled[]): Spelled[] {
  const whole: Spelled[] = []
  let from = 0
  for (const other of others.toSorted(compareSpelled)) {
    let [low, high] = [from, list.length]
    while (low < high) {
      const middle = (low + high) >> 1
      const itsPlace = compareSpelled(list[middle] ?? other, other)
      if (itsPlace < 0) low = middle + 1
      else high = middle
    }
    whole.push(...list.slice(from, low), other)
    from = low
  }
  return [...whole, ...list.slice(from)]
}

/** Gives spellings in the order readers want them. */
export const inOrder = (list: readonly Spelled[]): SpelledWords[] => list.map(opened).toSorted(compareSpelled)

/** Compares spellings by the first of their words: the more common, then the newer comes first. Places of words of different lengths say nothing of each other. */
function compareSpelled(one: Spelled, other: Spelled): number {
  const [[name, count, place], [itsName, itsCount, itsPlace]] = [firstOf(one), firstOf(other)]
  if (count !== itsCount) return itsCount - count
  const [isLong, isOtherLong] = [hasThree(name), hasThree(itsName)]
  if (isLong !== isOtherLong) return isLong ? -1 : 1
  return itsPlace - place || (name < itsName ? -1 : Number(name > itsName))
}

/** Gives what is spelled, and the numbers of the first of its words. */
function firstOf(spelled: Spelled): [spelling: string, count: number, place: number] {
  if (typeof spelled !== 'string') return [spelled[0], spelled[2] ?? 0, spelled[3] ?? 0]
  const numbers = spelled.lastIndexOf(seam) + 1
  const middle = spelled.indexOf(',', numbers)
  const end = spelled.indexOf(',', middle + 1)
  return [
    spellingOf(spelled),
    Number(spelled.slice(numbers, middle)),
    Number(spelled.slice(middle + 1, end < 0 ? undefined : end)),
  ]
}

const hasThree = (spelling: string): boolean => spelling.includes(' ', spelling.indexOf(' ') + 1)

/** Gives lists with no more than the `most` most common words of them all, and of those as common the newest. */
export function mostCommon(lists: readonly Spelled[][], most: number): SpelledWords[][] {
  const all = lists.map((list) => list.map(opened))
  const last = all.flat().flatMap(entryByEntry).toSorted(compareSpelled)[most - 1]
  return all.map((list) => list.flatMap((spelled) => (last === undefined ? [] : wordsUpTo(last, spelled))))
}

/** Gives an entry for each word. */
const entryByEntry = (spelled: SpelledWords): SpelledWords[] =>
  wordByWord(spelled).map((numbered) => [spelled[0], ...numbered])

function wordsUpTo(last: SpelledWords, spelled: SpelledWords): SpelledWords[] {
  const listed = entryByEntry(spelled).filter((entry) => compareSpelled(entry, last) <= 0)
  if (listed.length === 0) return []
  return [[spelled[0], listed.map(([, word]) => word).join(''), ...listed.flatMap(([, , ...numbers]) => numbers)]]
}
