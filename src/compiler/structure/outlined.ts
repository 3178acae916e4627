// The parts of a document with headings: sections, categories, items with the text that hangs under them.
import type { Block } from '#model/prose.ts'
import { inlineText } from '#model/prose-text.ts'
import { noticeText } from './addresses.ts'
import { seeCategory } from './category.ts'
import { countCharacters, sentencesOf } from './characters.ts'
import {
  isRule,
  lineBehind,
  openDigest,
  take,
  warn,
  type Draft,
  type DraftCategory,
  type DraftItem,
  type Part,
} from './draft.ts'
import { nameStretch } from './heading.ts'
import { inlineSlice } from './inline-slice.ts'
import { readItem } from './item.ts'
import { textLimit } from './limits.ts'
import type { Line } from './line.ts'
import { isEndMark } from './masthead.ts'
import { openSection } from './open-section.ts'
import { quote } from '#compiler/diagnostic.ts'
import { seeSection } from './section-heading.ts'
import { reportWithheld, sealAt } from './wall.ts'
import { matchingForm } from './matching-form.ts'
import { findWallMark } from './wall-mark.ts'

/** Takes the lines the outline names. Behind the wall it takes nothing: there only what the house knows opens a part again. */
export const readOutline: Part = (draft, line) => {
  const { outline } = draft
  if (outline === null) return false
  // What follows the last rule, behind the last item, is the page's again.
  if (isRule(line) && line.at > outline.last) draft.openItem = null
  const role = outline.roles.get(line.at)
  if (role === undefined || !mayOpen(draft)) return false
  switch (role) {
    case 'contents':
      return take(draft, line, 'table of contents', 'dropped')
    case 'contents alone':
      warn(
        draft,
        line,
        'contents-entry',
        `${quote(line.printed)} stands in a table of contents but names nothing below it; it was left out with its list. An entry that names a heading is expected.`,
      )
      return take(draft, line, 'table of contents', 'dropped')
    case 'section':
      draft.openItem = null
      openSection(draft, 'digest', nameOf(line), null)
      return take(draft, line, 'section', 'digest')
    case 'category':
      return takeCategory(draft, line)
    case 'item':
      return line.node.kind === 'heading' ? takeHeadingItem(draft, line) : takeListItem(draft, line)
    case 'lead':
      return takeLead(draft, line)
    case 'paragraph':
      addItem(draft, lastCategory(draft, line), line, { text: line.text, children: [...line.node.children] })
      return take(draft, line, 'item', lastCategory(draft, line).name)
  }
}

const mayOpen = ({ region, sealed }: Draft): boolean =>
  !sealed && (region === 'head' || region === 'digest' || region === 'analysis')

/** The name of a heading without its ordinal and brackets. */
function nameOf(line: Line): string {
  const stretch = nameStretch(line.form)
  return stretch === null ? line.text : line.text.slice(stretch.start, stretch.end).trim()
}

function takeCategory(draft: Draft, line: Line): true {
  const seen = seeCategory(draft, line)
  const name = seen?.name ?? nameOf(line)
  if (seen?.known !== true && draft.style.categories.size > 0) {
    const names = draft.site.publication.categories.map((category) => category.name).join('、')
    const message = `${quote(line.text)} is no category of publication.json (${names}); it was kept under its own name.`
    warn(draft, line, 'unknown-category', message)
  }
  draft.openItem = null
  categoryNamed(draft, line, seen?.slug ?? name, name, true)
  return take(draft, line, 'category', seen?.slug ?? name)
}

/** Gives the category of that name in the open section, opened here where it is not. */
function categoryNamed(draft: Draft, line: Line, slug: string, name: string, atEnd: boolean): DraftCategory {
  if (openDigest(draft) === null) openSection(draft, 'digest', draft.style.contents, null)
  const categories = openDigest(draft)?.categories ?? []
  const known = atEnd ? categories.at(-1) : categories.find((category) => category.slug === slug)
  if (known?.slug === slug) return known
  const category: DraftCategory = { slug, name, line, items: [] }
  categories.push(category)
  return category
}

