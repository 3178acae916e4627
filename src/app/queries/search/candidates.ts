// Texts that may answer a query: those that hold the pairs that were looked up. Whether they do answer, their words decide.
import { olderPostings } from '#model/search/postings.ts'
import { has, inAny, inBoth } from './ordinals.ts'
import type { Known, PairOccurrences } from './pair-occurrences.ts'
import type { Range } from './time-ranges.ts'

/** What was looked up for a query: for each term, for each word it may stand for, the pairs of that. */
export type LookedUp = readonly (readonly (readonly PairOccurrences[])[])[]

/** Gives the texts of a space that may answer, in a stretch of it. Files of older texts are read where nothing else rules a text out. */
export async function candidatesBetween(
  terms: LookedUp,
  space: number,
  from: number,
  to: number,
): Promise<readonly number[]> {
  let found: readonly number[] | null = null
  for (const words of terms) {
    const ofWords: (readonly number[])[] = []
    for (const pairs of words) ofWords.push(await pairsBetween(pairs, space, from, to, found))
    const ofTerm = inAny(ofWords)
    found = found === null ? ofTerm : inBoth(found, ofTerm)
    if (found.length === 0) return []
  }
  return found ?? []
}

async function pairsBetween(
  pairs: readonly PairOccurrences[],
  space: number,
  from: number,
  to: number,
  among: readonly number[] | null,
): Promise<readonly number[]> {
  let found = among
  for (const pair of pairs.toSorted((one, other) => one.count - other.count)) {
    const held = await pair.between(space, from, to)
    found = found === null ? held : inBoth(found, held)
    if (found.length === 0) return []
  }
  return found ?? []
}

const remembered = new WeakMap<LookedUp, Map<number, { unread: number; known: Known }>>()

/** Gives what is known of the texts of a space that may answer, without reading any further; it is made out again where more was read. */
export function knownCandidates(terms: LookedUp, space: number): Known {
  const unread = sumOf(terms.flat(2).map((pair) => pair.unread(space).length))
  const bySpace = remembered.get(terms) ?? new Map<number, { unread: number; known: Known }>()
  remembered.set(terms, bySpace)
  const before = bySpace.get(space)
  if (before?.unread === unread) return before.known
  const known = terms
    .map((words) => eitherOf(words.map((pairs) => pairs.map((pair) => pair.known(space)).reduce(bothOf))))
    .reduce(bothOf)
  bySpace.set(space, { unread, known })
  return known
}

/** A text of which one list knows nothing stands where the other names it. */
function bothOf(one: Known, other: Known): Known {
  const only = (known: Known, rest: Known) =>
    rest.unread.length === 0
      ? []
      : known.ordinals.filter((ordinal) => isInAny(rest.unread, ordinal) && !has(rest.ordinals, ordinal))
  return {
    ordinals: inAny([inBoth(one.ordinals, other.ordinals), only(one, other), only(other, one)]),
    unread: one.unread.flatMap(({ from, to }) =>
      other.unread
        .map((range) => ({ from: Math.max(from, range.from), to: Math.min(to, range.to) }))
        .filter((shared) => shared.from < shared.to),
    ),
  }
}

const isInAny = (ranges: readonly Range[], ordinal: number): boolean =>
  ranges.some(({ from, to }) => ordinal >= from && ordinal < to)

const eitherOf = (words: readonly Known[]): Known => ({
  ordinals: inAny(words.map(({ ordinals }) => ordinals)),
  unread: words.flatMap(({ unread }) => unread),
})

/** Guesses how many texts may answer of those in a stretch nobody has read of: as many as its rarest term has, evenly over what each file names. */
export function guessedCandidates(terms: LookedUp, space: number, stretch: Range): number {
  const ofPair = (pair: PairOccurrences) => sumOf(pair.unread(space).map((file) => sharedOf(file, stretch)))
  const ofWord = (pairs: readonly PairOccurrences[]) => Math.min(...pairs.map(ofPair))
  return Math.min(...terms.map((words) => sumOf(words.map(ofWord))))
}

const sharedOf = ({ from, to }: Range, stretch: Range): number =>
  (Math.max(0, Math.min(stretch.to, to) - Math.max(stretch.from, from)) / (to - from)) * olderPostings

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0)
