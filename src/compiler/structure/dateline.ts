// The dateline: the printed day that is the identity, and the printed time if there is one. Never guessed.
import { quote } from '#compiler/diagnostic.ts'
import { isRealDay, toDay, weekdayOf, type Day } from '#model/calendar.ts'
import { momentOf, readTime, type PrintedTime } from './clock-time.ts'
import { take, warn, type Draft } from './draft.ts'
import { findEnglishDate, type EnglishDate } from './english-date.ts'
import type { Line } from './line.ts'
import type { DateElsewhere } from './source-date.ts'
import { readNumeral } from './numeral.ts'
import { isSurelyName } from './person-name.ts'

/** A line that is a date and little else. */
export interface Dateline {
  /** Null where the calendar has no such day. */
  day: Day | null
  /** Printed weekday, 1 Monday to 7 Sunday. */
  weekday: number | null
  time: PrintedTime | null
  /** The line says when the page was changed, not when the issue came out. */
  isUpdate: boolean
}

/** 民国114年 is 2025. */
const republic =
  /民国\s?(\d{2,3}|[一二三四五六七八九十百零]{1,6})\s?年\s?(\d{1,2}|[一二三四五六七八九十]{1,3})\s?月\s?(\d{1,2}|[一二三四五六七八九十]{1,3})\s?日?/
