// Which issue holds which texts: runs of issues, oldest first, and what is counted in each stretch of time.
import { dayNumber } from '#model/calendar.ts'
import { packHashes } from '#model/search/hashes.ts'
import { writeGrowing, writeNumbers } from '#model/search/numbers.ts'
import { placeOfDay, spansBetween } from '#model/search/spans.ts'
import { firstDay, type SearchIndex, type SearchShelf } from '#model/search/shards.ts'
import type { SearchFiles } from './search-files.ts'

/** An issue in the index: its day, the files of its shards as the shelf names them, and how many texts it has in each space. */
export interface IndexedIssue {
  publishedOn: string
  file: string
  hash: string
  /** Hashes, in the order of the issue. */
  analyses: readonly string[]
  texts: readonly number[]
}

/** How many issues a shelf has, and how many shelves a case has. */
const shelfLength = 8
const caseLength = 32

/** Writes issues, given oldest first, onto shelves, and these into cases; gives what the manifest says of the cases. */
export async function writeShelves(issues: readonly IndexedIssue[], files: SearchFiles): Promise<SearchIndex['cases']> {
  const shelves = await writeRuns(issues, shelfLength, 'search-shelf', files, shelfOf)
  const cases = await writeRuns(shelves, caseLength, 'search-case', files, namesOf)
  return { ...namesOf(cases), texts: bySpace(cases.map(({ texts }) => texts)) }
}

function shelfOf(held: readonly IndexedIssue[]): Omit<SearchShelf, 'texts'> {
  const odd = held.flatMap(({ file, publishedOn }, place) => (file === publishedOn ? [] : [[String(place), file]]))
  return {
    days: writeGrowing(held.map(({ publishedOn }) => dayNumber(publishedOn) - firstDay)),
    issues: packHashes(held.map(({ hash }) => hash)),
    analyses: [
      writeNumbers(held.map(({ analyses }) => analyses.length)),
      packHashes(held.flatMap(({ analyses }) => analyses)),
    ],
    files: Object.fromEntries(odd),
  }
}

const namesOf = (written: readonly { hash: string }[]): { names: string } => ({
  names: packHashes(written.map(({ hash }) => hash)),
})

/** Writes files of what follows one another, each with how many texts of each space are in each. */
async function writeRuns<Held extends { texts: readonly number[] }>(
  all: readonly Held[],
  length: number,
  kind: string,
  files: SearchFiles,
  describe: (held: readonly Held[]) => object,
): Promise<{ hash: string; texts: readonly number[] }[]> {
  const written: { hash: string; texts: readonly number[] }[] = []
  for (let from = 0; from < all.length; from += length) {
    const held = all.slice(from, from + length)
    const json = JSON.stringify({ ...describe(held), texts: bySpace(held.map(({ texts }) => texts)) })
    written.push({ hash: await files.write([kind], json), texts: sumOf(held) })
  }
  return written
}

/** Counts the texts of issues, given oldest first, by stretches of time. */
export function countSpans(issues: readonly IndexedIssue[]): SearchIndex['spans'] {
  const spans = spansBetween(issues[0]?.publishedOn, issues.at(-1)?.publishedOn)
  const [first = ''] = spans
  const held: IndexedIssue[][] = spans.map(() => [])
  for (const issue of issues) held[placeOfDay(issue.publishedOn, first)]?.push(issue)
  return bySpace(held.map(sumOf))
}

/** Adds up texts, by space. */
function sumOf(issues: readonly { texts: readonly number[] }[]): number[] {
  const sums: number[] = []
  for (const { texts } of issues) for (const [space, count] of texts.entries()) sums[space] = (sums[space] ?? 0) + count
  return sums
}

/** Writes counts, given by place and space, by space and place. */
function bySpace(counts: readonly (readonly number[])[]): string[] {
  const spaces = Math.max(0, ...counts.map(({ length }) => length))
  return Array.from({ length: spaces }, (_, space) => writeNumbers(counts.map((held) => held[space] ?? 0)))
}
