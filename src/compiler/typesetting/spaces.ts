// Setting, second half: a typed space goes where text-autospace or a wide mark already makes room.
import { digit, han, letter, other, space, wideMark } from './character-classes.ts'
import type { Edit } from './edits.ts'

/** Gives the spaces to leave out. `widened` are the places of marks that are set wide though printed narrow. */
export function needlessSpaces(text: string, classes: Uint8Array, widened: ReadonlySet<number>): Edit[] {
  const edits: Edit[] = []
  if (!classes.includes(space)) return edits
  for (let at = 0; at < text.length; at++) {
    if (classes[at] !== space) continue
    const start = at
    while (classes[at + 1] === space) at += 1
    if (start === 0 || at + 1 === text.length || at - start > mostTyped) continue
    const before = sideOf(text, classes, widened, start - 1, -1)
    const after = sideOf(text, classes, widened, at + 1, 1)
    if (!makesRoom(before, after)) continue
    for (let dropped = start; dropped <= at; dropped++) edits.push({ at: dropped, kind: 'drop' })
  }
  return edits
}

/** More spaces in a row draw something, or nothing; a browser prints them as one. */
const mostTyped = 40

/** A curly quote around alphabetic text: as wide as what stands on its other side. */
const quote = -1

/** A space between two words of one script is meant; beside anything else than words and wide marks nothing else makes room. */
function makesRoom(before: number, after: number): boolean {
  if (before === other || after === other) return false
  if (before === wideMark || after === wideMark) return true
  return before !== after && (before === han || after === han)
}

/** Says what stands beside a space: Han, a word of letters and digits, a mark that is set wide, or something other. */
function sideOf(text: string, classes: Uint8Array, widened: ReadonlySet<number>, at: number, step: 1 | -1): number {
  const mark = text[at] ?? ''
  if (step === 1 ? '“‘'.includes(mark) : '”’'.includes(mark)) return classes[at + step] === han ? wideMark : quote
  if (widened.has(at)) return wideMark
  if (step === -1 && '%‰℃'.includes(mark) && classes[at - 1] === digit) return letter
  const own = classes[at] ?? other
  if (own === digit) return letter
  return own === han || own === letter || own === wideMark ? own : other
}
