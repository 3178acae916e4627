// 【政策】♢ …: a category and its first items on one line, as a copied page may join them.
import { markerKind, markerOf } from '#compiler/formats/markers.ts'
import { openCategory, seeCategory } from './category.ts'
import { openDigest, type Part } from './draft.ts'
import { inlineSlice } from './inline-slice.ts'
import { readItem } from './item.ts'
import type { Line } from './line.ts'
import { matchingForm } from './matching-form.ts'
import { openMissingSection } from './open-section.ts'

/** Takes a line that opens a known category and goes on with a bullet: the category, and what follows as its items. */
export const readCategoryWithItems: Part = (draft, line) => {
  if ((draft.region !== 'head' && draft.region !== 'digest') || draft.sealed || line.node.kind !== 'line') return false
  const end = line.form.slice(0, 24).search(/[】〗\]」』〕]/) + 1
  const { marker, text } = markerOf(line.text.slice(end).trim())
  if (end === 0 || marker === null || text === '' || markerKind(marker) !== 'picture') return false
  const seen = seeCategory(draft, stretchOf(line, 0, end))
  if (seen?.known !== true || !seen.isBracketed) return false
  if (openDigest(draft) === null) openMissingSection(draft, 'digest', line)
  openCategory(draft, seen, line)
  const item = stretchOf(line, line.text.length - text.length, line.text.length)
  return readItem(draft, { ...item, node: { ...item.node, kind: 'item', marker } })
}

function stretchOf(line: Line, start: number, end: number): Line {
  const text = line.text.slice(start, end)
  const node = { ...line.node, text, children: inlineSlice(line.node.children, start, end) }
  return { ...line, node, text, form: matchingForm(text) }
}
