// Text outside the analyses goes as far as a wall mark in it, too.
import { countCharacters } from './characters.ts'
import type { Draft } from './draft.ts'
import type { Line } from './line.ts'
import { matchingForm } from './matching-form.ts'
import { reportWithheld } from './wall.ts'
import { findWallMark } from './wall-mark.ts'

/** Gives what may be seen of a line's text: all of it, or what ends with a wall mark; what stands behind and below the mark is withheld. */
export function publicText(draft: Draft, line: Line, text: string): string {
  if (draft.sealed) return text
  const mark = findWallMark(matchingForm(text))
  if (mark === null || (!mark.isBracketed && mark.publicEnd === 0)) return text
  const withheld = countCharacters(text.slice(mark.end))
  if (withheld > 0) reportWithheld(draft, line, withheld)
  draft.cut = line
  return text.slice(0, mark.end)
}
