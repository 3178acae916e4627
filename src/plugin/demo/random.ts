// The demo's only source of chance: numbers that follow from their keys, so that one week's issue is the same in every archive.

/** Gives the next number, from 0 up to but not including 1. */
export type Random = () => number

/** Makes a stream of numbers that depends on the keys alone (FNV-1a over the keys, then mulberry32, both public domain). */
export function createRandom(...keys: readonly (string | number)[]): Random {
  let state = 0x811c9dc5
  for (const unit of keys.join('\n')) state = Math.imul(state ^ (unit.codePointAt(0) ?? 0), 0x01000193)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Gives a whole number from `low` to `high`, both included. */
export function between(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1))
}

/** Gives one of a list, which must not be empty. */
export function pick<Value>(random: Random, list: readonly Value[]): Value {
  const chosen = list[Math.floor(random() * list.length)]
  if (chosen === undefined) throw new RangeError('nothing to pick from')
  return chosen
}

/** Gives that many of a list, in random order and each once; all of it where there are not enough. */
export function sample<Value>(random: Random, list: readonly Value[], count: number): Value[] {
  const rest = [...list]
  const chosen: Value[] = []
  while (chosen.length < count && rest.length > 0) {
    const at = Math.floor(random() * rest.length)
    const last = rest.pop()
    const value = at === rest.length ? last : rest[at]
    if (value === undefined || last === undefined) break
    if (at < rest.length) rest[at] = last
    chosen.push(value)
  }
  return chosen
}
