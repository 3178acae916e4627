// The place of an issue on a page without marks: the deepest element that has most of the text, with the title above it.
import type { IssuePlace } from './html-issue.ts'
import type { PageLine } from './html-lines.ts'
import { heaviestElement, lastPlace, withinSet } from './html-places.ts'
import type { PageNode } from './html-tree.ts'

/** Finds the article by where its text is. */
export function placeByDensity(
  nodes: readonly PageNode[],
  lines: readonly PageLine[],
  isFurniture: (line: PageLine) => boolean,
): IssuePlace {
  const weightOf = (line: PageLine): number => (isFurniture(line) ? 0 : line.text.length * (1 - 0.8 * line.linked))
  const box = withinSet(nodes, heaviestElement(nodes, lines, weightOf, 0.599))
  const first = lines.findIndex((line) => box.has(line.block))
  const last = lines.findLastIndex((line) => box.has(line.block))
  if (first < 0) return { start: 0, end: lines.length, isHeaded: true, box, repeats: new Set() }
  const title = lastPlace(first, (at) => at > first - 12 && lines[at]?.depth === 1)
  return { start: title < 0 ? first : title, end: last + 1, isHeaded: title >= 0, box, repeats: new Set() }
}
