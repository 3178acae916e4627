// Items numbered as footnotes are: [1] 甲, [2] 乙 right below a category's heading. A footnote stands behind what refers to it.
import { openDigest, take, type Part } from './draft.ts'
import { publicStretch } from './item.ts'
import type { Line } from './line.ts'

const numbered = /^[[〔【]\s?(\d{1,2})\s?[\]〕】]\s{0,4}(?=\S)/

/** Takes such an item; the first is believed where a second follows. */
export const readBracketNumbered: Part = (draft, line) => {
  const category = draft.region === 'digest' && !draft.sealed ? openDigest(draft)?.categories.at(-1) : undefined
  const number = numberOf(line)
  if (category === undefined || number === null || openDigest(draft)?.behindWall === true) return false
  const above = category.items.at(-1)?.line ?? category.line
  if (number !== category.items.length + 1 || draft.lines[line.at - 1] !== above) return false
  if (number === 1 ? numberOf(draft.lines[line.at + 1]) !== 2 : numberOf(above) !== number - 1) return false
  const start = numbered.exec(line.form)?.[0].length ?? 0
  category.items.push({ line, ...publicStretch(draft, line, start, line.text.length), body: [] })
  return take(draft, line, 'item', category.name)
}

function numberOf(line: Line | undefined): number | null {
  const found = line?.node.kind === 'line' ? numbered.exec(line.form)?.[1] : undefined
  return found === undefined ? null : Number(found)
}
