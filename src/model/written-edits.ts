// Writes settings in the notation of `setting.ts`, from edits each of which says where it is.
import type { Setting } from './prose.ts'

/** An edit as it is written, and the unit of the printed text it comes before. */
export interface WrittenEdit {
  at: number
  edit: string
}

/** Says whether an edit stands for the unit behind it. */
export const replacesUnit = (edit: string): boolean => edit === '-' || edit.startsWith('=')

/** Writes edits, given in order, as a setting; undefined where there are none. */
export function writeEdits(edits: readonly WrittenEdit[]): Setting | undefined {
  if (edits.length === 0) return undefined
  const parts: (string | number)[] = []
  let copied = 0
  for (const { at, edit } of edits) {
    if (at > copied) parts.push(at - copied)
    parts.push(edit)
    copied = replacesUnit(edit) ? at + 1 : at
  }
  // Joined at once: a text grown piece by piece keeps all its pieces in memory, for every item of the archive.
  return parts.join('')
}
