// Emphasis: runs of * and _ that open and close, by CommonMark's rule with its amendment for Han text, where words stand without spaces.
import type { Inline } from '#model/prose.ts'

/** A run of * or _ and what it may do. `size` is its length as printed, `length` what is left of it. */
export interface Delimiter {
  type: 'delimiter'
  sign: string
  length: number
  size: number
  opens: boolean
  closes: boolean
}

/** A piece of a text that is being read: a node, or a mark whose meaning is still open. */
export type Piece = Inline | Delimiter | { type: 'opener'; text: string; at: number }

/** Emphasis within emphasis beyond this depth is only its text. */
const depthLimit = 6

/** Says whether a run between two places may open or close emphasis. Han letters and Han punctuation beside it never forbid it. */
export function flanks(text: string, start: number, end: number): { opens: boolean; closes: boolean } {
  const before = start === 0 ? ' ' : lastCharacter(text.slice(Math.max(0, start - 2), start))
  const behind = end >= text.length ? ' ' : String.fromCodePoint(text.codePointAt(end) ?? 32)
  // 2*3*4 is arithmetic.
  if (/\d/.test(before) && /\d/.test(behind)) return { opens: false, closes: false }
  const spaceBefore = space.test(before)
  const spaceBehind = space.test(behind)
  const left = !spaceBehind && (!isMark(behind) || spaceBefore || isMark(before) || han.test(before))
  const right = !spaceBefore && (!isMark(before) || spaceBehind || isMark(behind) || han.test(behind))
  if (text.charAt(start) === '*') return { opens: left, closes: right }
  return { opens: left && (!right || punctuation.test(before)), closes: right && (!left || punctuation.test(behind)) }
}

const lastCharacter = (text: string): string => Array.from(text).at(-1) ?? ' '
const space = /\s/
const punctuation = /[\p{P}\p{S}]/u
/** Han, kana, hangul, and the punctuation that is printed in their width. */
const han = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]/u
const isMark = (character: string): boolean => punctuation.test(character) && !han.test(character)

/** Gives pieces as nodes: each closing run takes the nearest run that opens; whatever finds no partner is text. Linear in the pieces. */
export function wrapEmphasis(pieces: readonly Piece[]): Inline[] {
  const stack: Piece[] = []
  // Below these places no opener of a kind stands, so that none is looked for twice.
  const floors = new Map<string, number>()
  for (const piece of pieces) {
    if (piece.type !== 'delimiter') {
      stack.push(piece)
      continue
    }
    const run = { ...piece }
    while (run.closes && run.length > 0) {
      const kind = `${run.sign}${run.opens}${run.size % 3}`
      const place = findOpener(stack, run, Math.min(floors.get(kind) ?? 0, stack.length))
      if (place < 0) {
        floors.set(kind, stack.length)
        break
      }
      closeOver(stack, place, run)
    }
    if (run.length > 0) stack.push(run)
  }
  return stack.map(asNode)
}

function findOpener(stack: readonly Piece[], run: Delimiter, floor: number): number {
  for (let place = stack.length - 1; place >= floor; place--) {
    const piece = stack[place]
    if (piece?.type !== 'delimiter' || piece.sign !== run.sign || !piece.opens) continue
    const isOdd = (piece.closes || run.opens) && (piece.size + run.size) % 3 === 0 && piece.size % 3 !== 0
    if (!isOdd) return place
  }
  return -1
}

function closeOver(stack: Piece[], place: number, run: Delimiter): void {
  const [opener, ...inside] = stack.splice(place)
  if (opener?.type !== 'delimiter') return
  const width = opener.length > 1 && run.length > 1 ? 2 : 1
  opener.length -= width
  run.length -= width
  if (opener.length > 0) stack.push(opener)
  const children = inside.map(asNode)
  if (depthOf(children) >= depthLimit) stack.push(...children)
  else stack.push({ type: width === 2 ? 'strong' : 'em', children })
}

/** Emphasis nests along one path only as deep as the limit, so looking down is cheap; pieces beside it are passed once each time they are wrapped. */
function depthOf(nodes: readonly Inline[]): number {
  return nodes.reduce(
    (deepest, node) => ('children' in node ? Math.max(deepest, 1 + depthOf(node.children)) : deepest),
    0,
  )
}

function asNode(piece: Piece): Inline {
  if (piece.type === 'delimiter') return { type: 'text', text: piece.sign.repeat(piece.length) }
  return piece.type === 'opener' ? { type: 'text', text: piece.text } : piece
}
