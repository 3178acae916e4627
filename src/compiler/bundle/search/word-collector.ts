// Counts the runs of two and three Han characters of texts: what may be a name, told in pinyin from everything else by being printed somewhere.
import { numberPairs } from './pair-collector.ts'

/** A run of characters, and how often it is printed. */
export type CountedWord = readonly [word: string, count: number]

/** Takes folded texts one after another. */
export interface WordCollector {
  add: (folded: string) => void
  /** Gives the runs in the order they first appeared in. */
  counted: () => CountedWord[]
}

/** Makes a collector that goes on where another had come to. */
export function collectWords(before: readonly CountedWord[] = []): WordCollector {
  const [pairs, triples] = [countPairs(), countPairs()]
  for (const [word, count] of before) {
    const [first = 0, second = 0, third] = Array.from(word, (character) => character.codePointAt(0) ?? 0)
    const pair = pairs.add(first, second, third === undefined ? count : 0)
    if (third !== undefined) triples.add(pair, third, count)
  }
  return {
    add(folded) {
      let [last, pair] = [none, none]
      for (let at = 0; at < folded.length; at++) {
        const character = folded.codePointAt(at) ?? 0
        if (character > 0xffff) at += 1
        if (!isHan(character)) {
          last = none
          pair = none
          continue
        }
        if (pair !== none) triples.add(pair, character, 1)
        if (last !== none) pair = pairs.add(last, character, 1)
        last = character
      }
    },
    counted: () => [
      ...pairs.all().map(([first, second, count]): CountedWord => [String.fromCodePoint(first, second), count]),
      ...triples.all().map(([pair, third, count]): CountedWord => {
        const [first, second] = pairs.at(pair)
        return [String.fromCodePoint(first, second, third), count]
      }),
    ],
  }
}

const none = -1

/** Characters of both blocks in use, and the rarer ones beyond U+FFFF. */
const isHan = (character: number): boolean =>
  (character >= 0x3400 && character <= 0x4dbf) ||
  (character >= 0x4e00 && character <= 0x9fff) ||
  (character >= 0x20000 && character <= 0x3ffff)

function countPairs() {
  const numbers = numberPairs()
  let counts = new Uint32Array(1 << 12)
  return {
    at: numbers.at,
    /** Counts a pair so often more; gives its number. */
    add(first: number, second: number, count: number): number {
      const id = numbers.idOf(first, second)
      if (id >= counts.length) {
        const larger = new Uint32Array(counts.length * 2)
        larger.set(counts)
        counts = larger
      }
      counts[id] = (counts[id] ?? 0) + count
      return id
    },
    all: () =>
      Array.from({ length: numbers.count() }, (_, id): [first: number, second: number, count: number] => [
        ...numbers.at(id),
        counts[id] ?? 0,
      ]),
  }
}
