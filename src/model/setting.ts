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
  let open: Piece = { text: '', break: false, nobreak: false }
  const close = (mayBreak: boolean, nobreak: boolean) => {
    if (open.text !== '') pieces.push(open)
    open = { text: '', break: mayBreak, nobreak }
  }
  let at = 0
  for (const { copied, edit } of settingEdits(setting)) {
    open.text += text.slice(at, at + copied)
    at += copied
    if (edit === '|') close(true, false)
    else if (edit === '(') close(open.text === '' && open.break, true)
    else if (edit === ')') close(false, false)
    else at += 1
    if (edit.startsWith('=')) open.text += edit.slice(1)
  }
  open.text += text.slice(at)
  close(false, false)
  return pieces
}

// Settings are read by the hundred thousand, so their figures are read by hand.
const zero = 0x30
const nine = 0x39

/** Gives the edits of a setting in order: how many units are copied before each, and the edit as written. */
export function settingEdits(setting: Setting | undefined): { copied: number; edit: string }[] {
  const edits: { copied: number; edit: string }[] = []
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
    edits.push({ copied, edit: sign + replacement })
    place += replacement.length
  }
  return edits
}

/** Gives a printed text as it is to be set, as one string: for a window title, a summary, a place without mark-up. */
export function setString(text: string, setting: Setting | undefined): string {
  return setPieces(text, setting)
    .map((piece) => piece.text)
    .join('')
}
