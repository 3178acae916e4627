// Items: one ♢ line each, as printed without the bullet; what hangs under an item belongs to it.
import { quote } from '#compiler/diagnostic.ts'
import type { Inline } from '#model/prose.ts'
import { categoryFor } from './category.ts'
import { countCharacters } from './characters.ts'
import { openDigest, take, warn, type Draft, type DraftItem, type Part } from './draft.ts'
import { inlineSlice } from './inline-slice.ts'
import { textLimit } from './limits.ts'
import type { Line } from './line.ts'
import { matchingForm } from './matching-form.ts'
import { splitItems } from './split-items.ts'
import { reportWithheld, sealAt } from './wall.ts'
import { findWallMark } from './wall-mark.ts'

/** Takes an item, or the several items of one line. */
export const readItem: Part = (draft, line) => {
  if (line.node.kind !== 'item' || (draft.region !== 'digest' && draft.region !== 'head')) return false
  if (/^(?:[【[(]\s?(?:广告|推广|赞助|ad)\s?[】\])])/i.test(line.form)) {
    const found = openDigest(draft)?.behindWall === true ? 'A line' : quote(line.printed)
    warn(draft, line, 'advertisement', `${found} is marked as an advertisement and was left out.`)
    return take(draft, line, 'advertisement', 'dropped')
  }
  if (line.text === '') {
    warn(draft, line, 'empty-item', `${quote(line.printed)} is a bullet without a text. An item is expected behind it.`)
    return take(draft, line, 'item', 'empty')
  }
  const category = categoryFor(draft, line)
  draft.itemMarkers.add(line.node.marker ?? '')
  const stretches = splitItems(line)
  for (const { start, end } of stretches) {
    category?.items.push({ line, ...publicStretch(draft, line, start, end), body: [] })
  }
  if (openDigest(draft)?.behindWall === true) {
    warn(
      draft,
      line,
      'digest-behind-wall',
      'An item stands behind the wall of an analysis, under a heading of the digest; it was published. Text behind a wall is expected to be paid: look at it.',
    )
  }
  return take(
    draft,
    line,
    'item',
    stretches.length > 1 ? `${stretches.length} items in ${category?.name}` : (category?.name ?? null),
  )
}

/** Even an item may quote an article up to a wall mark; what stands behind the mark is paid text here as well. */
function publicStretch(draft: Draft, line: Line, start: number, end: number): { text: string; children: Inline[] } {
  const mark = findWallMark(line.form.slice(start, end))
  const isMark = mark !== null && (mark.isBracketed || mark.publicEnd > 0)
  const stop = isMark ? start + mark.end : end
  if (isMark && mark.publicEnd === 0) sealAt(draft, line)
  else if (isMark) draft.cut = line
  if (stop < end) reportWithheld(draft, line, countCharacters(line.text.slice(stop, end)))
  return { text: line.text.slice(start, stop), children: inlineSlice(line.node.children, start, stop) }
}

/** Takes a line that continues the item above it: hanging under its text, or directly below it where items are parted by blank lines. */
export const readContinuation: Part = (draft, line) => {
  const item = itemAbove(draft, line)
  if (item === null || !line.adjacent || line.node.kind !== 'line' || item.text.length > textLimit) return false
  if (openDigest(draft)?.behindWall === true) return false
  const next = draft.lines[line.at + 1]
  const isHanging = line.node.indent >= item.line.node.indent + 2
  const isParted = !item.line.adjacent && next?.adjacent !== true
  // Nor can an item end with a comma or an open bracket.
  const isOpen = /[,、;(《“:]$/.test(matchingForm(item.text.slice(-1)))
  if (!isHanging && !isParted && !isOpen) return false
  const seam = /[\w)]$/.test(item.text) && /^[\w(]/.test(line.text) ? ' ' : ''
  item.text += seam + line.text
  if (seam !== '') item.children.push({ type: 'text', text: seam })
  item.children.push(...line.node.children)
  return take(draft, line, 'item', 'continued')
}

/** Takes a line between two items as an item whose bullet was lost. */
export const readBareItem: Part = (draft, line) => {
  const above = itemAbove(draft, line)
  const next = draft.lines[line.at + 1]
  const category = openDigest(draft)?.categories.at(-1)
  if (above === null || category === undefined || next?.node.kind !== 'item' || line.node.kind === 'item') return false
  if (openDigest(draft)?.behindWall === true) return false
  if (line.text.length > 300 || draft.lines[line.at - 1]?.node.kind !== 'item') return false
  warn(
    draft,
    line,
    'missing-bullet',
    `${quote(line.text)} has no bullet but stands between two items; it was kept as an item. A bullet such as ♢ is expected.`,
  )
  category.items.push({ line, text: line.text, children: [...line.node.children], body: [] })
  return take(draft, line, 'item', `${category.name}, without a bullet`)
}

/** Gives the item the line above belongs to, if the line above is one. */
export function itemAbove(draft: Draft, line: Line): DraftItem | null {
  if (openDigest(draft) === null || draft.roles[line.at - 1]?.role !== 'item') return null
  return openDigest(draft)?.categories.at(-1)?.items.at(-1) ?? null
}
