// Properties below a title, as Notion writes a page down: `Created: …`, `Tags: …`, `Status: …`. What is known of an issue is read by its part; the rest is what the program says to itself.
import { factNameOf } from '#compiler/formats/front-matter-keys.ts'
import { take, type Draft, type Part } from './draft.ts'
import type { Line } from './line.ts'

const property = /^([\p{L}][\p{L} ]{0,24}?)\s?:\s/u

/** Takes a property no other part takes: dropped by its name. */
export const readProperty: Part = (draft, line) => {
  const key = draft.region === 'head' && draft.root.format !== 'text' ? keyOf(line) : null
  const name = key === null ? null : factNameOf(key)
  if (key === null || (name !== null && name !== 'ignored') || !isAmongKnown(draft, line)) return false
  return take(draft, line, 'property', 'dropped')
}

/** Gives what a line is called that is a name and a value, and no sentence. */
const keyOf = ({ node, form }: Line): string | null =>
  node.kind === 'line' && form.length <= 120 && !/[。!?]/.test(form) ? (property.exec(form)?.[1] ?? null) : null

/** A page has no more properties than these above or below one. */
const reach = 20

/** Says whether a line stands in a run of properties one of which is known. */
function isAmongKnown({ lines }: Draft, line: Line): boolean {
  const above = lines.slice(Math.max(0, line.at - reach), line.at).toReversed()
  const below = lines.slice(line.at + 1, line.at + 1 + reach)
  const endAbove = above.findIndex((other, at) => keyOf(other) === null || !(above[at - 1] ?? line).adjacent)
  const endBelow = below.findIndex((other) => keyOf(other) === null || !other.adjacent)
  const run = [...above.slice(0, endAbove < 0 ? reach : endAbove), ...below.slice(0, endBelow < 0 ? reach : endBelow)]
  return run.some((other) => factNameOf(keyOf(other) ?? '') !== null)
}
