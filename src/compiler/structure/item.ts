// Items: one ♢ line each, as printed without the bullet; what hangs under an item belongs to it.
import { quote } from '#compiler/diagnostic.ts'
import { markerKind } from '#compiler/formats/markers.ts'
import type { Inline } from '#model/prose.ts'
import { categoryFor, seeCategory } from './category.ts'
import { countCharacters, endsSentence, openBrackets } from './characters.ts'
import {
  lineBehind,
  openDigest,
  take,
  warn,
  type Draft,
  type DraftCategory,
  type DraftItem,
  type Part,
} from './draft.ts'
import { inlineSlice } from './inline-slice.ts'
import { textLimit } from './limits.ts'
import type { Line } from './line.ts'
import { matchingForm } from './matching-form.ts'
import { isSubheading } from './section.ts'
import { splitItems } from './split-items.ts'
import { reportWithheld, sealAt } from './wall.ts'
import { findWallMark } from './wall-mark.ts'

/** Takes an item, or the several items of one line. */
export const readItem: Part = (draft, line) => {
  if (line.node.kind !== 'item' || (draft.region !== 'digest' && draft.region !== 'head')) return false
  const isLabelled = draft.region === 'digest' && draft.roles[line.at - 1]?.role === 'promotion'
  if (isLabelled || /^(?:[【[(]\s?(?:广告|推广|赞助|ad)\s?[】\])])/i.test(line.form)) {
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

/** A line that says where the item above it is from: (来源:新华社), ——路透社. */
const sourceNote = /^(?:\(?(?:消息)?来源\s?:[^。]{1,40}|——\s?[^。,]{1,24})$/
const bareSource = /^(?:消息)?来源/

/** Takes a line that continues the item above it: hanging under its text, or directly below it where items are parted by blank lines. */
export const readContinuation: Part = (draft, line) => {
  const item = itemAbove(draft, line)
  if (
    item === null ||
    !line.adjacent ||
    line.node.kind !== 'line' ||
    item.line.node.kind === 'line' ||
    item.text.length > textLimit
  )
    return false
  if (openDigest(draft)?.behindWall === true) return false
  const next = draft.lines[line.at + 1]
  const isHanging = line.node.indent >= item.line.node.indent + 2
  const isParted = !item.line.adjacent && next?.adjacent !== true
  // Nor can an item end with a comma or an open bracket, or within one that the line closes.
  const isOpen =
    /[,、;(《“:]$/.test(matchingForm(item.text.slice(-1))) ||
    (openBrackets(item.text) > 0 && openBrackets(item.text + line.text) === 0)
  // Where items are numbered, what has no number is none.
  const isUncounted = markerKind(item.line.node.marker ?? '') === 'number' && !endsSentence(line.form)
  if (!isHanging && !isParted && !isOpen && !isUncounted && !sourceNote.test(line.form)) return false
  const isApart = /[\w)]$/.test(item.text) && /^[\w(]/.test(line.text)
  const seam = isApart || bareSource.test(line.form) ? ' ' : ''
  const { text, children } = publicStretch(draft, line, 0, line.text.length)
  item.text += seam + text
  if (seam !== '') item.children.push({ type: 'text', text: seam })
  item.children.push(...children)
  return take(draft, line, 'item', 'continued')
}

/** Takes a line that continues the item above it up to a wall mark: the mark is the item's, and opens no analysis. */
export const readMarkedContinuation: Part = (draft, line) => {
  if (itemAbove(draft, line) === null) return false
  const mark = findWallMark(line.form)
  return mark !== null && mark.publicEnd > 0 && readContinuation(draft, line)
}

/** Takes a line between two items, or below the last of them, as an item whose bullet was lost. */
export const readBareItem: Part = (draft, line) => {
  const above = itemAbove(draft, line)
  const next = draft.lines[line.at + 1]
  const category = openDigest(draft)?.categories.at(-1)
  if (category === undefined || draft.sealed || line.node.kind !== 'line' || openDigest(draft)?.behindWall === true)
    return false
  const isBelowItem = above !== null && draft.lines[line.at - 1]?.node.kind === 'item'
  if (isBelowItem && next?.node.kind === 'item' && line.text.length <= 300)
    return readLooseItem(draft, line, 'stands between two items')
  if (isBelowItem && isLast(draft, line)) return readLooseItem(draft, line, 'stands below the last of the items')
  return isOfBareCategory(draft, category, line) && readLooseItem(draft, line, 'stands in a category without bullets')
}

/** A short line that is no sentence, right above the next category, of which it is no heading. */
function isLast(draft: Draft, line: Line): boolean {
  const next = lineBehind(draft, line)
  if (next === undefined || draft.outline !== null || !isNews(line) || isSubheading(draft, line)) return false
  return seeCategory(draft, next) !== null
}

const isNews = ({ form }: Line): boolean => form.length <= 60 && !/[。!;:,、]$/.test(form)

/** Takes a line as an item of the open category although it has no bullet; `place` says why it is believed. */
export function readLooseItem(draft: Draft, line: Line, place: string): boolean {
  const category = openDigest(draft)?.categories.at(-1)
  if (category === undefined) return false
  const message = `${quote(line.text)} has no bullet but ${place}; it was kept as an item. A bullet such as ♢ is expected.`
  warn(draft, line, 'missing-bullet', message)
  category.items.push({ line, ...publicStretch(draft, line, 0, line.text.length), body: [] })
  return take(draft, line, 'item', `${category.name}, without a bullet`)
}

/** Short lines that are no sentences, right below a category's heading and up to the next one, with no bullet among them. */
function isOfBareCategory(draft: Draft, category: DraftCategory, line: Line): boolean {
  const above = draft.lines[line.at - 1]
  const isBare = ({ node }: Line): boolean => node.kind === 'line'
  if (above !== category.line && (above === undefined || category.items.at(-1)?.line !== above)) return false
  if (!category.items.every((item) => isBare(item.line)) || !isNews(line)) return false
  const below = draft.lines.slice(line.at + 1, line.at + 40)
  const end = below.findIndex((next) => seeCategory(draft, next) !== null)
  const others = end < 0 ? below : below.slice(0, end)
  return draft.outline === null && others.every(({ node }) => node.kind !== 'item')
}

/** Gives the item the line above belongs to, if the line above is one. */
export function itemAbove(draft: Draft, line: Line): DraftItem | null {
  if (openDigest(draft) === null || draft.roles[line.at - 1]?.role !== 'item') return null
  return openDigest(draft)?.categories.at(-1)?.items.at(-1) ?? null
}
