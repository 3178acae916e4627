// When an issue came out: which of the dates of a source is its own, and what its line says besides.
import { quote } from '#compiler/diagnostic.ts'
import { weekdayOf, type Day } from '#model/calendar.ts'
import { momentOf } from './clock-time.ts'
import { readDateline, type Dateline } from './dateline.ts'
import { weekdays } from './dateline-parts.ts'
import { takeBesideDate } from './dateline-credits.ts'
import { take, warn, type Draft } from './draft.ts'
import type { Line } from './line.ts'
import type { DateElsewhere } from './source-date.ts'

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
  if (found !== null) {
    take(draft, found.line, 'dateline', found.dateline.day)
    takeBesideDate(draft, found.line, found.dateline)
  }
  const own = found === null ? null : { dateline: found.dateline, text: found.line.text, line: found.line.number }
  const meant = chooseDate(own, elsewhere)
  if (meant !== null && own !== null && elsewhere !== null) compareDates(draft, own, elsewhere)
  const place = meant === null ? lines.slice(headline + 1, bodyStart).find(isUnclearDate) : undefined
  return publishingOf(draft, meant, place ?? lines[headline], place !== undefined)
}

/** 3/11/2025, 2025 3 11, 250311: figures that a reader may take for a date, each a different one; spans; and when a page was changed. */
const isUnclearDate = ({ node, form }: Line): boolean =>
  node.kind !== 'item' &&
  (unclear.test(form) ||
    ofHan.test(form) ||
    (form.length <= 60 && spans.test(form)) ||
    readDateline(form)?.isUpdate === true)
const unclear =
  /^(?:\d{1,4}\s?[-/.,\s]\s?\d{1,2}\s?[-/.,\s]\s?\d{1,4}|\d{6}|\d{8}|\d{2,3}年\d{1,2}月\d{1,2}[日号]?|\d{4}年\d{1,2}月|\d{1,2}月\d{1,2}[日号])(?:\s{1,3}\d{1,2}:\d{2}(?::\d{2})?)?$/
/** A date in Han figures that is none of the calendar's forms. */
const ofHan = /^[零○o一二三四五六七八九十]{2,6}\s?年[^。,]{1,8}月[^。,]{1,8}$/i
const spans = /^\D{0,8}\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}\s?[日号]?\s?[-—–~至到/]{1,2}\s?\d/

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
