// Which issue holds which texts: runs of issues, oldest first, and what is counted in each stretch of time.
import { writeNumbers } from '#model/search/numbers.ts'
import { placeOfDay, spansBetween } from '#model/search/spans.ts'
import type { SearchIndex, SearchShelf } from '#model/search/shards.ts'
import type { SearchFiles } from './hashed-file.ts'

/** An issue in the index: its day, the files of its shards as the shelf names them, and how many texts it has in each space. */
export interface IndexedIssue {
  publishedOn: string
  file: string
  hash: string
  analyses: [file: string, hash: string][]
  texts: readonly number[]
}

/** Writes the shelves of issues, given oldest first. */
export async function writeShelves(
  issues: readonly IndexedIssue[],
  files: SearchFiles,
): Promise<SearchIndex['shelves']> {
  // Long enough that the manifest stays small, short enough that what is on one of them does.
  const length = Math.max(16, 2 ** Math.floor(Math.log2(Math.sqrt(issues.length))))
  const names: string[] = []
  const texts: number[][] = []
  for (let from = 0; from < issues.length; from += length) {
    const held = issues.slice(from, from + length)
    const shelf: SearchShelf = {
      issues: held.map(({ publishedOn, file, hash, analyses }) => [publishedOn, file, hash, analyses]),
      texts: bySpace(held.map((issue) => issue.texts)),
    }
    names.push(await files.write(['search-shelf'], JSON.stringify(shelf)))
    texts.push(sumOf(held))
  }
  return { length, names, texts: bySpace(texts) }
}

/** Counts the texts of issues, given oldest first, by stretches of time. */
export function countSpans(issues: readonly IndexedIssue[]): SearchIndex['spans'] {
  const spans = spansBetween(issues[0]?.publishedOn, issues.at(-1)?.publishedOn)
  const [first = ''] = spans
  const held: IndexedIssue[][] = spans.map(() => [])
  for (const issue of issues) held[placeOfDay(issue.publishedOn, first)]?.push(issue)
  return bySpace(held.map(sumOf))
}

/** Adds up the texts of issues, by space. */
function sumOf(issues: readonly IndexedIssue[]): number[] {
  const sums: number[] = []
  for (const { texts } of issues) for (const [space, count] of texts.entries()) sums[space] = (sums[space] ?? 0) + count
  return sums
}

/** Writes counts, given by place and space, by space and place. */
function bySpace(counts: readonly (readonly number[])[]): string[] {
  const spaces = Math.max(0, ...counts.map(({ length }) => length))
  return Array.from({ length: spaces }, (_, space) => writeNumbers(counts.map((held) => held[space] ?? 0)))
}
