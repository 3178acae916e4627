// What items say, in numbers: words in Latin and figures whole, Han by pairs of characters. A year of items has a hundred thousand times the same ones.
import { simplify } from '#model/search/simplified.ts'
import { numberTable } from './number-table.ts'

/** What an item says, in order, each mark once. */
export type Said = readonly number[]

/** The marks of some items: the same number is the same mark, whichever item has it. */
export interface StoryMarks {
  read: (text: string) => Said
  /** Says whether a mark is a word in Latin, which is a name in a Chinese text. */
  isName: (mark: number) => boolean
  /** Gives how telling a mark is that so many of all texts have. */
  weigh: (mark: number, texts: number, all: number) => number
}

/** Begins to number marks. */
export function openStoryMarks(): StoryMarks {
  const pairs = new Map<number, number>()
  const words = new Map<string, number>()
  const kinds: ('pair' | 'word' | 'name' | 'figure')[] = []
  const numberOf = <Key>(known: Map<Key, number>, key: Key, kindOf: (key: Key) => (typeof kinds)[number]): number => {
    const number = known.get(key)
    if (number !== undefined) return number
    known.set(key, kinds.length)
    return kinds.push(kindOf(key)) - 1
  }
  const saidIn = numberTable()
  let texts = 0
  return {
    read(text) {
      texts += 1
      const said: number[] = []
      const say = (mark: number) => {
        if (saidIn.get(mark) === texts) return
        saidIn.set(mark, texts)
        said.push(mark)
      }
      const simple = simplify(text.normalize('NFKC').toLowerCase())
      for (let at = 0; at < simple.length;) {
        const isPart = isHan(simple.charCodeAt(at)) ? isHan : isWord(simple.charCodeAt(at)) ? isWord : null
        let end = at + 1
        while (end < simple.length && isPart?.(simple.charCodeAt(end)) === true) end += 1
        if (isPart === isWord) say(numberOf(words, simple.slice(at, end), kindOfWord))
        else {
          for (let pair = at + 1; pair < end; pair++) {
            const key = (simple.charCodeAt(pair - 1) - firstHan) * hanCount + simple.charCodeAt(pair) - firstHan
            say(numberOf(pairs, key, () => 'pair'))
          }
        }
        at = end
      }
      return said
    },
    isName: (mark) => kinds[mark] === 'name',
    weigh: (mark, texts, all) =>
      Math.max(0, Math.log((all + 1) / (texts + 1))) * (kinds[mark] === 'figure' ? figureWeight : 1),
  }
}

const [firstHan, lastHan] = [0x3400, 0x9fff]
/** Two of them make a number below 2^31, which engines keep without an object of its own. */
const hanCount = lastHan - firstHan + 1

const isHan = (unit: number): boolean => unit >= firstHan && unit <= lastHan
/** ASCII letters, figures, the point and the hyphen in them, and Latin letters with marks. */
const isWord = (unit: number): boolean =>
  (unit >= 0x61 && unit <= 0x7a) ||
  (unit >= 0x30 && unit <= 0x39) ||
  unit === 0x2d ||
  unit === 0x2e ||
  (unit >= 0xdf && unit <= 0x24f)

const kindOfWord = (word: string): 'word' | 'name' | 'figure' =>
  /^[\d.-]+$/.test(word) ? 'figure' : /^[a-z][a-z-]*$/.test(word) ? 'name' : 'word'

/** Other stories have the same figures. */
const figureWeight = 0.3
