// The pieces a printed line is made of: texts with what is around them; white space is collapsed as a browser does, links and emphasis become inline nodes.
import type { Inline } from '#model/prose.ts'
import type { TextContext } from './html-context.ts'
import { linkAddresses } from './link-addresses.ts'

/** A text and what it is. */
export interface Piece {
  text: string
  context: TextContext
}

/** Gives the pieces of a line as they are printed: white space collapsed, none at the beginning but what indents the line. */
export function printedPieces(pieces: readonly Piece[]): Piece[] {
  let last = ''
  let pending = ''
  return pieces.map(({ text, context }) => {
    let start = 0
    while (isGap(text.charAt(start))) start++
    if (start > 0) pending += kindOfGap(text.slice(0, start))
    if (start === text.length) return { text: '', context }
    let end = text.length
    while (isGap(text.charAt(end - 1))) end--
    const before = pending !== '' && last !== '' ? spaceBetween(pending, last, text.charAt(start)) : ''
    const printed = text
      .slice(start, end)
      .replace(unevenGap, (gap, at: number, inked: string) =>
        spaceBetween(kindOfGap(gap), inked.charAt(at - 1), inked.charAt(at + gap.length)),
      )
    pending = end < text.length ? kindOfGap(text.slice(end)) : ''
    last = text.charAt(end - 1)
    return { text: before + printed, context }
  })
}

const gaps = '\t\n\f\r \u00a0'
const isGap = (character: string): boolean => character !== '' && gaps.includes(character)
/** All but one plain space. */
const unevenGap = /[\t\n\f\r \u00a0]{2,}|[\t\n\f\r\u00a0]/g
const kindOfGap = (gap: string): string => (gap.includes('\n') && !gap.includes('\u00a0') ? '\n' : ' ')

/** A line end in the middle of Han text is where an editor wrapped it: nothing is printed there. */
function spaceBetween(pending: string, before: string, behind: string): string {
  return /^\n+$/.test(pending) && isWide.test(before) && isWide.test(behind) ? '' : ' '
}

const isWide = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’…—]/u

/** Counts the characters of pieces. */
export const lengthOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, { text }) => sum + text.length, 0)

/** Gives the pieces between two places of their text. */
export function slicePieces(pieces: readonly Piece[], start: number, end: number): Piece[] {
  let at = 0
  return pieces.flatMap(({ text, context }) => {
    const from = Math.max(0, start - at)
    const upTo = Math.min(text.length, end - at)
    at += text.length
    return from < upTo ? [{ text: text.slice(from, upTo), context }] : []
  })
}

/** Gives pieces as inline nodes: neighbours that are the same are one node; bare addresses are links. */
export function inlinesOf(pieces: readonly Piece[]): Inline[] {
  const joined: { texts: string[]; context: TextContext }[] = []
  for (const { text, context } of pieces) {
    const last = joined.at(-1)
    if (last !== undefined && isAlike(last.context, context)) last.texts.push(text)
    else joined.push({ texts: [text], context })
  }
  return joined.flatMap(({ texts, context }) => inlineOf(texts.join(''), context))
}

const isAlike = (one: TextContext, other: TextContext): boolean =>
  one.href === other.href && one.strong === other.strong && one.em === other.em && one.code === other.code

function inlineOf(text: string, { href, strong, em, code }: TextContext): Inline[] {
  const plain: Inline[] = code
    ? [{ type: 'code', text }]
    : href === null
      ? linkAddresses(text)
      : [{ type: 'text', text }]
  const slanted: Inline[] = em ? [{ type: 'em', children: plain }] : plain
  const weighty: Inline[] = strong ? [{ type: 'strong', children: slanted }] : slanted
  return href === null ? weighty : [{ type: 'link', href, children: weighty }]
}
