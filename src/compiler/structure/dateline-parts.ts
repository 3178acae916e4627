// What datelines print beside the date: weekday, time and zone, number, credits, and much that is no part of an issue. Each kind is one row of a table.
import { readTime, readZone, type PrintedTime } from './clock-time.ts'
import { lengthOfFurniture } from './dateline-furniture.ts'
import { readIssueNumber } from './issue-number.ts'
import { readNumeral } from './numeral.ts'
import { isSurelyName, namesAt } from './person-name.ts'

/** A stretch of a line in matching form. */
export interface Stretch {
  start: number
  end: number
}

/** A name and the role it stands behind, if any. */
export interface DatelineCredit extends Stretch {
  role: string
}

/** What stands beside a date. */
export interface DatelineParts {
  /** 1 Monday to 7 Sunday. */
  weekday: number | null
  time: PrintedTime | null
  zone: string | null
  number: number | null
  credits: DatelineCredit[]
  /** What none of the table is. */
  words: Stretch[]
  /** Something speaks of when the page was changed. */
  isUpdate: boolean
  /** Something but mere words was found. */
  isFound: boolean
  /** They stand before the date. */
  isBefore: boolean
}

/** Reads one part at the beginning of a text that stands at a place of the line; gives its length, 0 where it is another. */
type PartReader = (parts: DatelineParts, rest: string, at: number) => number

/** The signs of the days of a week, Monday first. */
export const weekdays = '一二三四五六日'
const englishWeekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

const readWeekday: PartReader = (parts, rest) => {
  const found =
    /^(?:(?:星期|周|礼拜)\s?([一二三四五六日天])|\(\s?([一二三四五六日])\s?\)|(mon|tue|wed|thu|fri|sat|sun)(?:[a-z]{0,6}day)?(?![a-z]))/i.exec(
      rest,
    )
  if (found === null || parts.weekday !== null) return 0
  const [whole, spelled, short, english] = found
  const han = spelled ?? short
  parts.weekday =
    1 +
    (han === undefined
      ? englishWeekdays.indexOf((english ?? '').toLowerCase())
      : weekdays.indexOf(han.replace('天', '日')))
  return whole.length
}

/** 下午六时三十一分 as 下午6时31分, figures and places as they were. */
const withFigures = (form: string): { form: string; added: number } => {
  const head =
    /^\D{0,4}?[零一二三四五六七八九十]{1,3}\s?[时点](?:[零一二三四五六七八九十]{1,3}\s?分)?/.exec(form)?.[0] ?? ''
  const figures = head.replace(/[零一二三四五六七八九十]{1,3}(?=\s?[时点分])/g, (han) =>
    String(readNumeral(han) ?? han),
  )
  return { form: figures + form.slice(head.length), added: figures.length - head.length }
}

const readClock: PartReader = (parts, rest) => {
  const { form, added } = withFigures(rest)
  const time = parts.time === null ? readTime(form) : null
  if (time === null) return 0
  parts.time = time
  const length = time.length - added
  const offset = /^\s?([+-]\d{2}):?(\d{2})(?!\d)/.exec(rest.slice(length))
  if (offset !== null) parts.zone ??= `${offset[1]}:${offset[2]}`
  return length + (offset?.[0].length ?? 0)
}

const readZonePart: PartReader = (parts, rest) => {
  const found = readZone(rest)
  if (found === null) return 0
  parts.zone ??= found.zone
  return found.length
}

const readNumberPart: PartReader = (parts, rest) => {
  const found = parts.number === null ? readIssueNumber(rest) : null
  if (found === null) return 0
  parts.number = found.number
  return found.length
}

const role =
  /^((?:本文)?作者|撰文|撰稿|采写|编译|文|(?:财新|本刊|本报|本网|特约|见习|实习)?记者|(?:责任|本期|版面|图片|视觉)?编辑|(?:执行|副)?主编|责编|版编|校对|审校|摄影|制图|翻译|by)(?:\s?[:|丨/]\s?|\s{1,4}|(?<=[者辑])(?=\p{Script=Han}))/iu

const readCredit: PartReader = (parts, rest, at) => {
  const found = role.exec(rest)
  if (found === null) return 0
  const from = found[0].length
  const { names, length } = namesAt(rest.slice(from))
  if (names.length === 0) return 0
  let start = at + from
  for (const name of names) {
    start += rest.slice(start - at).indexOf(name)
    parts.credits.push({ role: found[1] ?? '', start, end: start + name.length })
  }
  return from + length
}

/** 原创 于达维: what is marked as one's own has its name behind the mark. */
const readOriginal: PartReader = (parts, rest, at) => {
  const found = /^原创\s{1,3}(?=(\p{Script=Han}{2,4})(?:[\s|丨/]|$))/u.exec(rest)
  const name = found?.[1]
  if (found === null || name === undefined || !isSurelyName(name)) return 0
  const start = at + found[0].length
  parts.credits.push({ role: '', start, end: start + name.length })
  return found[0].length + name.length
}

const update = /更新|修改|编辑[于时]|updated/i
const readFurniture: PartReader = (parts, rest) => {
  const length = lengthOfFurniture(rest)
  if (parts.isBefore && update.test(rest.slice(0, length))) parts.isUpdate = true
  return length
}

/** The surest first. */
const readers: readonly PartReader[] = [
  readNumberPart,
  readWeekday,
  readZonePart,
  readClock,
  readCredit,
  readOriginal,
  readFurniture,
]
const separators = /^[\s,|丨·•・/()[\]【】〔〕~*—–-]+/
const word = /^[^\s,|丨·•・/()[\]【】〔〕]+/

/** Reads what stands in a line in matching form from one place to another. */
export function readDatelineParts(form: string, from: number, to: number, isBefore: boolean): DatelineParts {
  const parts: DatelineParts = {
    weekday: null,
    time: null,
    zone: null,
    number: null,
    credits: [],
    words: [],
    isUpdate: false,
    isFound: false,
    isBefore,
  }
  let at = from
  while (at < to) {
    const rest = form.slice(at, to)
    const length = readers.reduce((read, reader) => read || reader(parts, rest, at), 0)
    const gap = length > 0 ? 0 : (separators.exec(rest)?.[0].length ?? 0)
    parts.isFound ||= length > 0
    at += length + gap
    if (length + gap > 0) continue
    const end = at + (word.exec(rest)?.[0].length ?? 1)
    parts.words.push({ start: at, end })
    at = end
  }
  return parts
}
