// A list within an item of a source that is read line by line: it is text of that item. Documents with headings find it by their outline.
import { markerKind } from '#compiler/formats/markers.ts'
import { take, type Part } from './draft.ts'
import { itemAbove } from './item.ts'
import type { Line } from './line.ts'
import { admitBody, blockOf } from './outlined.ts'

/** Takes an item of a list that stands within the item above. */
export const readNestedItem: Part = (draft, line) => {
  if (draft.outline !== null || draft.sealed || line.node.kind !== 'item') return false
  const item = itemAbove(draft, line)
  if (item === null || item.line.node.kind !== 'item') return false
  if (!isDeeper(line, item.line)) return false
  admitBody(draft, item, line, blockOf(item, line))
  return take(draft, line, 'item', 'body')
}

/** Plain text has no depths: there a list within an item is set in, and with another bullet. */
function isDeeper({ node }: Line, { node: above }: Line): boolean {
  if (node.depth !== undefined || above.depth !== undefined) return (node.depth ?? 1) > (above.depth ?? 1)
  return node.indent >= above.indent + 2 && node.marker !== above.marker && markerKind(node.marker ?? '') === 'sign'
}
