// Nodes of a tree as the parts of an issue see them: each with its matching form and its neighbours.
import type { Node, Root } from '#compiler/syntax-tree.ts'
import { joinBrokenMarks } from './broken-mark.ts'
import { withLetteredBullets } from './lettered-bullet.ts'
import { joinLoneBullets } from './lone-bullet.ts'
import { matchingForm } from './matching-form.ts'
import { findWallMark } from './wall-mark.ts'

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

/** A line of text is printed as it stands; one of Markdown is full of marks nobody sees. */
function printedOf({ format, lines }: Root, { marker, text, position }: Node): string {
  if (marker === undefined) return text
  const line = (lines[position.start - 1] ?? '').trim()
  return format === 'markdown' || line === marker ? `${marker} ${text}`.trim() : line
}

const shortestTitle = 4

/** A wall mark set as a heading opens nothing: it ends what is public, like any other. */
function withoutMarkHeading(node: Node): Node {
  if (node.kind !== 'heading') return node
  const mark = findWallMark(matchingForm(node.text))
  // ### 黄仁勋演讲（全文2万字） names a text, and is no mark.
  if (mark === null || mark.publicEnd >= shortestTitle) return node
  return { ...node, kind: 'line' }
}

/** Gives the lines of a tree. */
export function linesOf(root: Root): Line[] {
  const nodes = joinLoneBullets(withLetteredBullets(joinBrokenMarks(root.nodes))).map(withoutMarkHeading)
  return nodes.map((node, at) => ({
    node,
    at,
    text: node.text,
    form: matchingForm(node.text),
    printed: node.printed ?? printedOf(root, node),
    number: node.position.start,
    adjacent: node.adjacent ?? nodes[at - 1]?.position.end === node.position.start - 1,
  }))
}
