// A stretch of inline nodes by places in their printed text.
import type { Inline } from '#model/prose.ts'
import { inlineText } from '#model/prose-text.ts'

/** Gives the inline nodes between two places of their printed text; nodes that are cut keep the part inside. */
export function inlineSlice(nodes: readonly Inline[], start: number, end: number): Inline[] {
  const kept: Inline[] = []
  let at = 0
  for (const node of nodes) {
    const length = inlineText([node]).length
    const from = Math.max(start - at, 0)
    const upTo = Math.min(end - at, length)
    if (from < upTo) kept.push(from === 0 && upTo === length ? node : sliceNode(node, from, upTo))
    at += length
  }
  return kept
}

function sliceNode(node: Inline, start: number, end: number): Inline {
  return 'children' in node
    ? { ...node, children: inlineSlice(node.children, start, end) }
    : { ...node, text: node.text.slice(start, end) }
}
