// A page -> its printed lines: a block begins a line, <br> ends one, white space is what a browser makes of it.
import { cleanLine } from '#compiler/source-text.ts'
import type { Diagnostic } from '#compiler/diagnostic.ts'
import type { Inline } from '#model/prose.ts'
import type { PageContexts, TextContext } from './html-context.ts'
import { isSeen } from './html-hidden.ts'
import { hiddenMark, labelOf, wordsOf, wordsOfWordless } from './html-hidden-marks.ts'
import { lockMark } from './html-lock-words.ts'
import { inlinesOf, lengthOf, printedPieces, slicePieces, type Piece } from './html-pieces.ts'
import { joinProperties } from './html-properties.ts'
import type { PageTree } from './html-tree.ts'
import { markerOf } from './markers.ts'
import { inSymbols } from './symbol-fonts.ts'

/** One printed line of a page. */
export interface PageLine {
  text: string
  /** The text with its marker. */
  printed: string
  children: readonly Inline[]
  marker: string | null
  depth: number | null
  /** How deep an item stands in lists: 1, or more where an item is around it. */
  level: number
  isFigure: boolean
  /** The quotation around it, or -1. */
  quote: number
  indent: number
  /** Line of the file. */
  line: number
  /** Nothing parts it from the line before but one <br>. */
  adjacent: boolean
  /** Its block, as a place in the page. */
  block: number
  /** Its share of text in links, from 0 to 1. */
  linked: number
  /** The place of the page its first link leads to, or empty. */
  fragment: string
  /** Places of the list item and the table row around it, or -1. */
  item: number
  row: number
  /** A wall mark in what the page does not print: nobody sees the line, but public text ends at it. */
  isUnprinted: boolean
  /** The element whose name or style alone is the mark, as a place in the page, or -1. */
  lock: number
  /** What is to be said of its characters, if it is kept. */
  faults: readonly Diagnostic[]
}

