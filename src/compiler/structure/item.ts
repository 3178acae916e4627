// Items: one ♢ line each, as printed without the bullet; what hangs under an item belongs to it.
import { quote } from '#compiler/diagnostic.ts'
import type { Inline } from '#model/prose.ts'
import { categoryFor, seeCategory } from './category.ts'
import { countCharacters } from './characters.ts'
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
import type { Line } from './line.ts'
import { isSubheading } from './section.ts'
import { seeSection } from './section-heading.ts'
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
  const stretches = splitItems(line, draft.lines[line.at + 1]?.node.marker)
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

/** Gives the public text of a stretch: even an item may quote an article up to a wall mark; what stands behind the mark is paid text here as well. */
export function publicStretch(
  draft: Draft,
  line: Line,
  start: number,
  end: number,
): { text: string; children: Inline[] } {
  const mark = findWallMark(line.form.slice(start, end))
  const isMark = mark !== null && (mark.isBracketed || mark.publicEnd > 0)
  const stop = isMark ? start + mark.end : end
  if (isMark && mark.publicEnd === 0) sealAt(draft, line)
  else if (isMark) draft.cut = line
  if (stop < end) reportWithheld(draft, line, countCharacters(line.text.slice(stop, end)))
  return { text: line.text.slice(start, stop), children: inlineSlice(line.node.children, start, stop) }
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
  return seeCategory(draft, next) !== null && findWallMark(line.form) === null
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
  const end = below.findIndex((next) => seeCategory(draft, next) !== null || seeSection(draft, next)?.known === true)
  const others = end < 0 ? below : below.slice(0, end)
  return draft.outline === null && others.every(({ node }) => node.kind !== 'item')
}

/** Gives the item the line above belongs to, if the line above is one. */
export function itemAbove(draft: Draft, line: Line): DraftItem | null {
  if (openDigest(draft) === null || draft.roles[line.at - 1]?.role !== 'item') return null
  return openDigest(draft)?.categories.at(-1)?.items.at(-1) ?? null
}
