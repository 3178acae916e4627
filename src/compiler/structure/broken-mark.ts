// A wall mark broken over lines (……(全文 / 3605字)) is one mark: before lines are read, it is put together on the line it begins on.
import type { Node } from '#compiler/syntax-tree.ts'
import { endsSentence } from './characters.ts'
import { inlineSlice } from './inline-slice.ts'
import { isNavigationWord } from './masthead.ts'
import { matchingForm } from './matching-form.ts'
import { closesWithMark } from './wall-closing.ts'
import { findWallMark } from './wall-mark.ts'
import { isReadingOnLine, readWallPhrase, type WallMark } from './wall-phrase.ts'

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
    const above = joined.at(-1)?.text ?? ''
    const broken = mayGoOn(first, below, above) ? findBroken(first, below) : findReadingOn(first, below, above)
    if (broken === null) joined.push(first)
    else {
      joined.push(...wholeMark([first, ...below.slice(0, broken.lines)], broken.end))
      at += broken.lines
    }
  }
  return joined
}

/** Says whether a line may begin a mark: it ends in an open bracket, dots, a rule, a few words that count, or what a short line below makes one. */
function mayGoOn({ kind, text }: Node, below: readonly Node[], above: string): boolean {
  if (kind === 'front-matter' || kind === 'comment') return false
  const tail = withoutBreaks(text.slice(-longestPiece))
  return beginning.test(tail) || isCounting(text) || mayClose(tail, below) || mayPay(text, below, above)
}

