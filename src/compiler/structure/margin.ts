// Where the lines of a source were wrapped: at the margin its widest item reaches, if it has one.
import type { Line } from './line.ts'

/** The margins lines are wrapped at, in columns. */
const margins = { least: 40, most: 100 }
/** What may be free before the margin: a word, or a sign that may begin no line. */
const slack = 4

/** Gives the columns of the widest item. */
export const widestItem = (lines: readonly Line[]): number =>
  lines.reduce((widest, { node, printed }) => (node.kind === 'item' ? Math.max(widest, columnsOf(printed)) : widest), 0)

/** Says whether a line reaches the margin of a source whose widest item is so wide. */
export function reachesMargin({ printed }: Line, widest: number): boolean {
  return widest >= margins.least && widest <= margins.most && columnsOf(printed) >= widest - slack
}

/** Han and the signs that go with it take two columns. */
function columnsOf(text: string): number {
  let columns = 0
  for (let at = 0; at < text.length; at++) columns += text.charCodeAt(at) < 0x2000 ? 1 : 2
  return columns
}
