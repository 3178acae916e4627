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
  const close = (next: Omit<Piece, 'text'>) => {
    if (open.text !== '') pieces.push(open)
    open = { text: '', ...next }
  }
  let at = 0
  for (const { copied, edit } of settingEdits(setting)) {
    const upTo = at + copied
    open.text += text.slice(at, upTo)
    at = upTo
    if (edit === '|') close({ break: true, nobreak: false })
    else if (edit === '(') close({ break: open.text === '' && open.break, nobreak: true })
    else if (edit === ')') close({ break: false, nobreak: false })
    else at += 1
    if (edit.startsWith('=')) open.text += edit.slice(1)
  }
  open.text += text.slice(at)
  close({ break: false, nobreak: false })
  return pieces
}

/** Gives the edits of a setting in order: how many units are copied before each, and the edit as written. */
export function settingEdits(setting: Setting | undefined): { copied: number; edit: string }[] {
  const edits = (setting ?? '').matchAll(/(\d*)([|()-]|=.)/gsu)
  return Array.from(edits, ([, count, edit = '']) => ({ copied: Number(count), edit }))
}

/** Gives a printed text as it is to be set, as one string: for a window title, a summary, a place without mark-up. */
export function setString(text: string, setting: Setting | undefined): string {
  return setPieces(text, setting)
    .map((piece) => piece.text)
    .join('')
}
