// Items that go on in the next line: hanging, behind an open bracket, or wrapped at the margin of a mail.
import { quote } from '#compiler/diagnostic.ts'
import { markerKind } from '#compiler/formats/markers.ts'
import { endsSentence, openBrackets } from './characters.ts'
import { openDigest, take, warn, type Draft, type DraftItem, type Part } from './draft.ts'
import { itemAbove, publicStretch } from './item.ts'
import { textLimit } from './limits.ts'
import type { Line } from './line.ts'
import { reachesMargin } from './margin.ts'
import { matchingForm } from './matching-form.ts'
import { findWallMark } from './wall-mark.ts'

/** A line that says where the item above it is from, or where it leads: (来源:新华社), ——路透社, (新华社), 链接:https://… */
const sourceNote =
  /^(?:\(?(?:消息)?来源\s?:[^。]{1,40}|——\s?[^。,]{1,24}|\((?!以[上下]|本|全|部分)[^()。,;:]{1,12}(?:社|报|报道|网|台|周刊|财经|新闻|路透|彭博|官网|官微|公众号)\)|(?:(?:原文|详情|报道|新闻)?(?:链接|地址|网址)\s?:\s?|\(链接\)\s?)?https?:\/\/[^\s\p{Script=Han}]{4,300})$/u
const bareSource = /^(?:(?:消息)?来源|https?:|(?:原文|详情|报道|新闻)?(?:链接|地址|网址)\s?:)/

/** Takes a line that continues the item above it: hanging under its text, or directly below it where items are parted by blank lines. */
export const readContinuation: Part = (draft, line) => {
  const item = itemAbove(draft, line)
  const isNote = sourceNote.test(line.form) && findWallMark(line.form) === null
  if (
    item === null ||
    !(line.adjacent || isNote) ||
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
  // Where items are numbered, what has no number is none; 短评:… says that it is no rest of one either.
  const isUncounted =
    markerKind(item.line.node.marker ?? '') === 'number' &&
    !endsSentence(line.form) &&
    !/^[^\s。,]{2,6}:/.test(line.form)
  const isSure = isHanging || isParted || isOpen || isUncounted || isNote
  if (!isSure && !isWrapped(draft, item, line)) return false
  const isApart = /[\w)]$/.test(item.text) && /^[\w(]/.test(line.text)
  const seam = isApart || bareSource.test(line.form) ? ' ' : ''
  const { text, children } = publicStretch(draft, line, 0, line.text.length)
  item.text += seam + text
  if (seam !== '') item.children.push({ type: 'text', text: seam })
  item.children.push(...children)
  return take(draft, line, 'item', 'continued')
}

/** Below an item that reaches the margin a narrower line is its rest, unless it is one of several without a bullet; that is said. */
function isWrapped(draft: Draft, item: DraftItem, line: Line): boolean {
  const above = draft.lines[line.at - 1]
  if (above === undefined || draft.outline !== null || !reachesMargin(above, draft.widestItem)) return false
  if (endsSentence(item.text) || endsSentence(line.form) || line.printed.length > above.printed.length) return false
  const message = `${quote(line.text)} was read as the rest of the item above, which is as wide as any. An item on one line, or a bullet such as ♢, is expected.`
  warn(draft, line, 'wrapped-item', message)
  return true
}

/** Takes a line that continues the item above it up to a wall mark: the mark is the item's, and opens no analysis. */
export const readMarkedContinuation: Part = (draft, line) => {
  if (itemAbove(draft, line) === null) return false
  const mark = findWallMark(line.form)
  return mark !== null && mark.publicEnd > 0 && readContinuation(draft, line)
}
