// Places in a page: what stands within an element, what stands around a line.
import type { PageLine } from './html-lines.ts'
import type { PageNode } from './html-tree.ts'

/** Gives everything in an element, itself included: in document order children stand behind their parents. */
export function withinSet(nodes: readonly PageNode[], element: number): ReadonlySet<number> {
  const within = new Set([element])
  for (let at = element + 1; at < nodes.length; at++) {
    const parent = nodes[at]?.parent ?? -1
    if (parent < element) break
    if (within.has(parent)) within.add(at)
  }
  return within
}

/** Gives all elements around any of the lines. */
export function ancestorsOf(
  nodes: readonly PageNode[],
  lines: readonly Pick<PageLine, 'block'>[],
): ReadonlySet<number> {
  const found = new Set<number>()
  for (const { block } of lines)
    for (let at = block; at >= 0 && !found.has(at); at = nodes[at]?.parent ?? -1) found.add(at)
  return found
}

/** Gives the outermost element of a line that holds nothing of what stands above; -1 where its own holds it. */
export function partAt(nodes: readonly PageNode[], above: ReadonlySet<number>, block: number): number {
  let part = above.has(block) ? -1 : block
  while (part >= 0 && !above.has(nodes[part]?.parent ?? -1) && (nodes[part]?.parent ?? -1) >= 0)
    part = nodes[part]?.parent ?? -1
  return part
}

/** Gives the last place up to `before` that passes a test, or -1. */
export function lastPlace(before: number, test: (at: number) => boolean): number {
  for (let at = before; at >= 0; at--) if (test(at)) return at
  return -1
}

/** Gives the deepest element that holds more than a share of what the lines weigh; -1 where nothing weighs anything. */
export function heaviestElement(
  nodes: readonly PageNode[],
  lines: readonly PageLine[],
  weightOf: (line: PageLine, at: number) => number,
  share: number,
): number {
  const weights = new Float64Array(nodes.length)
  let whole = 0
  for (const [at, line] of lines.entries()) {
    const weight = line.block < 0 ? 0 : weightOf(line, at)
    if (weight > 0) weights[line.block] = (weights[line.block] ?? 0) + weight
    whole += weight
  }
  let deepest = -1
  for (let at = nodes.length - 1; at >= 0; at--) {
    const parent = nodes[at]?.parent ?? -1
    const weight = weights[at] ?? 0
    if (deepest < 0 && weight > whole * share && whole > 0) deepest = at
    if (parent >= 0) weights[parent] = (weights[parent] ?? 0) + weight
  }
  return deepest
}
