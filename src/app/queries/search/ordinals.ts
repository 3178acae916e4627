// Lists of ordinals, each in order, taken together.

/** Gives those of a list from one ordinal up to another, the last not among them. */
export function within(ordinals: readonly number[], from: number, to: number): readonly number[] {
  return ordinals.slice(placeOf(ordinals, from), placeOf(ordinals, to))
}

/** Gives the place of the first that is not before an ordinal. */
function placeOf(ordinals: readonly number[], ordinal: number): number {
  let [low, high] = [0, ordinals.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ordinals[middle] ?? 0) < ordinal) low = middle + 1
    else high = middle
  }
  return low
}

/** Gives those that are in both lists. */
export function inBoth(one: readonly number[], other: readonly number[]): number[] {
  const [few, many] = one.length < other.length ? [one, other] : [other, one]
  return few.filter((ordinal) => has(many, ordinal))
}

/** Says whether an ordinal is in a list. */
export const has = (ordinals: readonly number[], ordinal: number): boolean =>
  ordinals[placeOf(ordinals, ordinal)] === ordinal

/** Gives those that are in any of some lists, each once. */
export function inAny(lists: readonly (readonly number[])[]): readonly number[] {
  const [first = []] = lists
  if (lists.length < 2) return first
  return [...new Set(lists.flat())].sort((one, other) => one - other)
}
