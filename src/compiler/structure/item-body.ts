// What stands under an item: its text, where the items of a digest carry one. It is under the wall like any other text.
import { countCharacters, endsSentence, lastSentenceEnd } from './characters.ts'
import { openDigest, take, type Draft, type DraftDigest, type DraftItem, type Part } from './draft.ts'
import { inlineSlice } from './inline-slice.ts'
import { itemAbove } from './item.ts'
import type { Line } from './line.ts'
import { reportWithheld, sealAt } from './wall.ts'
import { findWallMark } from './wall-mark.ts'

/**
 * A text of this length is believed whatever the other items carry. Beyond it five times the longest of them is the limit,
 * since the text may be an analysis that lost its headings; previewCharacters is the limit in any case.
 */
const trusted = 600

/** Takes a paragraph under an item, in digests whose items carry a text: several do, and the paragraph is a sentence where the item is none. */
export const readItemBody: Part = (draft, line) => {
  const item = itemAbove(draft, line)
  if (item === null || line.node.kind !== 'line' || draft.sealed || endsSentence(item.text)) return false
  const mark = findWallMark(line.form)
  if (!isBody(line) && (mark === null || (item.body.length === 0 && mark.publicEnd < 30))) return false
  const digest = openDigest(draft)
  if (digest === null || (digest.bodied === null && !leadsToBodies(draft, line))) return false
  const bodied = bodyOf(digest, item)
  const stop = mark?.publicEnd ?? line.text.length
  const offered = line.text.slice(0, stop)
  const room = Math.min(draft.site.previewCharacters, Math.max(trusted, 5 * digest.longestBody)) - bodied.characters
  const isOver = countCharacters(offered) > room
  const end = isOver ? lastSentenceEnd(offered, room) : offered.trimEnd().length
  const children = inlineSlice(line.node.children, 0, end)
  if (children.length > 0) item.body.push({ type: 'paragraph', children })
  bodied.characters += countCharacters(line.text.slice(0, end))
  const withheld = countCharacters(line.text.slice(end, stop)) + countCharacters(line.text.slice(mark?.end ?? stop))
  if (withheld > 0) reportWithheld(draft, line, withheld)
  if (mark !== null) sealAt(draft, line)
  else if (isOver) draft.cut = line
  return take(draft, line, 'item', children.length > 0 ? 'body' : 'withheld')
}

/** Gives the account of an item's text, opened with its first line. */
function bodyOf(digest: DraftDigest, item: DraftItem): { item: DraftItem; characters: number } {
  const last = digest.bodied
  if (last?.item === item) return last
  digest.longestBody = Math.max(digest.longestBody, last?.characters ?? 0)
  digest.bodied = { item, characters: 0 }
  return digest.bodied
}

const isBody = (line: Line): boolean => line.form.length >= 30 && endsSentence(line.form)

/** The items that follow at once carry a text, too. */
function leadsToBodies(draft: Draft, line: Line): boolean {
  const [item, body] = draft.lines.slice(line.at + 1, line.at + 3)
  return item?.node.kind === 'item' && body?.node.kind === 'line' && isBody(body) && !endsSentence(item.form)
}