/** The category of what stands under none: essays with a heading of their own, a list at the top. */
const general = (draft: Draft, line: Line): DraftCategory =>
  categoryNamed(draft, line, draft.style.contents, draft.style.contents, false)

function lastCategory(draft: Draft, line: Line): DraftCategory {
  return openDigest(draft)?.categories.at(-1) ?? general(draft, line)
}

function addItem(
  draft: Draft,
  category: DraftCategory,
  line: Line,
  said: Pick<DraftItem, 'text' | 'children'>,
): DraftItem {
  const item: DraftItem = { line, ...said, body: [] }
  category.items.push(item)
  draft.openItem = item
  const mark = findWallMark(matchingForm(said.text))
  if (mark === null || (!mark.isBracketed && mark.publicEnd === 0)) return item
  item.text = said.text.slice(0, mark.end)
  item.children = inlineSlice(said.children, 0, mark.end)
  const withheld = countCharacters(said.text.slice(mark.end))
  if (withheld > 0) reportWithheld(draft, line, withheld)
  sealAt(draft, line)
  return item
}

/** A heading with a text below it is an item: of the category above it where its rank is below the category's, else of no category in particular. */
function takeHeadingItem(draft: Draft, line: Line): true {
  const above = openDigest(draft)?.categories.at(-1)
  const isBelow =
    above !== undefined && above.line.node.kind === 'heading' && (above.line.node.depth ?? 0) < (line.node.depth ?? 0)
  const category = isBelow ? above : general(draft, line)
  addItem(draft, category, line, { text: line.text, children: [...line.node.children] })
  return take(draft, line, 'item', category.name)
}

/** A number alone on its line numbers the paragraph below it. */
function takeListItem(draft: Draft, line: Line): boolean {
  if (openDigest(draft) === null || openDigest(draft)?.categories.length === 0) general(draft, line)
  const category = lastCategory(draft, line)
  const below = draft.lines.slice(line.at + 1, line.at + 4).find(({ node }) => node.kind !== 'figure')
  const leads = below !== undefined && (below.node.kind === 'line' || below.node.kind === 'quote') && !isRule(below)
  if (line.text === '' && leads && draft.outline?.roles.has(below.at) === false) {
    addItem(draft, category, line, { text: '', children: [] })
    return take(draft, line, 'item', category.name)
  }
  const count = category.items.length
  const isTaken = readItem(draft, line)
  if (category.items.length > count) draft.openItem = category.items.at(-1) ?? null
  return isTaken
}

function takeLead(draft: Draft, line: Line): true {
  const first = line.node.children[0]
  const bold = first === undefined ? '' : inlineText([first])
  let end = bold.length
  while ('。！？!?'.includes(line.text.charAt(end) || ' ')) end++
  const title = line.text
    .slice(0, end)
    .replace(/[\s:：]$/, '')
    .trim()
  const rest = line.text.length - line.text.slice(end).replace(/^[\s:：—–|｜-]{1,6}/, '').length
  const category = openDigest(draft)?.categories.at(-1) ?? general(draft, line)
  const item = addItem(draft, category, line, {
    text: title,
    children: inlineSlice(line.node.children, 0, title.length),
  })
  if (rest < line.text.length)
    admitBody(draft, item, line, {
      type: 'paragraph',
      children: inlineSlice(line.node.children, rest, line.text.length),
    })
  return take(draft, line, 'item', category.name)
}

/** Takes what stands under an item, or under a category before its first item. */
export const readOutlinedText: Part = (draft, line) => {
  if (draft.outline === null || draft.sealed || draft.region !== 'digest') return false
  const { kind } = line.node
  if (kind === 'comment' || kind === 'front-matter' || isRule(line) || !isOwnText(draft, line)) return false
  const item = draft.openItem ?? itemOfCategory(draft)
  if (item === null) return false
  if (item.text === '' && (kind === 'line' || kind === 'quote')) {
    const end =
      line.text.length <= textLimit ? line.text.length : (sentencesOf(line.text)[1]?.start ?? line.text.length)
    item.text = line.text.slice(0, end)
    item.children = inlineSlice(line.node.children, 0, end)
    if (end < line.text.length)
      admitBody(draft, item, line, {
        type: 'paragraph',
        children: inlineSlice(line.node.children, end, line.text.length),
      })
    return take(draft, line, 'item', 'text')
  }
  admitBody(draft, item, line, blockOf(item, line))
  return take(draft, line, 'item', 'body')
}

