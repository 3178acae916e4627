// The dateline: the printed day that is the issue's identity, and the printed time if there is one. Never guessed.
import { quote } from '#compiler/diagnostic.ts'
import { isRealDay, toDay, weekdayOf, type Day } from '#model/calendar.ts'
import { momentOf, readTime, type PrintedTime } from './clock-time.ts'
import { take, warn, type Draft } from './draft.ts'
import type { Line } from './line.ts'
import { readNumeral } from './numeral.ts'

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

const dateForms: readonly RegExp[] = [
  /(\d{4})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?[日号]?/,
  /(\d{4})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{1,2})(?!\d)/,
  /([零一二三四五六七八九]{4})\s?年\s?([一二三四五六七八九十]{1,3})\s?月\s?([一二三四五六七八九十]{1,3})\s?[日号]?/,
]
const weekdays = '一二三四五六日'

/** Reads a dateline in matching form; null where the line is none. */
export function readDateline(form: string): Dateline | null {
  if (form.length > 100) return null
  const found = dateForms.map((pattern) => pattern.exec(form)).find((match) => match !== null)
  if (found == null || found.index > 16) return null
  const before = form.slice(0, found.index)
  if (/[。,;!?、\d]/.test(before)) return null
  const [year = 0, month = 0, date = 0] = found
    .slice(1)
    .flatMap((part) => (/^[-/.]$/.test(part) ? [] : (readNumeral(part) ?? 0)))
  let rest = form.slice(found.index + found[0].length).replace(/^\s*[t,]?\s*/i, '')
  const weekday = /^\(?\s?(?:星期|周|礼拜)\s?([一二三四五六日天])\s?\)?[\s,]{0,4}/.exec(rest)
  rest = rest.slice(weekday?.[0].length ?? 0)
  const time = readTime(rest)
  rest = rest.slice(time?.length ?? 0).replace(/^[)\]】\s|,]+/, '')
  // What follows may name a source or an author, but no sentence: `2024年5月28日，微软发布…` is a summary.
  if (
    rest.length > 24 ||
    /[。,;!?、《“]/.test(rest) ||
    (rest !== '' &&
      time === null &&
      weekday === null &&
      !/^[(|(]?\s?(?:来源|作者|文|第|财新|发布|出版|星期|总|\w)/.test(rest))
  )
    return null
  return {
    day: year >= 1900 && isRealDay(year, month, date) ? toDay(year, month, date) : null,
    weekday: weekday === null ? null : weekdays.indexOf((weekday[1] ?? '').replace('天', '日')) + 1,
    time,
    isUpdate: /更新|修改|编辑于/.test(before),
  }
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
export function readPublishing(draft: Draft, headline: number, bodyStart: number): Publishing | null {
  const { lines, site, report, root } = draft
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
  found ??= datelineAbove(draft, headline)
  const fail = (code: string, line: number, message: string): null => {
    report({ severity: 'error', code, file: root.file, line, message })
    return null
  }
  if (found === null) {
    return fail(
      'missing-date',
      (lines[headline] ?? lines[0])?.number ?? 1,
      `No date was found ${lines[headline] === undefined ? 'in the source' : `under ${quote(lines[headline].printed)}`}. A line such as 2024年05月28日 18:31 is expected below the headline.`,
    )
  }
  const { line, dateline } = found
  take(draft, line, 'dateline', dateline.day)
  if (dateline.day === null) {
    return fail(
      'impossible-date',
      line.number,
      `${quote(line.text)} names a day that does not exist. A day of the calendar is expected.`,
    )
  }
  if (dateline.time?.clock === null) {
    warn(
      draft,
      line,
      'odd-time',
      `${quote(line.text)} prints a time that no clock shows; it was dropped. A time such as 18:31 is expected.`,
    )
  }
  if (dateline.day > site.today) {
    warn(
      draft,
      line,
      'future-date',
      `${quote(line.text)} lies in the future: today is ${site.today}. It is published all the same.`,
    )
  }
  if (dateline.weekday !== null && dateline.weekday !== weekdayOf(dateline.day)) {
    const expected = weekdays.charAt(weekdayOf(dateline.day) - 1)
    warn(
      draft,
      line,
      'weekday-mismatch',
      `${quote(line.text)} names the wrong weekday: ${dateline.day} is 星期${expected}. The date was kept.`,
    )
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
