// What is too large for one file leaves in several, each of which comes back: nothing leaves that could not.
import { mostBookmarks, mostBytes } from './carried.ts'

/** How something is written, counted and divided. */
interface Writing<All> {
  write: (part: All) => string
  count: (part: All) => number
  halve: (part: All) => readonly [All, All]
}

/** Writes something as one text, or as several where it would be more than is taken in again. */
export function inParts<All>(all: All, writing: Writing<All>): string[] {
  const { write, count, halve } = writing
  const text = count(all) > mostBookmarks ? null : write(all)
  if (text !== null && (count(all) < 2 || new TextEncoder().encode(text).length <= mostBytes)) return [text]
  return halve(all).flatMap((half) => inParts(half, writing))
}

/** Divides a list. */
export function halves<Each>(list: readonly Each[]): [first: readonly Each[], second: readonly Each[]] {
  const middle = Math.ceil(list.length / 2)
  return [list.slice(0, middle), list.slice(middle)]
}

/** Writes a list of bookmarks or the like in as many texts as it takes. */
export const listInParts = <Each>(list: readonly Each[], write: (part: readonly Each[]) => string): string[] =>
  inParts(list, { write, count: (part) => part.length, halve: halves })
