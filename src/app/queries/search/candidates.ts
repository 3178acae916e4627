// Texts that may answer a query: those that hold the pairs that were looked up. Whether they do answer, their words decide.
import { olderPostings } from '#model/search/postings.ts'
import { has, inAny, inBoth } from './ordinals.ts'
import type { Known, PairOccurrences } from './pair-occurrences.ts'

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

const remembered = new WeakMap<LookedUp, Map<number, Known>>()

/** Gives what is known of the texts of a space that may answer, without reading any further; it is made out once. */
export function knownCandidates(terms: LookedUp, space: number): Known {
  const bySpace = remembered.get(terms) ?? new Map<number, Known>()
  remembered.set(terms, bySpace)
  const known = bySpace.get(space) ?? makeOut(terms, space)
  bySpace.set(space, known)
  return known
}

function makeOut(terms: LookedUp, space: number): Known {
  return terms
    .map((words) => eitherOf(words.map((pairs) => allOf(pairs.map((pair) => pair.known(space))))))
    .reduce(bothOf)
}

const allOf = (all: readonly Known[]): Known => all.reduce(bothOf)

/** A text of which one list knows nothing stands where the other names it. */
function bothOf(one: Known, other: Known): Known {
  const only = (known: Known, rest: Known) =>
    known.ordinals.filter((ordinal) => ordinal < rest.since && !has(rest.ordinals, ordinal))
  return {
    ordinals: inAny([inBoth(one.ordinals, other.ordinals), only(one, other), only(other, one)]),
    since: Math.min(one.since, other.since),
  }
}

const eitherOf = (words: readonly Known[]): Known => ({
  ordinals: inAny(words.map(({ ordinals }) => ordinals)),
  since: Math.max(0, ...words.map(({ since }) => since)),
})

/** Gives how many texts before `since` may answer, about where: by the fewest files of older texts that any term has. */
export function olderCandidates(
  terms: LookedUp,
  space: number,
  since: number,
): { from: number; to: number; texts: number }[] {
  if (since === 0) return []
  const files = terms
    .map((words) => words.flatMap((pairs) => fewest(pairs.map((pair) => pair.older(space)))))
    .reduce((few, other) => (other.length < few.length ? other : few))
    .toSorted((one, other) => one - other)
  return files.map((from, at) => ({ from, to: files[at + 1] ?? since, texts: olderPostings }))
}

const fewest = (lists: readonly (readonly number[])[]): readonly number[] =>
  lists.reduce((few, other) => (other.length < few.length ? other : few))
