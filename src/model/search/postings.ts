// Which texts hold a pair, as the shards of pairs write it. Texts are counted from the oldest in spaces, one for each category, one for
// headlines and summaries, one for analyses: a new issue adds to the ends of lists and changes nothing in them.
import { readNumbers, writeGrowing, writeNumbers } from './numbers.ts'

/** Some texts of one space, oldest first. */
export interface Postings {
  space: number
  ordinals: readonly number[]
}

/**
 * How many texts a file of older ones names, and the most of a space that a pair's own shard names, the newest: all that fill no such file.
 * With two or three spaces in common use a pair of many texts keeps about two thousand in its shard.
 */
export const olderPostings = 1024

/** Writes lists of one pair: for each its space, its length, and its ordinals, each as what it adds to the one before. */
export function writePostings(lists: readonly Postings[]): string {
  let text = ''
  for (const { space, ordinals } of lists) text += writeNumbers([space, ordinals.length]) + writeGrowing(ordinals)
  return text
}

/** Reads what `writePostings` wrote. */
export function readPostings(text: string): Postings[] {
  const numbers = readNumbers(text)
  const lists: Postings[] = []
  for (let at = 0; at + 1 < numbers.length;) {
    const [space = 0, length = 0] = numbers.slice(at, at + 2)
    let last = 0
    const ordinals = numbers.slice(at + 2, at + 2 + length).map((added) => (last += added))
    lists.push({ space, ordinals })
    at += 2 + length
  }
  return lists
}

/** Gives how many of the oldest of a list are in files of their own, always whole ones, so that such a file never changes. */
export function olderThanNewest(length: number): number {
  return Math.max(0, Math.ceil(length / olderPostings) - 1) * olderPostings
}
