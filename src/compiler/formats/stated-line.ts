// A line an issue lacks in print and has beside it: in the head of a letter, in what a page says of itself.
import { readDateline } from '#compiler/structure/dateline.ts'
import { matchingForm } from '#compiler/structure/matching-form.ts'
import type { Node } from '#compiler/syntax-tree.ts'
import { statedDateline } from './stated-moment.ts'

/** Something stated beside a text, and where. */
export interface Stated {
  value: string
  line: number
}

/** Gives what is stated as a line of its own. */
export function statedLine({ value, line }: Stated): Node {
  return {
    kind: 'line',
    text: value,
    printed: value,
    children: [{ type: 'text', text: value }],
    position: { start: line, end: line },
    indent: 0,
    adjacent: false,
  }
}

/** Gives the dateline a stated date makes: a moment as clocks in China show it, or the day as it is printed. None where it is no date. */
export function datelineFrom({ value, line }: Stated): Node[] {
  const dateline = statedDateline(value) ?? (readDateline(matchingForm(value)) === null ? null : value)
  return dateline === null ? [] : [statedLine({ value: dateline, line })]
}

/** Says whether a node is a date and little else. */
export const isDateline = ({ kind, text }: Node): boolean =>
  kind !== 'item' && readDateline(matchingForm(text)) !== null
