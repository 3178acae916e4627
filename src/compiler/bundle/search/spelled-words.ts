// The words of an archive by how they are spelled, each with what says how common it is: a new issue's words are added to them.
import type { CountedWord } from './word-collector.ts'

/**
 * One spelling, its syllables apart by spaces, and the words read so, one after another: the most common first, and of those as common the newest.
 * Then two numbers for each word: how often it is printed, and a place in the order words of as many characters first appeared in.
 */
export type SpelledWords = [spelling: string, words: string, ...numbers: number[]]

/** Words in no order, with those two numbers. */
type Numbered = Map<string, readonly [count: number, place: number]>

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
    const spelled: SpelledWords = known.get(spelling) ?? [spelling, '']
    if (spelled[1] === '') added.push(spelled)
    for (const [word, [count, place]] of numbered(spelled)) {
      const [more, ownPlace] = coming.get(word) ?? [0, place]
      coming.set(word, [count + more, Math.min(place, ownPlace)])
    }
    rewrite(spelled, coming)
  }
  return added
}

function bySpelling(
  words: readonly CountedWord[],
  from: number,
  spellingsOf: (word: string) => readonly string[],
): Map<string, Numbered> {
  const all = new Map<string, Numbered>()
  for (const [index, [word, count]] of words.entries()) {
    for (const spelling of spellingsOf(word)) {
      const spelled = all.get(spelling)
      if (spelled === undefined) all.set(spelling, new Map([[word, [count, from + index]]]))
      else spelled.set(word, [count, from + index])
    }
  }
  return all
}

const syllablesIn = (spelling: string): number => spelling.split(' ').length

function numbered([spelling, words, ...numbers]: SpelledWords): Numbered {
  const held: Numbered = new Map()
  const [length, characters] = [syllablesIn(spelling), Array.from(words)]
  for (let at = 0; at * length < characters.length; at++) {
    const word = characters.slice(at * length, (at + 1) * length).join('')
    held.set(word, [numbers[2 * at] ?? 0, numbers[2 * at + 1] ?? 0])
  }
  return held
}

function rewrite(spelled: SpelledWords, words: Numbered): void {
  const inOrder = [...words].toSorted(([, [count, place]], [, other]) => other[0] - count || other[1] - place)
  spelled.length = 2
  spelled[1] = inOrder.map(([word]) => word).join('')
  for (const [, numbers] of inOrder) spelled.push(...numbers)
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
  const last = lists.flat().flatMap(wordByWord).toSorted(compareSpelled)[most - 1]
  return lists.map((list) => list.flatMap((spelled) => (last === undefined ? [] : wordsUpTo(last, spelled))))
}

const wordByWord = (spelled: SpelledWords): SpelledWords[] =>
  Array.from(numbered(spelled), ([word, numbers]) => [spelled[0], word, ...numbers])

function wordsUpTo(last: SpelledWords, spelled: SpelledWords): SpelledWords[] {
  const listed = wordByWord(spelled).filter((word) => compareSpelled(word, last) <= 0)
  if (listed.length === 0) return []
  return [[spelled[0], listed.map(([, word]) => word).join(''), ...listed.flatMap(([, , ...numbers]) => numbers)]]
}
