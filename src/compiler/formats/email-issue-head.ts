// Headline and date of a letter: the body's own first, then the letter's Subject and Date, as lines of their own above the body.
import { readDateline } from '#compiler/structure/dateline.ts'
import { matchingForm } from '#compiler/structure/matching-form.ts'
import type { Node } from '#compiler/syntax-tree.ts'
import { decodeWords } from './email-bytes.ts'
import type { LetterHead } from './email-head.ts'
import type { ForwardedHead } from './email-mailing.ts'

interface Fact {
  value: string
  line: number
}

/** Adds to the lines of a body the headline and the dateline it lacks. */
export function addHead(nodes: readonly Node[], { fields }: LetterHead, forwarded: ForwardedHead | null): Node[] {
  const written = fields.get('subject')
  const subject = written === undefined ? null : { line: written.line, ...withoutPrefixes(decodeWords(written.value)) }
  const title = forwarded?.subject ?? subject
  const headline = title === null || title.value === '' ? -1 : headlineIn(nodes, title.value)
  const titles = title === null || title.value === '' || headline >= 0 ? [] : [lineOf(title.value, title.line)]
  const from = Math.max(headline, 0)
  const isDated = nodes.slice(from, from + 25).some(isDateline) || isDatelineBelow(nodes[headline - 1])
  // The date of a letter that was sent on is not the day the issue came out.
  const sent = subject?.isForwarded === true || forwarded !== null ? null : (fields.get('date') ?? null)
  const dates = isDated ? [] : datelineOf(forwarded?.date ?? sent)
  return [...nodes.slice(0, headline + 1), ...titles, ...dates, ...nodes.slice(headline + 1)]
}

const isDateline = ({ kind, text }: Node): boolean => kind !== 'item' && readDateline(matchingForm(text)) !== null
const isDatelineBelow = (node: Node | undefined): boolean => node !== undefined && isDateline(node)

/** Where the body prints the headline: the subject itself, or a line with the subject's mark. */
function headlineIn(nodes: readonly Node[], subject: string): number {
  const mark = markOf(subject)
  const wanted = fold(subject)
  const same = nodes.findIndex(({ kind, text }) => kind !== 'item' && text.length < 400 && fold(text) === wanted)
  if (same >= 0) return same
  const isMarked = ({ kind, text }: Node): boolean => {
    const own = kind === 'item' ? null : markOf(text)
    return own !== null && (mark === null ? own.length >= 6 && /\S{4}/.test(text.slice(own.length)) : own === mark)
  }
  const marked = nodes.findIndex(isMarked)
  // A mark alone on its line has its headline below.
  return marked >= 0 &&
    nodes[marked]?.text.length === markOf(nodes[marked]?.text ?? '')?.length &&
    nodes.length > marked + 1
    ? marked + 1
    : marked
}

/** The series mark a text begins with, in matching form. */
const markOf = (text: string): string | null =>
  /^[【〖[『「][^】〗\]』」]{2,40}[】〗\]』」]/.exec(matchingForm(text.slice(0, 60)))?.[0] ?? null

const fold = (text: string): string => matchingForm(text).replace(/\s/g, '').toLowerCase()

const prefix = /^(?:fwd?|re|转发|转寄|回复|答复|转)\s?[:：]\s{0,4}/i

function withoutPrefixes(subject: string): { value: string; isForwarded: boolean } {
  let value = subject.trim()
  let isForwarded = false
  for (let found = prefix.exec(value); found !== null; found = prefix.exec(value)) {
    value = value.slice(found[0].length)
    isForwarded = true
  }
  return { value, isForwarded }
}

function lineOf(text: string, line: number): Node {
  const children = [{ type: 'text' as const, text }]
  return {
    kind: 'line',
    text,
    printed: text,
    children,
    position: { start: line, end: line },
    indent: 0,
    adjacent: false,
  }
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const moment =
  /(\d{1,2})\s{1,4}([a-z]{3})[a-z]{0,6}\s{1,4}(\d{4})\s{1,4}(\d{1,2}):(\d{2})(?::\d{2})?\s{0,4}(?:([+-])(\d{2})(\d{2})|(?:gmt|utc|ut|z))?/i

/** Gives a moment of a head as the dateline an issue would print: day and time as clocks in China show them. */
function datelineOf(fact: Fact | null): Node[] {
  if (fact === null) return []
  const found = moment.exec(fact.value.slice(0, 200))
  // Within a forwarded body the date may be printed as a dateline is.
  if (found === null) return readDateline(matchingForm(fact.value)) === null ? [] : [lineOf(fact.value, fact.line)]
  const [, day, name, year, hour, minute, sign, hours, minutes] = found
  const month = months.indexOf((name ?? '').toLowerCase())
  const printed = Date.UTC(Number(year), month, Number(day), Number(hour), Number(minute))
  if (month < 0 || new Date(printed).getUTCDate() !== Number(day) || Number(hour) > 23) return []
  const offset = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * (sign === '-' ? -1 : 1)
  const local = new Date(printed + (480 - offset) * 60_000)
  const two = (value: number): string => String(value).padStart(2, '0')
  const date = `${local.getUTCFullYear()}年${two(local.getUTCMonth() + 1)}月${two(local.getUTCDate())}日`
  return [lineOf(`${date} ${two(local.getUTCHours())}:${two(local.getUTCMinutes())}`, fact.line)]
}
