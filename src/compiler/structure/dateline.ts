// The dateline: the printed day that is the identity, and what is printed beside it. Never guessed.
import { isRealDay, toDay, type Day } from '#model/calendar.ts'
import type { PrintedTime } from './clock-time.ts'
import { readDatelineParts, type DatelineCredit, type DatelineParts, type Stretch } from './dateline-parts.ts'
import { findEnglishDate, type EnglishDate } from './english-date.ts'
import { readNumeral } from './numeral.ts'
import { isSurelyName } from './person-name.ts'

/** A line that is a date and little else. */
export interface Dateline {
  /** Null where the calendar has no such day. */
  day: Day | null
  /** Printed weekday, 1 Monday to 7 Sunday. */
  weekday: number | null
  time: PrintedTime | null
  number: number | null
  credits: readonly DatelineCredit[]
  /** Words beside the date that are no known part of a dateline. */
  words: readonly Stretch[]
  /** The line says when the page was changed, not when the issue came out. */
  isUpdate: boolean
}

/** 民国114年 is 2025. */
const republic =
  /(?:中华)?民国\s?(\d{2,3}|[一二三四五六七八九十百零]{1,6})\s?年\s?(\d{1,2}|[一二三四五六七八九十]{1,3})\s?月\s?(\d{1,2}|[一二三四五六七八九十]{1,3})\s?日?/
const dateForms: readonly RegExp[] = [
  // ○ is how official papers print 零, and 廿 how calendars print 二十.
  /(\d{4}|[零○一二三四五六七八九]{4})\s?年\s?(\d{1,2}|[一二三四五六七八九十]{1,3})\s?月\s?(\d{1,2}|[一二三四五六七八九十廿卅]{1,3})\s?[日号]?/,
  /(\d{4})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{1,2})(?!\d)/,
  // 20250311 is a date where nothing stands before it.
  /^((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/,
]
/** 1月11日-17日: two days are no date of an issue. */
const span =
  /^\s?(?:(?:[-—–~至到]|—{2})\s?(?:\d{1,2}\s?[月日号./-]|\d{4}\s?[年./-]|[一二三四五六七八九十]{1,3}[月日])|\/\s?\d{4}\s?[年./-])/

/** Reads a dateline in matching form; null where the line is none. */
export function readDateline(form: string): Dateline | null {
  if (form.length > 100) return null
  const found = findDate(form)
  if (found === null) return null
  const { year, month, date } = found
  const end = found.index + found.length
  if (span.test(form.slice(end))) return null
  const before = readDatelineParts(form, 0, found.index, true)
  const start = /^\s?t(?=\d)/i.test(form.slice(end)) ? end + 1 : end
  const behind = readDatelineParts(form, start, form.length, false)
  if (!areBeside(form, before) || !areBeside(form, behind)) return null
  const isSure = before.isFound || behind.isFound || found.weekday !== null
  const [first] = behind.words
  const opening = first === undefined ? '' : form.slice(first.start, first.end)
  // 2025年3月11日 于达维: a name, where nothing else stands behind the date.
  const isName = /^\p{Script=Han}{3}$/u.test(opening) && behind.words.length === 1 && isSurelyName(opening)
  // What follows may name a house or an author, but no sentence: `2024年5月28日，微软发布…` is a summary.
  if (first !== undefined && !isSure && !isName && !/^(?:财新|\w)/.test(opening)) return null
  const time = before.time ?? behind.time
  const zone = time?.zone ?? before.zone ?? behind.zone
  return {
    day: year >= 1000 && isRealDay(year, month, date) ? toDay(year, month, date) : null,
    weekday: before.weekday ?? behind.weekday ?? found.weekday,
    time: time === null ? null : { ...time, zone },
    number: before.number ?? behind.number,
    credits: [...before.credits, ...behind.credits, ...(isName && first !== undefined ? [{ role: '', ...first }] : [])],
    words: [...before.words, ...(isName ? [] : behind.words)],
    isUpdate: before.isUpdate,
  }
}

/** The most characters of words that are no known part of a dateline. */
const wordLimits = { before: 16, behind: 24 }

/** Says whether words may stand beside a date: few, and no part of a sentence. */
function areBeside(form: string, { words, isBefore }: DatelineParts): boolean {
  const start = words[0]?.start ?? 0
  const end = words.at(-1)?.end ?? 0
  const text = form.slice(start, end)
  if (text.length > wordLimits[isBefore ? 'before' : 'behind'] || /[。,;!?、《“]/.test(text)) return false
  if (!isBefore) return text === '' || !/,\s?$/.test(form.slice(0, start))
  return !/\d/.test(text) && !/^\s?[,。]/.test(form.slice(end, end + 2))
}

function findDate(form: string): EnglishDate | null {
  const ofRepublic = republic.exec(form)
  const found = ofRepublic ?? dateForms.map((pattern) => pattern.exec(form)).find((match) => match !== null)
  if (found == null) return /[a-z]{3}/i.test(form) ? findEnglishDate(form) : null
  const [printedYear = 0, month = 0, date = 0] = found
    .slice(1)
    .flatMap((part) => (/^[-/.]$/.test(part) ? [] : (readNumeral(part) ?? 0)))
  const year = ofRepublic === null ? printedYear : printedYear + 1911
  return { index: found.index, length: found[0].length, year, month, date, weekday: null }
}
