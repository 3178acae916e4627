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

/** Makes a collector. */
export function collectWords(): WordCollector {
  const [pairs, triples] = [countPairs(), countPairs()]
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
        if (pair !== none) triples.add(pair, character)
        if (last !== none) pair = pairs.add(last, character)
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
    /** Counts a pair once more; gives its number. */
    add(first: number, second: number): number {
      const id = numbers.idOf(first, second)
      if (id >= counts.length) {
        const larger = new Uint32Array(counts.length * 2)
        larger.set(counts)
        counts = larger
      }
      counts[id] = (counts[id] ?? 0) + 1
      return id
    },
    all: () =>
      Array.from({ length: numbers.count() }, (_, id): [first: number, second: number, count: number] => [
        ...numbers.at(id),
        counts[id] ?? 0,
      ]),
  }
}
