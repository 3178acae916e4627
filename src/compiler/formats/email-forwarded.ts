// The heads of letters that were sent on: what mail programs print above the letter within. The last one above the issue is the head of the issue's own letter.
import { findEnglishDate } from '#compiler/structure/english-date.ts'
import { matchingForm } from '#compiler/structure/matching-form.ts'
import type { Node } from '#compiler/syntax-tree.ts'
import { isCertain, markOfText } from './html-marks.ts'
import type { Stated } from './stated-line.ts'

/** The head of a letter that was forwarded or quoted within a body, as far as it was printed. */
export interface ForwardedHead {
  subject: Stated | null
  date: Stated | null
}

interface PrintedHead extends ForwardedHead {
  /** Its place among the lines, and the place behind it. */
  start: number
  end: number
}

/** What programs call the fields of a head, in matching form. */
const field =
  /^\*{0,2}\s?(发件人|发信人|发送人|寄件人|寄件者|收件人|收信人|收件者|抄送|密送|副本|主题|主旨|标题|发送时间|发送日期|发件时间|日期|时间|from|to|cc|bcc|sent|date|subject|reply-to|organization)\s?\*{0,2}\s?:\s?\*{0,2}\s?/i
const subjects = /^(?:主题|主旨|标题|subject)$/i
const dates = /^(?:发送时间|发送日期|发件时间|日期|时间|sent|date)$/i
const rule =
  /^[-—_=* ]{2,60}\s?(?:forwarded message|original message|原始邮件|原邮件|转发(?:的)?邮件(?:信息)?)[^\n]{0,60}$|^(?:begin forwarded message|(?:下面|以下)是(?:被)?转发的邮件|开始转发(?:的)?邮件)\s?:?$/i

/** Finds every printed head. */
export function forwardedHeads(nodes: readonly Node[]): PrintedHead[] {
  const forms = nodes.map(({ text }) => (text.length > 300 ? '' : matchingForm(text)))
  const heads: PrintedHead[] = []
  for (let at = 0; at < nodes.length;) {
    const head = attributionAt(nodes, forms, at) ?? fieldsAt(nodes, forms, at)
    if (head !== null) heads.push(head)
    at = head?.end ?? at + 1
  }
  return heads
}

/** Gives the head of the letter an issue stands in: the last one printed above the issue. */
export function headAbove(nodes: readonly Node[], heads: readonly PrintedHead[]): PrintedHead | null {
  const inHead = new Set(heads.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)))
  const first = nodes.findIndex(({ text, marker }, at) => {
    const mark = inHead.has(at) ? null : markOfText(text, marker ?? null)
    return mark === 'headline' || isCertain(mark)
  })
  return heads.findLast(({ end }) => first < 0 || end <= first) ?? null
}

/** Three fields in a row are a head, two below a rule; a single 时间: may be anything. A table prints a field's name above its value. */
function fieldsAt(nodes: readonly Node[], forms: readonly string[], start: number): PrintedHead | null {
  const isRuled = rule.test(forms[start] ?? '')
  const head: PrintedHead = { subject: null, date: null, start, end: isRuled ? start + 1 : start }
  let count = 0
  for (let at = head.end; at < nodes.length; at = head.end) {
    const found = field.exec(forms[at] ?? '')
    if (found?.[1] === undefined) break
    count++
    const own =
      nodes[at]?.text
        .slice(found[0].length)
        .replace(/\*{1,2}$/, '')
        .trim() ?? ''
    const isBelow = own === '' && nodes[at + 1] !== undefined && !field.test(forms[at + 1] ?? '')
    const value = isBelow ? (nodes[at + 1]?.text ?? '') : own
    head.end = at + (isBelow ? 2 : 1)
    const stated = value === '' ? null : { value, line: nodes[at]?.position.start ?? 1 }
    if (subjects.test(found[1])) head.subject ??= stated
    else if (dates.test(found[1])) head.date ??= stated
  }
  return count >= 3 || isRuled ? head : null
}

const opening = /^[>\s]{0,8}(?:on|at|在|于|il|le|am)\s?\S|写道|wrote/i
const closing = /(?:wrote|写道|编写|书写)\s?:?$/i
const printedDay = /\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?[日号]|\d{4}([-/.])\d{1,2}\1\d{1,2}(?!\d)/
const printedTime =
  /^[\s,]{0,3}(?:at\s)?\(?(?:(?:星期|周)[一二三四五六日天])?\)?[\s,]{0,3}(?:gmt[+-]\d{1,2}\s?)?(?:上午|下午|中午|凌晨|早上|晚上)?\s?\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]m)?/i

/** `On Tue, May 28, 2024 at 6:31 PM … wrote:`, on one line or wrapped over two. */
function attributionAt(nodes: readonly Node[], forms: readonly string[], at: number): PrintedHead | null {
  const [first = '', second = ''] = [forms[at], forms[at + 1]]
  const length = closing.test(first) ? 1 : closing.test(second) ? 2 : 0
  const form = length === 2 ? `${first} ${second}` : first
  if (length === 0 || form.length > 400 || !opening.test(form)) return null
  const day = printedDay.exec(form)
  const english = day === null ? findEnglishDate(form) : null
  const start = day?.index ?? english?.index ?? -1
  if (start < 0) return null
  const end = start + (day?.[0].length ?? english?.length ?? 0)
  const time = printedTime.exec(form.slice(end))?.[0] ?? ''
  const value = form.slice(start, end + time.length).trim()
  const date = { value, line: nodes[at]?.position.start ?? 1 }
  return { subject: null, date, start: at, end: at + length }
}
