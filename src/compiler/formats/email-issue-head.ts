// Headline and date of a letter: the body's own first, then what the letter within it was sent with, then the letter's Subject and Date, as lines of their own above the body.
import type { Report } from '#compiler/diagnostic.ts'
import { cleanLine } from '#compiler/source-text.ts'
import type { Node } from '#compiler/syntax-tree.ts'
import { decodeWords } from './email-bytes.ts'
import type { ForwardedHead } from './email-forwarded.ts'
import type { LetterHead } from './email-head.ts'
import { foldTitle, seriesMark } from './html-marks.ts'
import { datelineFrom, isDateline, statedLine } from './stated-line.ts'

/**
 * Adds to the lines of a body the headline and the dateline it lacks, or gives null where a character of the headline was lost.
 * `isQuoted`: the body stands in a quotation, so another letter held it first.
 */
export function addHead(
  file: string,
  report: Report,
  nodes: readonly Node[],
  { fields }: LetterHead,
  forwarded: ForwardedHead | null,
  isQuoted: boolean,
): Node[] | null {
  const written = fields.get('subject')
  const subject = written === undefined ? null : { line: written.line, ...withoutPrefixes(decodeWords(written.value)) }
  const inner =
    forwarded?.subject == null ? null : { ...forwarded.subject, ...withoutPrefixes(forwarded.subject.value) }
  const title = inner ?? subject
  const headline = title === null || title.value === '' ? -1 : headlineIn(nodes, title.value)
  const isLacking = title !== null && title.value !== '' && headline < 0
  const { text: value, faults } = isLacking ? cleanLine(file, title.value, title.line) : { text: '', faults: [] }
  faults.forEach(report)
  if (faults.some(({ severity }) => severity === 'error')) return null
  const titles = isLacking && value.trim() !== '' ? [statedLine({ value: value.trim(), line: title.line })] : []
  const from = Math.max(headline, 0)
  const above = nodes[headline - 1]
  const isDated = nodes.slice(from, from + 25).some(isDateline) || (above !== undefined && isDateline(above))
  // The date of a letter that was sent on, or of a page that was saved, is not the day the issue came out.
  const isSentOn = subject?.isForwarded === true || forwarded !== null || isQuoted
  const sent = isSentOn || isSavedPage(fields) ? null : (fields.get('date') ?? null)
  const date = forwarded === null ? sent : forwarded.date
  const dates = isDated || date === null ? [] : datelineFrom(file, date, report)
  return [...nodes.slice(0, headline + 1), ...titles, ...dates, ...nodes.slice(headline + 1)]
}

/** Browsers save a page as a letter, dated by the day it was saved. */
function isSavedPage(fields: LetterHead['fields']): boolean {
  const from = decodeWords(fields.get('from')?.value.slice(0, 400) ?? '')
  return fields.has('snapshot-content-location') || /^"?<?\s?(?:saved by|由.{1,40}保存)/i.test(from)
}

/** Where the body prints the headline: the subject itself, or a line with the subject's mark. */
function headlineIn(nodes: readonly Node[], subject: string): number {
  const mark = seriesMark(subject)
  const wanted = foldTitle(subject)
  const same = nodes.findIndex(({ kind, text }) => kind !== 'item' && text.length < 400 && foldTitle(text) === wanted)
  if (same >= 0) return same
  const isMarked = ({ kind, text }: Node): boolean => {
    const own = kind === 'item' ? '' : seriesMark(text)
    return own !== '' && (mark === '' ? own.length >= 6 && /\S{4}/.test(text.slice(own.length)) : own === mark)
  }
  const marked = nodes.findIndex(isMarked)
  // A mark alone on its line has its headline below.
  const isAlone = marked >= 0 && nodes[marked]?.text.length === seriesMark(nodes[marked]?.text ?? '').length
  return isAlone && nodes.length > marked + 1 ? marked + 1 : marked
}

/** What programs write before the subject of a letter that is answered or sent on. */
const prefix = /^(?:fwd?|fw|re|转发|转寄|回复|答复|转)\s?[:：]\s{0,4}/i

function withoutPrefixes(subject: string): { value: string; isForwarded: boolean } {
  let value = subject.trim()
  let isForwarded = false
  for (let found = prefix.exec(value); found !== null; found = prefix.exec(value)) {
    value = value.slice(found[0].length)
    isForwarded = true
  }
  return { value, isForwarded }
}
