// Edits relative to a printed text, and the one place that writes them in the notation of `model/setting.ts`.
import type { Setting } from '#model/prose.ts'

/** One difference between a text as printed and as set. `at` counts UTF-16 units of the printed text. */
export type Edit =
  | { at: number; kind: 'close' | 'break' | 'open' | 'drop' }
  /** `as` is one character, never a digit. */
  | { at: number; kind: 'replace'; as: string }

// At one place a run closes before a line may break, and a break comes before what is set after it.
const order = { close: 0, break: 1, open: 2, drop: 3, replace: 3 } as const
const signs = { close: ')', break: '|', open: '(', drop: '-' } as const

/** Writes edits as a setting, whatever their order; undefined when there are none. */
export function writeSetting(edits: readonly Edit[]): Setting | undefined {
  if (edits.length === 0) return undefined
  const parts: (string | number)[] = []
  let copied = 0
  for (const edit of inOrder(edits)) {
    if (edit.at > copied) parts.push(edit.at - copied)
    parts.push(edit.kind === 'replace' ? `=${edit.as}` : signs[edit.kind])
    copied = edit.kind === 'replace' || edit.kind === 'drop' ? edit.at + 1 : edit.at
  }
  // Joined at once: a text grown piece by piece keeps all its pieces in memory, for every item of the archive.
  return parts.join('')
}

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
