// The place of an issue on a page without marks: the deepest element that has most of the text, with the title above it and what follows it as far as that can be the issue's.
import { endOf } from './html-end.ts'
import { articleAround } from './html-furniture.ts'
import type { IssuePlace } from './html-issue.ts'
import type { PageLine } from './html-lines.ts'
import { isDateline, type Mark } from './html-marks.ts'
import { heaviestElement, lastPlace, withinSet } from './html-places.ts'
import type { PageNode } from './html-tree.ts'

/** Finds the article by where its text is. */
export function placeByDensity(
  nodes: readonly PageNode[],
  lines: readonly PageLine[],
  marks: readonly (Mark | null)[],
  isFurniture: (line: PageLine) => boolean,
): IssuePlace {
  const weightOf = (line: PageLine): number => (isFurniture(line) ? 0 : line.text.length * (1 - 0.8 * line.linked))
  const dated = lines.findIndex(isDateline)
  const isHead = (line: PageLine, at: number): boolean => line.depth === 1 || at <= dated
  // A digest may be made of links whole, and is more than its title and its date.
  const plain = heaviestElement(nodes, lines, weightOf, 0.599)
  const held = withinSet(nodes, plain)
  const heaviest = lines.some((line, at) => held.has(line.block) && !isHead(line, at))
    ? plain
    : heaviestElement(nodes, lines, (line, at) => (isFurniture(line) || isHead(line, at) ? 0 : line.text.length), 0.599)
  const box = withinSet(nodes, heaviest)
  const first = lines.findIndex((line) => box.has(line.block))
  if (first < 0) return { start: 0, end: lines.length, isHeaded: true, box, repeats: new Set() }
  const article = articleAround(nodes, heaviest)
  const around = article < 0 ? box : withinSet(nodes, article)
  const isTitle = (at: number): boolean => lines[at]?.depth === 1 || marks[at] === 'headline'
  const nearest = lastPlace(first, isTitle)
  const isOwn = nearest >= 0 && (around.has(lines[nearest]?.block ?? -1) || !areLinks(lines, nearest, first))
  const title = isOwn ? nearest : -1
  const opening = title < 0 ? lines.findIndex((line) => around.has(line.block)) : title
  const place = { start: opening, isHeaded: title >= 0, box, repeats: new Set<number>() }
  return { ...place, end: endOf(nodes, lines, marks, lines.length, place) }
}

/** Says whether what stands between two places is navigation: links for the most part. */
const areLinks = (lines: readonly PageLine[], from: number, to: number): boolean => {
  const between = lines.slice(from + 1, to)
  return between.filter(({ linked }) => linked >= 0.6).length * 2 > between.length
}
