// Boxes of related links amid an issue: a label such as 相关报道 and what its element holds, or the list right below it. The issue goes on behind them.
import { isCertain, isRelated, type Mark } from './html-marks.ts'
import type { PageLine } from './html-lines.ts'
import { ancestorsOf, partAt, withinSet } from './html-places.ts'
import type { PageNode } from './html-tree.ts'

/** Gives the places of all lines between two places that stand in such boxes. */
export function relatedBoxes(
  nodes: readonly PageNode[],
  lines: readonly PageLine[],
  marks: readonly (Mark | null)[],
  { start, end }: { start: number; end: number },
): ReadonlySet<number> {
  const related = new Set<number>()
  for (let at = start + 1; at < end; at++) {
    const label = lines[at]
    if (label === undefined || !isRelated(label)) continue
    const to = endOfElement(nodes, lines, at) ?? endOfList(nodes, lines, at)
    if (to === at + 1 || to > end || marks.slice(at, to).some(isCertain)) continue
    for (let place = at; place < to; place++) related.add(place)
  }
  return related
}

/** Where the element ends that a label heads; null where it holds nothing but the label. */
function endOfElement(nodes: readonly PageNode[], lines: readonly PageLine[], label: number): number | null {
  const part = partAt(nodes, ancestorsOf(nodes, lines.slice(label - 1, label)), lines[label]?.block ?? -1)
  const within = part < 0 ? new Set<number>() : withinSet(nodes, part)
  let to = label + 1
  while (within.has(lines[to]?.block ?? -1)) to++
  return to === label + 1 ? null : to
}

/** Where the list ends right below a label. */
function endOfList(nodes: readonly PageNode[], lines: readonly PageLine[], label: number): number {
  const listOf = (at: number): number => nodes[lines[at]?.item ?? -1]?.parent ?? -1
  const list = listOf(label + 1)
  let to = label + 1
  if (list >= 0) while (listOf(to) === list) to++
  return to
}