/** Credits, the house's own headings and marks of the end are never the text of an item. */
function isOwnText(draft: Draft, line: Line): boolean {
  if (line.node.kind === 'item') return true
  if (/^(?:责任编辑|版面编辑|责编|版编)\s?[:：]/.test(line.form) || isEndMark(line.form)) return false
  if (line.form.length > 80) return true
  const category = seeCategory(draft, line)
  const marksItems = category !== null && category.isBracketed && lineBehind(draft, line)?.node.kind === 'item'
  return seeSection(draft, line)?.known !== true && !(category?.known === true && category.isBracketed) && !marksItems
}

/** Text right under a category's heading hangs under an item that has the category's name. */
function itemOfCategory(draft: Draft): DraftItem | null {
  const category = openDigest(draft)?.categories.at(-1)
  if (category === undefined || category.items.length > 0 || category.line.node.kind !== 'heading') return null
  return addItem(draft, category, category.line, {
    text: category.name,
    children: [{ type: 'text', text: category.name }],
  })
}

/** Puts a block into the text of an item; a wall mark in it ends what is public, as it does anywhere. */
export function admitBody(draft: Draft, item: DraftItem, line: Line, block: Block): void {
  const mark = findWallMark(line.form)
  if (mark === null) {
    item.body.push(block)
    return
  }
  const seen = inlineSlice(line.node.children, 0, mark.publicEnd)
  if (seen.length > 0) item.body.push({ type: 'paragraph', children: seen })
  const withheld = countCharacters(line.text.slice(mark.end))
  if (withheld > 0) reportWithheld(draft, line, withheld)
  draft.openItem = null
  draft.sealed = true
  draft.region = 'walled'
}

/** Gives what a line is in the text of an item. */
export function blockOf(item: DraftItem, line: Line): Block {
  const children = [...line.node.children]
  switch (line.node.kind) {
    case 'figure':
      return { type: 'figure', caption: children }
    case 'heading':
      return { type: 'heading', depth: line.node.depth ?? 3, children }
    case 'quote':
      return { type: 'quote', blocks: [{ type: 'paragraph', children }] }
    case 'item':
      return listOf(item, line, { type: 'paragraph', children })
    case 'line':
    case 'comment':
    case 'front-matter':
      return { type: 'paragraph', children }
  }
}

/** Items of a list right below each other are one list; a number that does not count on from it keeps its figure as text. */
function listOf(item: DraftItem, line: Line, paragraph: Block): Block {
  const marker = line.node.marker ?? ''
  const ordered = /\d/.test(marker)
  const last = item.body.at(-1)
  const isList = last?.type === 'list' && last.ordered === ordered
  const expected = isList ? last.items.length + 1 : 1
  if (ordered && Number(/\d+/.exec(line.node.marker ?? '')?.[0]) !== expected) {
    return { type: 'paragraph', children: [{ type: 'text', text: `${marker} ` }, ...line.node.children] }
  }
  if (!isList) return { type: 'list', ordered, items: [[paragraph]] }
  item.body.pop()
  last.items.push([paragraph])
  return last
}

/** Takes what an editor says above the first heading, behind the summary. */
export const readIntroduction: Part = (draft, line) => {
  if (draft.outline === null || draft.sealed || draft.region !== 'head') return false
  if (line.node.kind === 'figure') return take(draft, line, 'picture', 'dropped')
  if (line.text === '' || line.node.kind === 'comment' || line.node.kind === 'heading' || isRule(line)) return false
  draft.notices.push({ line, kind: 'editor-note', text: noticeText(draft, line), sealed: false })
  return take(draft, line, 'editor note')
}
