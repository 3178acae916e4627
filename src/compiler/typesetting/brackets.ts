// Which brackets of a text are set wide: pairs that meet Han.
import { han, shielded, space } from './character-classes.ts'

const wideOf = { '(': '（', ')': '）' } as const

/** Gives the places of the narrow brackets that are to be set wide, each with its wide form. Brackets that do not pair stay. */
export function wideBrackets(text: string, classes: Uint8Array): Map<number, string> {
  const wide = new Map<number, string>()
  if (!/[()]/.test(text)) return wide
  const open: number[] = []
  for (let at = 0; at < text.length; at++) {
    if (classes[at] === shielded) continue
    const mark = text[at]
    if (mark === '(' || mark === '（') open.push(at)
    if (mark !== ')' && mark !== '）') continue
    const from = open.pop()
    if (from === undefined) continue
    const mixed = text[from] === '（' || mark === '）'
    if (!mixed && !meetsHan(classes, from, at)) continue
    if (text[from] === '(') wide.set(from, wideOf['('])
    if (mark === ')') wide.set(at, wideOf[')'])
  }
  return wide
}

/** Says whether Han stands on either side of either bracket; a typed space between them does not part them. */
function meetsHan(classes: Uint8Array, from: number, to: number): boolean {
  return [
    [from, -1],
    [from, 1],
    [to, -1],
    [to, 1],
  ].some(([start = 0, step = 1]) => {
    let at = start + step
    while (classes[at] === space) at += step
    return classes[at] === han
  })
}