/** Prints a page: every line a reader of it sees, in order, and the wall marks nobody sees. `lifted` is the element whose veil is looked through, or -1. */
export function printPage(
  file: string,
  tree: PageTree,
  { contexts, locks, generated, root }: PageContexts,
  lifted: number,
): PageLine[] {
  const lines: PageLine[] = []
  const opened = new Set<number>()
  /** How deep the list items stand that are items themselves; one that heads a list is none. */
  const levels = new Map<number, number>()
  let pieces: Piece[] = []
  let block = -1
  let start = 0
  let breaks = 9
  let hasText = false
  let unprinted: { texts: string[]; context: TextContext; line: number } | null = null

  function flush(): void {
    const printed = hasText ? printedPieces(pieces) : []
    pieces = []
    hasText = false
    const raw = printed.map(({ text }) => text).join('')
    if (raw.trim() === '') return
    const { text, faults } = cleanLine(file, raw, start)
    const clean =
      text === raw ? printed : printed.map((piece) => ({ ...piece, text: cleanLine(file, piece.text, start).text }))
    if (text.trim() !== '') lines.push(toLine(clean, faults))
    breaks = 0
  }

  function toLine(printed: readonly Piece[], faults: readonly Diagnostic[]): PageLine {
    const text = printed.map((piece) => piece.text).join('')
    const indent = text.length - text.trimStart().length
    const context = printed.find((piece) => piece.text.trim() !== '')?.context ?? root
    const marked = markerOf(text.trim())
    const isFirst = context.item >= 0 && !opened.has(context.item) && marked.marker === null
    if (context.item >= 0) opened.add(context.item)
    const level = levelOf(context)
    const isListed = isFirst && !/^[【〖[]\S{1,20}[】〗\]]$/.test(text.trim())
    if (isListed || (marked.marker !== null && context.item >= 0)) levels.set(context.item, level)
    const end = text.trimEnd().length
    const own = slicePieces(printed, end - marked.text.length, end)
    return {
      text: marked.text,
      printed: isListed ? `${context.marker} ${marked.text}` : text.trim(),
      children: inlinesOf(own),
      marker: isListed ? context.marker : marked.marker,
      depth: context.depth,
      level,
      isFigure: context.figure,
      quote: context.quote,
      indent: indent * 2 + (context.item >= 0 && !isFirst ? 2 : 0),
      line: start,
      adjacent: breaks === 1 && lines.at(-1)?.block === context.block,
      block: context.block,
      linked: lengthOf(own.filter((piece) => piece.context.isLink)) / Math.max(1, marked.text.length),
      fragment: own.find((piece) => piece.context.isLink)?.context.fragment ?? '',
      item: context.item,
      row: context.row,
      isUnprinted: false,
      lock: -1,
      faults,
    }
  }

  function levelOf({ item, outer }: TextContext): number {
    const own = levels.get(item)
    if (own !== undefined) return own
    for (let at = outer; at >= 0; at = contexts[at]?.outer ?? -1) {
      const around = levels.get(at)
      if (around !== undefined) return around + 1
    }
    return 1
  }

  /** What is hidden is gathered up to the next thing that is seen, or the next block; only a mark in it makes a line. */
  function hide(words: string, context: TextContext, line: number): void {
    if (unprinted?.context.block !== context.block) reveal()
    unprinted ??= { texts: [], context, line }
    unprinted.texts.push(words)
  }

  function reveal(): void {
    const mark = unprinted === null ? null : hiddenMark(unprinted.texts.join(''))
    if (unprinted !== null && mark !== null) addMark(mark, unprinted.context, unprinted.line)
    unprinted = null
  }

  function addMark(mark: string, { block: within }: TextContext, line: number): void {
    flush()
    start = line
    lines.push(asUnprinted(toLine([{ text: mark, context: { ...root, block: within } }], []), mark))
  }

  /** A lock without words says in a mark's words where it stands; in print it is the element. */
  function addLock(at: number, tag: string, context: TextContext, line: number): void {
    addMark(lockMark, context, line)
    const last = lines.pop()
    if (last !== undefined) lines.push({ ...last, printed: tag, lock: at })
  }

  function add(text: string, context: TextContext, line: number): void {
    if (context.block !== block) {
      flush()
      if (text.trim() !== '') breaks += 2
    }
    block = context.block
    if (!hasText) start = line
    hasText ||= text.trim() !== ''
    pieces.push({ text, context })
  }

  for (const [at, node] of tree.nodes.entries()) {
    const context = contexts[node.kind === 'text' ? node.parent : at] ?? root
    const lock = locks.get(at)
    // What a page hides with a text in it holds what is locked; what follows it is none of that.
    if (lock !== undefined && (lock.isEmpty || isSeen(context.visibility, lifted)))
      addLock(at, lock.tag, context, node.line)
    for (const { mark, element } of generated.get(at - 1) ?? []) addMark(mark, contexts[element] ?? root, node.line)
    if (!isSeen(context.visibility, lifted)) {
      const isWordless = context.visibility.hidden === 'wordless'
      const words = isWordless ? wordsOfWordless(tree.nodes, node) : wordsOf(node)
      if (words !== '') hide(words, context, node.line)
      continue
    }
    if (node.kind === 'text' || node.name === 'br' || context.block === at) reveal()
    if (node.kind === 'text') {
      const rows = context.pre ? node.text.split('\n') : [context.isSymbol ? inSymbols(node.text) : node.text]
      for (const [row, text] of rows.entries()) {
        if (row > 0) {
          flush()
          breaks++
        }
        add(text, context, node.line + row)
      }
    } else if (node.name === 'br') {
      flush()
      breaks++
    } else if (context.block === at) {
      flush()
      breaks += 2
    } else if (node.name === 'img') {
      hide(wordsOf(node), context, node.line)
      reveal()
    }
    if (node.kind === 'element' && node.attributes.size > 0 && isBlank(tree, at)) {
      hide(labelOf(node), context, node.line)
      reveal()
    }
  }
  reveal()
  flush()
  for (const { mark, element } of generated.get(tree.nodes.length - 1) ?? [])
    addMark(mark, contexts[element] ?? root, start)
  return joinMarkers(joinProperties(tree, lines))
}

/** Says whether an element holds nothing but white space. */
function isBlank({ nodes }: PageTree, at: number): boolean {
  const [inner, next] = [nodes[at + 1], nodes[at + 2]]
  return inner?.parent !== at || (inner.kind === 'text' && inner.text.trim() === '' && next?.parent !== at)
}

/** Gives a line as nothing but a wall mark that is no text of the issue. */
export const asUnprinted = (line: PageLine, mark: string): PageLine => ({
  ...line,
  text: mark,
  printed: mark,
  children: [{ type: 'text', text: mark }],
  marker: null,
  depth: null,
  adjacent: false,
  isUnprinted: true,
})

/** Layouts by table print a bullet in a cell of its own. */
function joinMarkers(lines: readonly PageLine[]): PageLine[] {
  return lines.flatMap((line, at) => {
    const [above, below] = [lines[at - 1], lines[at + 1]]
    const opens = (first: PageLine | undefined, second: PageLine | undefined) =>
      first !== undefined &&
      second?.marker === null &&
      first.marker !== null &&
      first.text === '' &&
      (first.row >= 0 ? first.row === second.row : first.block === second.block)
    if (opens(line, below)) return []
    if (!opens(above, line) || above === undefined) return [line]
    return [{ ...line, marker: above.marker, printed: `${above.printed} ${line.printed}`, adjacent: above.adjacent }]
  })
}
