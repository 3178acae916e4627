// What stands below a line that a wall mark cut outside an analysis: its paid continuation, until another part of the issue begins.
import { countCharacters } from './characters.ts'
import { take, type Draft, type Part } from './draft.ts'
import type { Line } from './line.ts'
import { reportWithheld, sealAt } from './wall.ts'
import { findWallMark } from './wall-mark.ts'

/** Takes the lines below a cut line: withheld, each named. */
export const readBelowMark: Part = (draft, line) => {
  if (draft.cut === null || line.node.kind === 'item' || !isBelow(draft, draft.cut, line)) return false
  const characters = countCharacters(line.text)
  reportWithheld(draft, line, characters)
  draft.cut = line
  // An analysis that lost its headings ends with the mark of the whole.
  if (findWallMark(line.form) !== null && (draft.region === 'digest' || draft.region === 'head')) sealAt(draft, line)
  return take(draft, line, 'withheld', `${characters} characters`)
}

/** Only rules drawn in print may part a line from the cut one. */
function isBelow(draft: Draft, cut: Line, line: Line): boolean {
  for (let at = line.at - 1; at > cut.at; at--) if (draft.roles[at]?.role !== 'rule') return false
  return true
}
