// Analysis text: paragraphs, sub-headings, captions, pull quotes and lists. Every piece goes through the wall's door.
import type { Block, Inline } from '#model/prose.ts'
import { blockText } from '#model/prose-text.ts'
import { quote } from '#compiler/diagnostic.ts'
import { markerKind } from '#compiler/formats/markers.ts'
import { isCaption } from './caption.ts'
import { countCharacters, endsSentence } from './characters.ts'
import {
  isWithoutAnalysis,
  lineBehind,
  openAnalysis,
  openDigest,
  take,
  warn,
  type Draft,
  type DraftAnalysis,
  type Part,
} from './draft.ts'
import type { Line } from './line.ts'
import { openUntitled } from './untitled.ts'
import { admit, type Piece } from './wall.ts'

/** Takes a line of analysis text. */
export const readAnalysisText: Part = (draft, line) => {
  if (draft.region !== 'analysis') return false
  if (openAnalysis(draft) === null) {
    if (draft.sealed || (isWithoutAnalysis(draft) && !isProse(line))) return false
    openUntitled(draft, line)
  }
  const analysis = openAnalysis(draft)
  if (analysis === null) return false
  const { marker = '?' } = line.node
  // Markdown has one sign for all its lists, so a list of it in an article is a list.
  const isOfItems =
    draft.itemMarkers.has(marker) && !(draft.root.format === 'markdown' && markerKind(marker) !== 'picture')
  if (line.node.kind === 'item' && (isOfItems || '♢◇◆♦◊⬦⬥❖◈⟡⋄'.includes(marker))) {
    warn(
      draft,
      line,
      'item-in-analysis',
      `${quote(line.printed)} has the bullet of an item but stands in the analysis; it was kept there. Items are expected under a category.`,
    )
  }
  const { role, piece } = pieceOf(draft, analysis, line)
  const shown = analysis.shown
  admit(draft, analysis, line, piece)
  return take(draft, line, role, analysis.shown === shown ? 'withheld' : null)
}

/** Prose among the items, two lines or more of it, is an analysis that lost its headings. */
export const readStrayAnalysis: Part = (draft, line) => {
  if (draft.sealed || openDigest(draft) === null || !isProse(line)) return false
  const next = lineBehind(draft, line)
  if (next === undefined || !isProse(next)) return false
  openUntitled(draft, line)
  return readAnalysisText(draft, line)
}

const isProse = (line: Line): boolean =>
  line.node.kind === 'line' && line.form.length >= 60 && /[。！？]/.test(line.text)

function pieceOf(draft: Draft, analysis: DraftAnalysis, line: Line): { role: string; piece: Piece } {
  const children = line.node.children
  const paragraph = (inline: Inline[]): Block => ({ type: 'paragraph', children: inline })
  if (line.node.kind === 'item') return itemPiece(analysis, line)
  if (line.node.kind === 'figure' || isCaption(line.form)) {
    return { role: 'caption', piece: { children, toBlock: (caption) => ({ type: 'figure', caption }) } }
  }
  if (line.node.kind === 'quote' || isPullQuote(line.form)) {
    return { role: 'quote', piece: { children, toBlock: (inline) => ({ type: 'quote', blocks: [paragraph(inline)] }) } }
  }
  if (line.node.kind === 'heading' || isSubheading(draft, line)) {
    return {
      role: 'sub-heading',
      piece: { children, toBlock: (inline) => ({ type: 'heading', depth: 3, children: inline }) },
    }
  }
  const wrapped = wrappedParagraph(draft, analysis, line)
  if (wrapped === null) return { role: 'analysis text', piece: { children, toBlock: paragraph } }
  // The paragraph is taken back and offered whole, so that a cut can move back to a sentence that ended lines above.
  analysis.blocks.pop()
  analysis.shown -= countCharacters(blockText({ type: 'paragraph', children: [...wrapped] }))
  const seam: Inline[] =
    /\w$/.test(blockText({ type: 'paragraph', children: [...wrapped] })) && /^\w/.test(line.text)
      ? [{ type: 'text', text: ' ' }]
      : []
  return { role: 'analysis text', piece: { children: [...wrapped, ...seam, ...children], toBlock: paragraph } }
}

/** A bulleted line joins the list above it; a number is part of the text, since a list that starts anew would change it. */
function itemPiece(analysis: DraftAnalysis, line: Line): { role: string; piece: Piece } {
  const kind = markerKind(line.node.marker ?? '')
  if (kind === 'number' || kind === 'circled') {
    const lead: Inline = { type: 'text', text: line.printed.slice(0, line.printed.length - line.text.length) }
    return {
      role: 'analysis text',
      piece: { children: [lead, ...line.node.children], toBlock: (children) => ({ type: 'paragraph', children }) },
    }
  }
  const toBlock = (children: Inline[]): Block => {
    const item: Block[] = [{ type: 'paragraph', children }]
    const last = analysis.blocks.at(-1)
    if (last?.type !== 'list') return { type: 'list', ordered: false, items: [item] }
    analysis.blocks.pop()
    last.items.push(item)
    return last
  }
  return { role: 'list', piece: { children: line.node.children, toBlock } }
}

const isPullQuote = (form: string): boolean =>
  /^[>》]\s?/.test(form) || (form.length <= 120 && /^[“「『"][^“”「」『』"]+[”」』"]$/.test(form))

/** A short line that is no sentence and leads a paragraph. */
function isSubheading(draft: Draft, line: Line): boolean {
  if (line.form.length > 36 || endsSentence(line.form) || /[,、:;.]$/.test(line.form)) return false
  const next = draft.lines[line.at + 1]
  return next?.node.kind === 'line' && next.form.length > 36 && (!next.adjacent || !line.adjacent)
}

/** Gives the paragraph a hard-wrapped line continues: directly below it, which ended in the middle of a sentence at the margin. */
function wrappedParagraph(draft: Draft, analysis: DraftAnalysis, line: Line): readonly Inline[] | null {
  const above = draft.lines[line.at - 1]
  const last = analysis.blocks.at(-1)
  if (
    above === undefined ||
    last?.type !== 'paragraph' ||
    !line.adjacent ||
    draft.roles[above.at]?.role !== 'analysis text'
  )
    return null
  const isWrapped =
    above.form.length >= 28 && /[\p{L}\p{N},、;“《(]$/u.test(above.form) && line.node.indent <= above.node.indent
  return isWrapped && blockText(last).length < 4000 ? last.children : null
}
