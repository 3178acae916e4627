// Which of some old texts and some new ones are clearly the same: pairs of neighbouring characters, counted.
import { foldText } from '#model/folding.ts'

/** Two texts are the same only if they share this much (Dice's coefficient over pairs of characters, 0 to 1). */
const likeness = 0.6
/** And no other text may come as near as this to either of them. */
const margin = 0.1
/** Pairs of characters that many new texts have tell nothing; to count them would take time square to the texts. */
const commonest = 32
/** Of how many new texts, those that share the most, the likeness is looked at. */
const candidates = 8

/** Gives for old texts, by their place, the place of the new text that is clearly the same: one to one, and none rather than a doubtful one. */
export function pairTheSame(before: readonly string[], after: readonly string[]): Map<number, number> {
  const oldPairs = before.map(pairsOf)
  const newPairs = after.map(pairsOf)
  const likely = oldPairs.map(candidateFinder(newPairs))
  const best = new Map<number, Best>()
  const bestOfNew = new Map<number, Best>()
  for (const [old, places] of likely.entries()) {
    for (const place of places) {
      const found = likenessOf(oldPairs[old] ?? new Map(), newPairs[place] ?? new Map())
      best.set(old, better(best.get(old), place, found))
      bestOfNew.set(place, better(bestOfNew.get(place), old, found))
    }
  }
  const isClear = ({ likeness: found, second }: Best): boolean => found >= likeness && found - second >= margin
  return new Map(
    [...best].flatMap(([old, found]): [number, number][] => {
      const back = bestOfNew.get(found.place)
      return back?.place === old && isClear(found) && isClear(back) ? [[old, found.place]] : []
    }),
  )
}

interface Best {
  place: number
  likeness: number
  /** The likeness of the next best. */
  second: number
}

function better(best: Best | undefined, place: number, likeness: number): Best {
  if (best === undefined) return { place, likeness, second: 0 }
  if (likeness > best.likeness) return { place, likeness, second: best.likeness }
  return { ...best, second: Math.max(best.second, likeness) }
}

type Pairs = ReadonlyMap<string, number>

/** Counts the pairs of neighbouring characters of a folded text; its ends count as characters, so that short texts have pairs, too. */
function pairsOf(text: string): Pairs {
  const characters = ['^', ...Array.from(foldText(text)), '$']
  const pairs = new Map<string, number>()
  for (let at = 1; at < characters.length; at++) {
    const pair = `${characters[at - 1]}${characters[at]}`
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

function likenessOf(a: Pairs, b: Pairs): number {
  let shared = 0
  for (const [pair, count] of a) shared += Math.min(count, b.get(pair) ?? 0)
  return (2 * shared) / (sizeOf(a) + sizeOf(b))
}

const sizeOf = (pairs: Pairs): number => Array.from(pairs.values()).reduce((sum, count) => sum + count, 0)

/** Makes a function that gives the new texts that share the most telling pairs with an old one. */
function candidateFinder(texts: readonly Pairs[]): (old: Pairs) => number[] {
  const places = new Map<string, number[]>()
  for (const [at, pairs] of texts.entries()) {
    for (const pair of pairs.keys()) {
      const list = places.get(pair)
      if (list === undefined) places.set(pair, [at])
      else list.push(at)
    }
  }
  return (old) => {
    const shared = new Map<number, number>()
    for (const pair of old.keys()) {
      const list = places.get(pair) ?? []
      if (list.length <= commonest) for (const at of list) shared.set(at, (shared.get(at) ?? 0) + 1)
    }
    return [...shared]
      .toSorted(([, a], [, b]) => b - a)
      .slice(0, candidates)
      .map(([at]) => at)
  }
}
