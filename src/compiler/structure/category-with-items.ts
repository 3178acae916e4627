// 【政策】♢ …, 政策：♢ …: a category and its first items on one line, as a copied page may join them.
import { markerKind, markerOf } from '#compiler/formats/markers.ts'
import { openCategory, seeCategory, type SeenCategory } from './category.ts'
import { openDigest, type Draft, type Part } from './draft.ts'
import { inlineSlice } from './inline-slice.ts'
import { readItem, readLooseItem } from './item.ts'
import type { Line } from './line.ts'
import { matchingForm } from './matching-form.ts'
import { openMissingSection } from './open-section.ts'

/** Takes a line that opens a known category and goes on: the category, and what follows as its items. */
export const readCategoryWithItems: Part = (draft, line) => {
  if ((draft.region !== 'head' && draft.region !== 'digest') || draft.sealed || line.node.kind !== 'line') return false
  const end = line.form.slice(0, 24).search(/[】〗\]」』〕:]/) + 1
  const behind = line.text.slice(end).trim()
  const { marker, text } = markerOf(behind)
  if (end === 0 || text === '') return false
  const hasBullet = marker !== null && markerKind(marker) === 'picture'
  const seen = seeCategory(draft, stretchOf(line, 0, end))
  if (seen?.known !== true || !(seen.isBracketed || hasBullet)) return false
  const item = stretchOf(line, line.text.length - (hasBullet ? text : behind).length, line.text.length)
  if (hasBullet) {
    open(draft, seen, line)
    return readItem(draft, { ...item, node: { ...item.node, kind: 'item', marker } })
  }
  // 【前沿】 一条: a line of a digest, where the bullet is lost as well.
  const digest = openDigest(draft)
  if (marker !== null || digest === null || digest.behindWall || text.length > 300 || !/\p{Script=Han}{4}/u.test(text))
    return false
  open(draft, seen, line)
  return readLooseItem(draft, item, 'stands behind the name of its category')
}

function open(draft: Draft, seen: SeenCategory, line: Line): void {
  if (openDigest(draft) === null) openMissingSection(draft, 'digest', line)
  openCategory(draft, seen, line)
}

function stretchOf(line: Line, start: number, end: number): Line {
  const text = line.text.slice(start, end)
  const node = { ...line.node, text, children: inlineSlice(line.node.children, start, end) }
  return { ...line, node, text, form: matchingForm(text) }
}
