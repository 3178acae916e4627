// Edits relative to a printed text, by what they do, and how each is written.
import type { Setting } from '#model/prose.ts'
import { writeEdits } from '#model/written-edits.ts'

/** One difference between a text as printed and as set. `at` counts UTF-16 units of the printed text. */
export type Edit =
  | { at: number; kind: 'close' | 'break' | 'open' | 'drop' }
  /** `as` is one character, never a digit. */
  | { at: number; kind: 'replace'; as: string }

// At one place a run closes before a line may break, and a break comes before what is set after it.
const order = { close: 0, break: 1, open: 2, drop: 3, replace: 3 } as const
const signs = { close: ')', break: '|', open: '(', drop: '-' } as const

/** Writes edits as a setting, whatever their order; undefined when there are none. */
export const writeSetting = (edits: readonly Edit[]): Setting | undefined =>
  writeEdits(
    inOrder(edits).map((edit) => ({ at: edit.at, edit: edit.kind === 'replace' ? `=${edit.as}` : signs[edit.kind] })),
  )

/**
 * Deals the edits of a text out to the parts it is made of, each given by where it ends; edits are then counted from the start of their part.
 * A run that reaches over the end of a part is left out, for no part could hold it.
 */
export function dealEdits(edits: readonly Edit[], ends: readonly number[]): (readonly Edit[])[] {
  if (ends.length === 1) return [edits]
  const dealt: Edit[][] = ends.map(() => [])
  let part = 0
  let open: Edit | null = null
  for (const edit of inOrder(edits)) {
    if (edit.kind === 'close') {
      const start = ends[part - 1] ?? 0
      if (open !== null && open.at >= start && edit.at <= (ends[part] ?? 0)) {
        dealt[part]?.push({ ...open, at: open.at - start }, { ...edit, at: edit.at - start })
      }
      open = null
      continue
    }
    while (edit.at >= (ends[part] ?? Infinity)) part += 1
    if (edit.kind === 'open') open = edit
    else dealt[part]?.push({ ...edit, at: edit.at - (ends[part - 1] ?? 0) })
  }
  return dealt
}

function inOrder(edits: readonly Edit[]): Edit[] {
  return edits.toSorted((a, b) => a.at - b.at || order[a.kind] - order[b.kind])
}
