// Footnotes under a sign of their own: `♢ 一条①` and below it `① 来源`. They look like items, but an item above asks for them by that sign.
import { markerKind } from '#compiler/formats/markers.ts'
import { noticeText } from './addresses.ts'
import { openDigest, take, type Part } from './draft.ts'

/** The most items above that are asked: a footnote stands below its category or its section. */
const nearby = 300

/** Takes a line whose bullet is the sign of a footnote: items above, which have another bullet, carry it. */
export const readSignedFootnote: Part = (draft, line) => {
  const { kind, marker = '' } = line.node
  const digest = openDigest(draft)
  if (kind !== 'item' || digest === null || digest.behindWall || draft.sealed || line.text === '') return false
  if (!/^[*＊]$/.test(marker) && markerKind(marker) !== 'circled') return false
  const items = digest.categories.flatMap((category) => category.items.slice(-nearby)).slice(-nearby)
  if (items.some((item) => item.line.node.marker === marker)) return false
  // What asked for the last footnote under this sign does not ask for another.
  const last = draft.notices.slice(-nearby).findLast((notice) => notice.line.node.marker === marker)
  const isAsked = items.some((item) => item.line.at > (last?.line.at ?? -1) && item.text.includes(marker))
  if (!isAsked) return false
  draft.notices.push({ line, kind: 'footnote', text: noticeText(draft, line), sealed: false })
  return take(draft, line, 'footnote')
}
