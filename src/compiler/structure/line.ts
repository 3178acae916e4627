// Nodes of a tree as the parts of an issue see them: each with its matching form and its neighbours.
import type { Node, Root } from '#compiler/syntax-tree.ts'
import { matchingForm } from './matching-form.ts'

/** One node in reading order. */
export interface Line {
  node: Node
  /** Its place among the lines. */
  at: number
  /** Printed text without a bullet. */
  text: string
  /** The same as rules look at it, of the same length. */
  form: string
  /** Printed text with its bullet. */
  printed: string
  /** Number of its first source line, for messages. */
  number: number
  /** True where no blank line parts it from the line before. */
  adjacent: boolean
}

/** Gives the lines of a tree. */
export function linesOf(root: Root): Line[] {
  return root.nodes.map((node, at) => ({
    node,
    at,
    text: node.text,
    form: matchingForm(node.text),
    printed: node.marker === undefined ? node.text : (root.lines[node.position.start - 1] ?? '').trim(),
    number: node.position.start,
    adjacent: root.nodes[at - 1]?.position.end === node.position.start - 1,
  }))
}
