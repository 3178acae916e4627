// How a printed text is set: the notation the compiler writes and every view reads, so that prerendered and hydrated text cannot differ.
import type { Setting } from './prose.ts'

/** A run of set text. `break` says a line may break before it; `nobreak` that none may break inside it. */
export interface Piece {
  text: string
  break: boolean
  nobreak: boolean
}

/**
 * Gives a printed text as it is to be set, in order, as the fewest pieces.
 *
 * A setting is a list of edits, each a decimal count of UTF-16 units copied from the printed text (left out when 0) and one of
 * `|` a line may break here, `(` and `)` around a run that stays together, `-` leave out the next unit, `=X` set X instead of the next unit.
 * What follows the last edit is copied.
 */
export function setPieces(text: string, setting: Setting | undefined): Piece[] {
  const pieces: Piece[] = []
  eachPiece(text, setting, (piece, mayBreak, nobreak) => pieces.push({ text: piece, break: mayBreak, nobreak }))
  return pieces
}

/** Takes the pieces of `setPieces` one after another: a build writes millions, and none of them has to be an object. */
export function eachPiece(
  text: string,
  setting: Setting | undefined,
  take: (piece: string, mayBreak: boolean, nobreak: boolean) => void,
): void {
  let open = ''
  let mayBreak = false
  let nobreak = false
  const close = (mayBreakNext: boolean, nobreakNext: boolean) => {
    if (open !== '') take(open, mayBreak, nobreak)
    open = ''
    mayBreak = mayBreakNext
    nobreak = nobreakNext
  }
  let at = 0
  eachEdit(setting, (copied, edit) => {
    open += text.slice(at, at + copied)
    at += copied
    if (edit === '|') close(true, false)
    else if (edit === '(') close(open === '' && mayBreak, true)
    else if (edit === ')') close(false, false)
    else {
      at += 1
      open += edit.slice(1)
    }
  })
  open += text.slice(at)
  close(false, false)
}

// Settings are read by the hundred thousand, so their figures are read by hand.
const zero = 0x30
const nine = 0x39

/** Gives the edits of a setting in order: how many units are copied before each, and the edit as written. */
export function settingEdits(setting: Setting | undefined): { copied: number; edit: string }[] {
  const edits: { copied: number; edit: string }[] = []
  eachEdit(setting, (copied, edit) => edits.push({ copied, edit }))
  return edits
}

function eachEdit(setting: Setting | undefined, take: (copied: number, edit: string) => void): void {
  const written = setting ?? ''
  for (let place = 0; place < written.length; place++) {
    let copied = 0
    for (let unit = written.charCodeAt(place); unit >= zero && unit <= nine; unit = written.charCodeAt(++place)) {
      copied = copied * 10 + unit - zero
    }
    const sign = written[place]
    if (sign === undefined) break
    // What is set instead is one character, of one unit or of two.
    const replacement = sign === '=' ? String.fromCodePoint(written.codePointAt(place + 1) ?? 0) : ''
    take(copied, sign + replacement)
    place += replacement.length
  }
}

/** Gives a printed text as it is to be set, as one string: for a window title, a summary, a place without mark-up. */
export function setString(text: string, setting: Setting | undefined): string {
  return setPieces(text, setting)
    .map((piece) => piece.text)
    .join('')
}
