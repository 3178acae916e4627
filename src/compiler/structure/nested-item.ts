// A list within an item of a source that is read line by line: it is text of that item. Documents with headings find it by their outline.
import { take, type Part } from './draft.ts'
import { itemAbove } from './item.ts'
import { admitBody, blockOf } from './outlined.ts'

/** Takes an item of a list that stands within the item above. */
export const readNestedItem: Part = (draft, line) => {
  if (draft.outline !== null || draft.sealed || line.node.kind !== 'item') return false
  const item = itemAbove(draft, line)
  if (item === null || item.line.node.kind !== 'item') return false
  if ((line.node.depth ?? 1) <= (item.line.node.depth ?? 1)) return false
  admitBody(draft, item, line, blockOf(item, line))
  return take(draft, line, 'item', 'body')
}
