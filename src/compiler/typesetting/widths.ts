// Setting, first half: punctuation typed narrow in Han text is set wide. Wording is never touched.
import { wideBrackets } from './brackets.ts'
import { digit, han, other, space, wideMark } from './character-classes.ts'
import type { Edit } from './edits.ts'

/** Narrow marks that turn wide after Han or a mark that closes a Han phrase, and their wide forms. */
const wideOf = new Map([
  [':', '：'],
  [';', '；'],
  ['?', '？'],
  ['!', '！'],
])
const closing = new Set('”》）〉」』】〕')
const figureSigns = new Set('%％‰℃')
/** A question or exclamation mark repeats: `？！`. */
const repeating = new Set('？！')

/** Gives the replacements of narrow punctuation by wide. */
export function widths(text: string, classes: Uint8Array): Extract<Edit, { kind: 'replace' }>[] {
  const edits: Extract<Edit, { kind: 'replace' }>[] = []
  const brackets = wideBrackets(text, classes)
  let before = ''
  for (let at = 0; at < text.length; at++) {
    // Words, figures, spaces and addresses stay as they are, and no rule asks which of them a mark follows.
    if (classes[at] !== other && classes[at] !== wideMark) {
      before = ''
      continue
    }
    const mark = text[at] ?? ''
    const as = brackets.get(at) ?? wideForm(mark, at, before, classes)
    if (as !== undefined) edits.push({ at, kind: 'replace', as })
    before = as ?? mark
  }
  return edits
}

function wideForm(mark: string, at: number, before: string, classes: Uint8Array): string | undefined {
  if (mark === ',') return isLoneComma(at, classes) ? '，' : undefined
  const wide = wideOf.get(mark)
  if (wide === undefined) return undefined
  const follows =
    classes[at - 1] === han ||
    closing.has(before) ||
    (repeating.has(wide) && repeating.has(before)) ||
    // 增长5%;同比: a figure's sign closes a Han phrase only where the next one begins with Han.
    (figureSigns.has(before) && classes[at + 1] === han)
  return follows ? wide : undefined
}

/** Says whether a comma neither parts the digits of a number nor is followed by a space, as it is in alphabetic text. */
function isLoneComma(at: number, classes: Uint8Array): boolean {
  const after = classes[at + 1]
  return after !== space && !(classes[at - 1] === digit && after === digit)
}
