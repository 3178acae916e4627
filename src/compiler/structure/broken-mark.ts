// A wall mark broken over lines (……(全文 / 3605字)) is one mark: before lines are read, it is put together on the line it begins on.
import type { Node } from '#compiler/syntax-tree.ts'
import { inlineSlice } from './inline-slice.ts'
import { matchingForm } from './matching-form.ts'
import { findWallMark } from './wall-mark.ts'

/** Over how many lines a mark may be broken, how long its pieces are at the most, and how far before it is looked. */
const mostLines = 5
const longestPiece = 60
const lookBack = 80

/** Gives the nodes with every broken mark whole; what stands behind one on its last line stays a node of its own. */
export function joinBrokenMarks(nodes: readonly Node[]): readonly Node[] {
  const joined: Node[] = []
  for (let at = 0; at < nodes.length; at++) {
    const [first, ...below] = nodes.slice(at, at + mostLines)
    if (first === undefined) break
    const broken = mayGoOn(first) ? findBroken(first, below) : null
    if (broken === null) joined.push(first)
    else {
      joined.push(...wholeMark([first, ...below.slice(0, broken.lines)], broken.end))
      at += broken.lines
    }
  }
  return joined
}

/** Says whether a line ends in what may be the beginning of a mark: a bracket that stays open, dots, or a few words that count. */
function mayGoOn({ kind, text }: Node): boolean {
  if (kind === 'front-matter' || kind === 'comment') return false
  return beginning.test(text.slice(-longestPiece)) || (text.length <= 12 && /^(?:全|未|本文|原文)/.test(text))
}

const beginning = /[([{<（［｛＜【〔〈…⋯][^()[\]{}<>（）［］｛｝＜＞【】〔〕〈〉…⋯]{0,48}$|\.\.\.\s{0,4}[^.\s]{0,48}$/

/** Finds a mark that begins on a line and ends on one below: how many lines below it takes, and where on the last of them it ends. */
function findBroken(first: Node, below: readonly Node[]): { lines: number; end: number } | null {
  const above = matchingForm(first.text)
  const alone = findWallMark(above)
  // What looks whole may lack its end: ……(全文36 / 05字).
  if (alone !== null && alone.end < above.trimEnd().length) return null
  let form = above.slice(-lookBack)
  const seam = form.length
  let broken: { lines: number; end: number } | null = null
  for (const [at, node] of below.entries()) {
    if (node.marker !== undefined || !['line', 'quote', 'heading', 'figure'].includes(node.kind)) break
    const start = form.length
    const piece = matchingForm(node.text)
    form += piece.slice(0, longestPiece)
    const mark = findWallMark(form)
    const goesOn = mark !== null && mark.end > start && markStart(form, mark.publicEnd) < seam
    // Without a bracket only a number says that the words of two lines are one mark.
    if (goesOn && (mark.isBracketed || mark.total !== null || mark.rest !== null)) {
      broken = { lines: at + 1, end: mark.end - start }
    } else if (broken !== null) break
    if (piece.length > longestPiece || (mark !== null && mark.end < form.length)) break
  }
  return broken
}

/** The …… before a mark belongs to it, but a mark that is whole on the line below them is not broken. */
function markStart(form: string, publicEnd: number): number {
  let at = publicEnd
  while (/[\s…⋯.。]/.test(form.charAt(at))) at++
  return at
}

/** Puts the pieces of a mark on the line it begins on; `end` is where it ends on the last. */
function wholeMark(pieces: readonly Node[], end: number): Node[] {
  const last = pieces.at(-1)
  const rest = last === undefined ? null : behind(last, end)
  const whole = pieces.reduce((first, piece) => {
    const isCut = piece === last && rest !== null
    return {
      ...first,
      text: first.text + (isCut ? piece.text.slice(0, end) : piece.text),
      children: [...first.children, ...(isCut ? inlineSlice(piece.children, 0, end) : piece.children)],
      // Of a line that is shared the part behind the mark says what became of it.
      position: { start: first.position.start, end: isCut ? first.position.end : piece.position.end },
      ...(first.printed !== undefined && !isCut && { printed: `${first.printed}${piece.printed ?? piece.text}` }),
    }
  })
  return rest === null ? [whole] : [whole, rest]
}

function behind(node: Node, end: number): Node | null {
  const text = node.text.slice(end).trimStart()
  if (text === '') return null
  const from = node.text.length - text.length
  return { ...node, text, children: inlineSlice(node.children, from, node.text.length) }
}
