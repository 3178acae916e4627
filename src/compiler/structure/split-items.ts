// Two items on one line: `♢ A ♢ B`, `① A ② B`, `1. A 2. B`, `1、A；2、B`. A bullet splits a line only where it can be nothing else.
import { markerKind } from '#compiler/formats/markers.ts'
import type { Line } from './line.ts'

/** A stretch of a line that is one item. */
export interface ItemStretch {
  start: number
  end: number
}

/** Gives the items of an item line, in order, at least one; `next` is the marker of the line below it. */
export function splitItems(line: Line, next: string | undefined): ItemStretch[] {
  const marker = line.node.marker ?? ''
  const stretches: ItemStretch[] = []
  let start = 0
  for (const { at, length } of furtherMarkers(marker, line.text, next)) {
    stretches.push(trimmed(line.text, start, at))
    start = at + length
  }
  stretches.push(trimmed(line.text, start, line.text.length))
  return stretches.filter((stretch) => stretch.end > stretch.start)
}

function furtherMarkers(marker: string, text: string, below: string | undefined): { at: number; length: number }[] {
  const found: { at: number; length: number }[] = []
  let next = successor(marker)
  // Where the numbers go on in the next line, those within this one are of its own text; so they are where they begin anew.
  if (next !== null && next.text !== marker && (next.text === below || text.includes(marker))) return found
  let from = 0
  while (next !== null) {
    const at = text.indexOf(next.text, from)
    if (at < 0) break
    from = at + next.text.length
    if (next.isSpaced && !(/[\s;；。]/.test(text.charAt(at - 1)) && /[^\d.]/.test(text.charAt(from)))) continue
    found.push({ at, length: next.text.length })
    next = successor(next.text)
  }
  return found
}

/** What the next item's marker would be, and whether it must stand apart to be one: • and · are used inside names. */
function successor(marker: string): { text: string; isSpaced: boolean } | null {
  const kind = markerKind(marker)
  if (kind === 'picture') return { text: marker, isSpaced: '•∙‣⁃→'.includes(marker) }
  if (kind === 'sign') return marker === '·' || marker === '•' ? { text: marker, isSpaced: true } : null
  if (kind === 'circled') return { text: String.fromCodePoint((marker.codePointAt(0) ?? 0) + 1), isSpaced: false }
  const number = /[0-9]+/.exec(marker)?.[0]
  return number === undefined ? null : { text: marker.replace(number, String(Number(number) + 1)), isSpaced: true }
}

function trimmed(text: string, start: number, end: number): ItemStretch {
  const piece = text.slice(start, end)
  return { start: start + piece.length - piece.trimStart().length, end: start + piece.trimEnd().length }
}