const dateForms: readonly RegExp[] = [
  /(\d{4}|[零一二三四五六七八九]{4})\s?年\s?(\d{1,2}|[一二三四五六七八九十]{1,3})\s?月\s?(\d{1,2}|[一二三四五六七八九十]{1,3})\s?[日号]?/,
  /(\d{4})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{1,2})(?!\d)/,
  // 20250311 is a date where nothing stands before it.
  /^((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/,
]
const weekdays = '一二三四五六日'

/** 下午六时三十一分 as 下午6时31分. */
const withFigures = (form: string): string =>
  form.replace(/[零一二三四五六七八九十]{1,3}(?=\s?[时点分秒])/g, (figure) => String(readNumeral(figure) ?? figure))
/** A part of the day without an hour says nothing a clock could. */
const partOfDay = /^(?:凌晨|清晨|早上|上午|中午|下午|傍晚|晚上|晚间)$/

/** What sites print beside a date: how often a page was read, how large its letters are. */
const besideDate =
  /(?:浏览|阅读|点击|访问)(?:次数|数|量)?\s?:?\s?\d{1,9}\s?次?|字[号体](?:大小)?\s?:?\s?[[(]?(?:\s?[大中小]\s?[|/]?){2,3}\s?[\])]?/g

/** Reads a dateline in matching form; null where the line is none. */
export function readDateline(form: string): Dateline | null {
  if (form.length > 100) return null
  const found = findDate(form)
  if (found === null || found.index > 16) return null
  const before = form.slice(0, found.index)
  if (/[。,;!?、\d]/.test(before)) return null
  const { year, month, date } = found
  const behind = form.slice(found.index + found.length)
  let rest = withFigures(behind.replace(/^\s*(?:[t,]|at\s)?\s*(?:(?:gmt|utc)[+-]\d{1,2}\s)?/i, ''))
  const weekday = /^\(?\s?(?:星期|周|礼拜)\s?([一二三四五六日天])\s?\)?[\s,]{0,4}/.exec(rest)
  rest = rest.slice(weekday?.[0].length ?? 0)
  const time = readTime(rest)
  rest = rest
    .slice(time?.length ?? partOfDay.exec(rest)?.[0].length ?? 0)
    .replace(/^[)\]】\s|,]+/, '')
    .replace(besideDate, '')
    .trim()
  // What follows may name a source or an author, but no sentence: `2024年5月28日，微软发布…` is a summary.
  if (
    rest.length > 24 ||
    /[。,;!?、《“]/.test(rest) ||
    (rest !== '' &&
      time === null &&
      weekday === null &&
      found.weekday === null &&
      !(rest.length <= 3 && isSurelyName(rest)) &&
      !/^[(|(]?\s?(?:来源|作者|文|第|财新|发布|出版|星期|总|\w)/.test(rest))
  )
    return null
  return {
    day: year >= 1000 && isRealDay(year, month, date) ? toDay(year, month, date) : null,
    weekday: weekday === null ? found.weekday : weekdays.indexOf((weekday[1] ?? '').replace('天', '日')) + 1,
    time,
    isUpdate: /更新|修改|编辑于/.test(before),
  }
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

/** What the dateline gives an issue. */
export interface Publishing {
  publishedOn: Day
  publishedAt: string | null
}

/**
 * Finds the dateline of the issue whose headline stands at `headline`: under it and above the first heading, or else right above it.
 * Reports an error and gives null where there is none or the day does not exist.
 */
export function readPublishing(
  draft: Draft,
  headline: number,
  bodyStart: number,
  elsewhere: DateElsewhere | null,
): Publishing | null {
  const { lines } = draft
  let found: { line: Line; dateline: Dateline } | null = null
  for (const line of lines.slice(headline + 1, bodyStart)) {
    const dateline = line.node.kind === 'item' ? null : readDateline(line.form)
    if (dateline === null) continue
    if (dateline.isUpdate) take(draft, line, 'update line', 'dropped')
    else if (found === null) found = { line, dateline }
    else {
      take(draft, line, 'second dateline', 'dropped')
      warn(
        draft,
        line,
        'second-dateline',
        `${quote(line.text)} is a second date; the first one dates the issue. One dateline is expected.`,
      )
    }
  }
  if (elsewhere?.isFirst !== true) found ??= datelineAbove(draft, headline)
  if (found !== null) take(draft, found.line, 'dateline', found.dateline.day)
  const own = found === null ? null : { dateline: found.dateline, text: found.line.text, line: found.line.number }
  const meant = chooseDate(own, elsewhere)
  if (meant !== null && own !== null && elsewhere !== null) compareDates(draft, own, elsewhere)
  const unclear = meant === null ? lines.slice(headline + 1, bodyStart).find(isUnclearDate) : undefined
  return publishingOf(draft, meant, unclear ?? lines[headline], unclear !== undefined)
}

/** 3/11/2025, 2025 3 11, 250311: figures that a reader may take for a date, each a different one. */
const isUnclearDate = ({ node, form }: Line): boolean =>
  node.kind !== 'item' &&
  /^(?:\d{1,4}\s?[-/.,\s]\s?\d{1,2}\s?[-/.,\s]\s?\d{1,4}|\d{6}|\d{8}|\d{2}年\d{1,2}月\d{1,2}[日号]?|\d{4}年\d{1,2}月)(?:\s{1,3}\d{1,2}:\d{2}(?::\d{2})?)?$/.test(
    form,
  )

type PrintedDate = Omit<DateElsewhere, 'isFirst'>

/** Of two places that agree on the day the one with a time says more. */
function chooseDate(own: PrintedDate | null, elsewhere: DateElsewhere | null): PrintedDate | null {
  if (own === null || elsewhere === null) return own ?? elsewhere
  const isSame = own.dateline.day === elsewhere.dateline.day
  return elsewhere.isFirst && !(isSame && elsewhere.dateline.time === null) ? elsewhere : own
}

function compareDates({ report, root }: Draft, own: PrintedDate, elsewhere: DateElsewhere): void {
  if (own.dateline.day === elsewhere.dateline.day) return
  const [meant, other] = elsewhere.isFirst ? [elsewhere, own] : [own, elsewhere]
  const message = `${quote(other.text)} is another day than ${quote(meant.text)}, which dates the issue. One date is expected.`
  report({ severity: 'warning', code: 'second-dateline', file: root.file, line: other.line, message })
}

/** Checks the date an issue has. */
function publishingOf(
  { site, report, root, lines }: Draft,
  meant: PrintedDate | null,
  place: Line | undefined,
  isUnclear: boolean,
): Publishing | null {
  if (meant === null) {
    const places =
      root.format === 'markdown' ? ', or a date in the front matter, the title or the name of the file,' : ''
    const where = place === undefined ? 'in the source' : `under ${quote(place.printed)}`
    const found =
      isUnclear && place !== undefined
        ? `${quote(place.printed)} may be a date, but does not say beyond doubt which year, month and day.`
        : `No date was found ${where}.`
    const message = `${found} A line such as 2024年05月28日 18:31 below the headline${places} is expected.`
    report({
      severity: 'error',
      code: 'missing-date',
      file: root.file,
      line: (place ?? lines[0])?.number ?? 1,
      message,
    })
    return null
  }
  const { line, text, dateline } = meant
  if (dateline.day === null) {
    const message = `${quote(text)} names a day that does not exist. A day of the calendar is expected.`
    report({ severity: 'error', code: 'impossible-date', file: root.file, line, message })
    return null
  }
  if (dateline.time?.clock === null) {
    const message = `${quote(text)} prints a time that no clock shows; it was dropped. A time such as 18:31 is expected.`
    report({ severity: 'warning', code: 'odd-time', file: root.file, line, message })
  }
  if (dateline.day > site.today) {
    const message = `${quote(text)} lies in the future: today is ${site.today}. It is published all the same.`
    report({ severity: 'warning', code: 'future-date', file: root.file, line, message })
  }
  if (dateline.weekday !== null && dateline.weekday !== weekdayOf(dateline.day)) {
    const expected = weekdays.charAt(weekdayOf(dateline.day) - 1)
    const message = `${quote(text)} names the wrong weekday: ${dateline.day} is 星期${expected}. The date was kept.`
    report({ severity: 'warning', code: 'weekday-mismatch', file: root.file, line, message })
  }
  const publishedAt = dateline.time === null ? null : momentOf(dateline.day, dateline.time, site.publication.timeZone)
  return { publishedOn: dateline.day, publishedAt }
}

/** A date right above the headline is the issue's own only if the whole source has no other. */
function datelineAbove(draft: Draft, headline: number): { line: Line; dateline: Dateline } | null {
  const datelines = draft.lines.flatMap((line) => {
    const dateline = line.node.kind === 'item' ? null : readDateline(line.form)
    return dateline === null || dateline.isUpdate ? [] : [{ line, dateline }]
  })
  const [only] = datelines
  if (only === undefined || datelines.length > 1 || only.line.at !== headline - 1) return null
  warn(
    draft,
    only.line,
    'dateline-above',
    `${quote(only.line.text)} stands above the headline and was read as its date. It is expected below.`,
  )
  return only
}
