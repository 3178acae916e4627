// Pairs of items that tell the same story, or only look like it, beside a background of other items.
import { readFileSync } from 'node:fs'
import { openLikeness } from '#compiler/bundle/stories/likeness.ts'
import { openStoryMarks } from '#compiler/bundle/stories/story-marks.ts'
import { demoIssues } from '#test/support/demo-issues.ts'
import { categoryBlocks } from '#model/issue.ts'

/** One pair as people judged it, and how alike its items are. */
export interface JudgedPair {
  same: boolean
  later: string
  earlier: string
  like: number
}

const textOf = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')

/** Gives all pairs; how telling a mark is follows from them, from the real issue and from a year of the demo. */
export async function judgedPairs(): Promise<JudgedPair[]> {
  const rows = textOf('./pairs.tsv').trim().split('\n').slice(1)
  const pairs = rows
    .map((row) => row.split('\t'))
    .map(([label = '', later = '', earlier = '']) => ({ label, later, earlier }))
  const seed = textOf('../../../../seeds/2024-05-28.txt')
    .split('\n')
    .filter((line) => line.includes('♢'))
  const { issues } = await demoIssues(52)
  const demo = issues.flatMap(categoryBlocks).flatMap(({ items }) => items.map(({ text }) => text))
  const texts = new Set([...pairs.flatMap(({ later, earlier }) => [later, earlier]), ...seed, ...demo])
  const { read, isName, weigh } = openStoryMarks()
  const counts = new Map<number, number>()
  for (const text of texts) for (const mark of read(text)) counts.set(mark, (counts.get(mark) ?? 0) + 1)
  const likenessTo = openLikeness({ isName, weightOf: (mark) => weigh(mark, counts.get(mark) ?? 0, texts.size) })
  return pairs.map(({ label, later, earlier }) => ({
    same: label === '1',
    later,
    earlier,
    like: likenessTo(read(later))(read(earlier)),
  }))
}

/** How many of the pairs above a threshold are the same story, and how many of the same story are above it. */
export function measure(pairs: readonly JudgedPair[], threshold: number): { precision: number; recall: number } {
  const named = pairs.filter(({ like }) => like >= threshold)
  const right = named.filter(({ same }) => same).length
  return { precision: right / Math.max(1, named.length), recall: right / pairs.filter(({ same }) => same).length }
}

/** The half that thresholds are chosen by, and the half that was held out: pairs of either kind by turns. */
export const halves = (pairs: readonly JudgedPair[]): [chosenBy: JudgedPair[], heldOut: JudgedPair[]] => [
  pairs.filter((_, place) => place % 2 === 0),
  pairs.filter((_, place) => place % 2 === 1),
]

/** Writes the table of `README.md`. */
export function table(pairs: readonly JudgedPair[]): string {
  const [chosenBy, heldOut] = halves(pairs)
  const cells = (held: readonly JudgedPair[], threshold: number) => {
    const { precision, recall } = measure(held, threshold)
    return `${precision.toFixed(3)} | ${recall.toFixed(3)}`
  }
  const rows = [0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5].map(
    (threshold) => `| ${threshold.toFixed(2)} | ${cells(chosenBy, threshold)} | ${cells(heldOut, threshold)} |`,
  )
  return [
    '| threshold | precision, chosen by | recall, chosen by | precision, held out | recall, held out |',
    '| --------- | -------------------- | ----------------- | ------------------- | ---------------- |',
    ...rows,
  ].join('\n')
}
