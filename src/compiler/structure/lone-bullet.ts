// A list copied from a page or a word processor may leave each bullet on a line of its own, above its text: the two are one item.
import { markerKind } from '#compiler/formats/markers.ts'
import type { Node } from '#compiler/syntax-tree.ts'
import { endsSentence } from './characters.ts'
import { matchingForm } from './matching-form.ts'
import { findWallMark } from './wall-mark.ts'

/** Gives the nodes with every lone bullet on the line of its text. A sign that opens no list is an ornament, and stays. */
export function joinLoneBullets(nodes: readonly Node[]): readonly Node[] {
  const listed = bulletsOfLists(nodes)
  if (listed.size === 0) return nodes
  const joined: Node[] = []
  for (let at = 0; at < nodes.length; at++) {
    const [node, next] = [nodes[at], nodes[at + 1]]
    if (node === undefined) break
    const isListed = next !== undefined && listed.has(kindOfLone(node) ?? '') && isText(next)
    joined.push(isListed ? itemOf(node, next) : node)
    if (isListed) at++
  }
  return joined
}

/** Gives the bullets of which two stand around a text that is no sentence, or three around two texts. */
function bulletsOfLists(nodes: readonly Node[]): ReadonlySet<string> {
  const listed = new Set<string>()
  const kinds = nodes.map(kindOfLone)
  kinds.forEach((kind, at) => {
    const text = nodes[at + 1]
    if (kind === null || text === undefined || kinds[at + 2] !== kind || !isText(text)) return
    if (!endsSentence(text.text) || kinds[at + 4] === kind) listed.add(kind)
  })
  return listed
}

/** Gives the bullet of a line that is nothing else, of any number `number`; null for every other line. */
function kindOfLone({ kind, text, marker }: Node): string | null {
  if (kind === 'line') return /^[·・*–-]$/.test(text) ? text : null
  if (kind !== 'item' || text !== '' || marker === undefined) return null
  return markerKind(marker) === 'number' ? 'number' : marker
}

/** Says whether a node can be the text of an item. */
const isText = (node: Node): boolean =>
  node.kind === 'line' &&
  node.text.length <= 300 &&
  kindOfLone(node) === null &&
  /[\p{L}\p{N}]/u.test(node.text) &&
  findWallMark(matchingForm(node.text)) === null

function itemOf({ marker, text, position, indent, adjacent }: Node, node: Node): Node {
  const own = marker ?? text
  return {
    ...node,
    kind: 'item',
    marker: own,
    indent,
    position: { start: position.start, end: node.position.end },
    ...(adjacent !== undefined && { adjacent }),
    ...(node.printed !== undefined && { printed: `${own} ${node.printed}` }),
  }
}