const isCounting = (text: string): boolean => text.length <= 12 && /^(?:全|未|本文|原文)/.test(text)
const beginning =
  /[([{<（［｛＜【〔〈…⋯][^()[\]{}<>（）［］｛｝＜＞【】〔〕〈〉…⋯]{0,48}$|\.{1,3}\s{0,4}[^.\s]{0,48}$|[-=—_*~]{3}[^-=—_*~]{0,48}$/

/** Closing words (订阅后 / 阅读全文) are a mark without any sign before them. */
function mayClose(tail: string, below: readonly Node[]): boolean {
  let form = matchingForm(tail)
  for (const { text, marker } of below) {
    if (marker !== undefined || text.length > 24) return false
    form += matchingForm(text)
    if (closesWithMark(form)) return true
  }
  return false
}

/** 付费 / 内容, each a few characters alone on a line, say together what neither says. */
function mayPay(text: string, below: readonly Node[], above: string): boolean {
  if (text.length > longestWord) return false
  const pieces = [text]
  for (const node of below) {
    pieces.push(node.text)
    const forms = pieces.map(matchingForm)
    if (node.marker !== undefined || forms.some((form) => form === '' || form.length > longestWord)) return false
    // 登录 / 阅读 are links of a page as well: there only a sentence right above tells that a text ends here.
    if (readWallPhrase(forms.join(''))?.isPay === true) return !forms.every(isNavigationWord) || isText(above)
  }
  return false
}

/** 阅读 / 全文 right below a text: where it ends, or null. */
function findReadingOn({ text }: Node, below: readonly Node[], above: string): { lines: number; end: number } | null {
  const [next] = below
  if (next === undefined || next.marker !== undefined || !isText(above)) return null
  const pieces = [text, next.text].map(matchingForm)
  const isBroken = pieces.every((form) => form !== '' && form.length <= longestWord)
  return isBroken && !isReadingOnLine(text) && isReadingOnLine(pieces.join(''))
    ? { lines: 1, end: next.text.length }
    : null
}

const isText = (text: string): boolean => text.length >= 20 && endsSentence(matchingForm(text))
const longestWord = 8

/** Finds a mark that begins on a line and ends on one below: how many lines below it takes, and where on the last of them it ends. */
function findBroken(first: Node, below: readonly Node[]): { lines: number; end: number } | null {
  const above = matchingForm(first.text)
  const alone = findWallMark(above)
  // What looks whole may lack its end: ……(全文36 / 05字).
  if (alone !== null && alone.end < above.trimEnd().length) return null
  let form = above.slice(-lookBack)
  const seam = form.length
  let broken: { lines: number; end: number } | null = null
  let isListed = false
  for (const [at, node] of below.entries()) {
    if (saysNothing(node)) continue
    if (node.kind === 'front-matter' || node.kind === 'comment') break
    isListed ||= node.marker !== undefined
    const start = form.length
    const piece = matchingForm(node.text)
    form += piece.slice(0, longestPiece)
    const mark = findWallMark(form, true)
    const goesOn = mark !== null && mark.end > start && isBrokenAt(form, mark.publicEnd, seam)
    if (goesOn && (mark.isBracketed || isSure(form, mark, isListed))) {
      broken = { lines: at + 1, end: mark.end - start }
    } else if (broken !== null) break
    if (piece.length > longestPiece || (mark !== null && mark.end < form.length)) break
  }
  return broken
}

/** Without a bracket only a number, dots or a rule before them, or words that close a text say that the words of two lines are one mark. */
function isSure(form: string, { total, rest, publicEnd, isPay, end }: WallMark, isListed: boolean): boolean {
  const isAlone = publicEnd === 0 && end === form.length && form.length <= mostLines * longestWord
  if (isAlone && isPay && !isListed) return true
  if (markStart(form, publicEnd) > publicEnd) return true
  return !isListed && (total !== null || rest !== null || closesWithMark(form))
}

/** A mark that is whole on the line below its …… is not broken; the …… itself may be. */
function isBrokenAt(form: string, publicEnd: number, seam: number): boolean {
  const isWithinDots = publicEnd < seam && form.charAt(seam - 1) === '.' && form.charAt(seam) === '.'
  return isWithinDots || markStart(form, publicEnd) < seam
}

function markStart(form: string, publicEnd: number): number {
  let at = publicEnd
  while (/[\s…⋯.。=—_*~-]/.test(form.charAt(at))) at++
  return at
}

/** A rule, a picture or a <br> within a mark is no part of its words. */
function saysNothing({ kind, text, marker }: Node): boolean {
  if (kind === 'figure') return true
  return kind === 'line' && marker === undefined && text.length <= longestPiece && !word.test(withoutBreaks(text))
}

const withoutBreaks = (text: string): string => (text.includes('<') ? text.replace(breakTag, '') : text)
const breakTag = /<\/?(?:br|hr|wbr)\s?\/?>/gi
const word = /[\p{L}\p{N}()（）[\]【】〔〕…⋯.%％]/u

/** Puts the pieces of a mark on the line it begins on; `end` is where it ends on the last. */
function wholeMark(pieces: readonly Node[], end: number): Node[] {
  const last = pieces.at(-1)
  const rest = last === undefined ? null : behind(last, end)
  const whole = pieces.reduce((first, piece) => {
    const isCut = piece === last && rest !== null
    const isSilent = saysNothing(piece)
    const text = isSilent ? '' : isCut ? piece.text.slice(0, end) : piece.text
    return {
      ...first,
      text: first.text + text,
      children: [...first.children, ...inlineSlice(piece.children, 0, text.length)],
      // Of a line that is shared the part behind the mark says what became of it.
      position: { start: first.position.start, end: isCut ? first.position.end : piece.position.end },
      ...(first.printed !== undefined && !isCut && { printed: `${first.printed}${piece.printed ?? piece.text}` }),
    }
  })
  return rest === null ? [whole] : [whole, rest]
}

/** What stands behind a mark is a line, whatever the mark stood in. */
function behind({ marker: _marker, depth: _depth, printed: _printed, ...node }: Node, end: number): Node | null {
  const text = node.text.slice(end).trimStart()
  if (text === '') return null
  const from = node.text.length - text.length
  return { ...node, kind: 'line', text, children: inlineSlice(node.children, from, node.text.length) }
}
