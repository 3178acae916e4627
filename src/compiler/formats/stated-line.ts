// A line an issue lacks in print and has beside it: in the head of a letter, in what a page says of itself.
import { quote, type Report } from '#compiler/diagnostic.ts'
import { readDateline } from '#compiler/structure/dateline.ts'
import { matchingForm } from '#compiler/structure/matching-form.ts'
import type { Node } from '#compiler/syntax-tree.ts'
import { statedDateline, withoutUnknownZone } from './stated-moment.ts'

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
export function datelineFrom(file: string, { value, line }: Stated, report: Report): Node[] {
  const day = withoutUnknownZone(value)
  if (day !== null) {
    const message = `${quote(value)} names a zone Kandu does not know; its time was dropped. A zone such as +08:00 is expected.`
    report({ severity: 'warning', code: 'odd-time', file, line, message })
  }
  const printed = day ?? value
  const dateline = statedDateline(value) ?? (readDateline(matchingForm(printed)) === null ? null : printed)
  return dateline === null ? [] : [statedLine({ value: dateline, line })]
}

/** Says whether a node is a date and little else. */
export const isDateline = ({ kind, text }: Node): boolean =>
  kind !== 'item' && readDateline(matchingForm(text)) !== null
