// Collects which texts hold which pair of adjacent characters, millions of times over: numbers in typed arrays, no objects.

/** What was collected. */
export interface CollectedPairs {
  /** How many pairs there are; they are counted in the order they first appear in. */
  count: number
  pair: (id: number) => string
  /** The texts that hold a pair, in the order they were added. */
  textsOf: (id: number) => Uint32Array
}

/** Takes folded texts one after another. */
export interface PairCollector {
  add: (folded: string) => void
  collected: () => CollectedPairs
}

const lineEnd = 0x0a

/** Makes a collector. */
export function collectPairs(): PairCollector {
  const pairs = numberPairs()
  let seenIn = new Int32Array(1 << 12).fill(-1)
  let tokens = new Uint32Array(1 << 16)
  let length = 0
  const ends: number[] = []
  const addPair = (first: number, second: number) => {
    const id = pairs.idOf(first, second)
    if (id >= seenIn.length) seenIn = grown(seenIn, new Int32Array(seenIn.length * 2).fill(-1))
    if (seenIn[id] === ends.length) return
    seenIn[id] = ends.length
    if (length === tokens.length) tokens = grown(tokens, new Uint32Array(tokens.length * 2))
    tokens[length++] = id
  }
  return {
    add(folded) {
      let last = lineEnd
      for (let at = 0; at < folded.length; at++) {
        let character = folded.charCodeAt(at)
        if (character >= 0xd800 && character < 0xe000) {
          character = folded.codePointAt(at) ?? character
          at += 1
        }
        if (last !== lineEnd && character !== lineEnd) addPair(last, character)
        last = character
      }
      ends.push(length)
    },
    collected: () => ({
      count: pairs.count(),
      pair: (id) => String.fromCodePoint(...pairs.at(id)),
      textsOf: invert(tokens, ends, pairs.count()),
    }),
  }
}

function grown<Numbers extends Int32Array | Uint32Array>(old: Numbers, larger: Numbers): Numbers {
  larger.set(old)
  return larger
}

/** Numbers pairs in the order they come in: an open table of numbers, because maps of so many take seconds. */
export function numberPairs() {
  let table = new Int32Array(1 << 14).fill(-1)
  let firsts = new Int32Array(1 << 12)
  let seconds = new Int32Array(1 << 12)
  let count = 0
  const placeOf = (first: number, second: number): number => {
    let hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)
    hash ^= hash >>> 15
    let place = hash & (table.length - 1)
    for (let id = table[place] ?? -1; id !== -1; id = table[place] ?? -1) {
      if (firsts[id] === first && seconds[id] === second) break
      place = (place + 1) & (table.length - 1)
    }
    return place
  }
  const enlarge = () => {
    table = new Int32Array(table.length * 2).fill(-1)
    for (let id = 0; id < count; id++) table[placeOf(firsts[id] ?? 0, seconds[id] ?? 0)] = id
    firsts = grown(firsts, new Int32Array(table.length / 2))
    seconds = grown(seconds, new Int32Array(table.length / 2))
  }
  return {
    count: () => count,
    at: (id: number): [first: number, second: number] => [firsts[id] ?? 0, seconds[id] ?? 0],
    idOf(first: number, second: number): number {
      const place = placeOf(first, second)
      const known = table[place] ?? -1
      if (known !== -1) return known
      const id = count++
      table[place] = id
      firsts[id] = first
      seconds[id] = second
      if (count * 4 >= table.length) enlarge()
      return id
    },
  }
}

/** Turns texts with their pairs into pairs with their texts. */
function invert(tokens: Uint32Array, ends: readonly number[], count: number): (id: number) => Uint32Array {
  const length = ends.at(-1) ?? 0
  const starts = new Uint32Array(count + 1)
  const add = (id: number, by: number) => (starts[id] = (starts[id] ?? 0) + by)
  for (let at = 0; at < length; at++) add((tokens[at] ?? 0) + 1, 1)
  for (let id = 0; id < count; id++) add(id + 1, starts[id] ?? 0)
  const places = starts.slice()
  const texts = new Uint32Array(length)
  let at = 0
  for (const [text, end] of ends.entries()) {
    for (; at < end; at++) {
      const id = tokens[at] ?? 0
      const place = places[id] ?? 0
      texts[place] = text
      places[id] = place + 1
    }
  }
  return (id) => texts.subarray(starts[id], starts[id + 1])
}
