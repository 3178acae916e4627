// The credits an issue ends with, and those that stand between a title and its text.
import { isCredits, isProse } from './html-marks.ts'
import type { PageLine } from './html-lines.ts'

/** How far below a title its by-lines stand, and how far below them the text begins. */
const reach = 5

/** Gives the places of the credits that end an issue: what names an editor right between a title and its text does not. */
export function endingCredits(lines: readonly PageLine[]): ReadonlySet<number> {
  const ending = new Set<number>()
  let title = -Infinity
  for (const [at, line] of lines.entries()) {
    if (line.depth !== null || line.text.startsWith('《')) title = at
    else if (isProse(line)) title = -Infinity
    else if (isCredits(line) && !(at - title <= reach && lines.slice(at + 1, at + reach).some(isProse))) ending.add(at)
  }
  return ending
}
