// Dates as English prints them: May 28, 2024; Tuesday, 28 May 2024. Figures alone (05/28/2024) are read by nobody: which is the month?

/** An English date within a text. */
export interface EnglishDate {
  index: number
  length: number
  year: number
  month: number
  date: number
  /** 1 Monday to 7 Sunday. */
  weekday: number | null
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const weekdays = 'mon tue wed thu fri sat sun'.split(' ')
const month =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const weekday = '(?:\\b(mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\\.?,?\\s{1,3})?'
/** A rule may part the date from what is printed beside it. */
const rule = '(?:\\s{0,2}[·|•—–-]{1,2}\\s{0,2})?'
const forms: readonly RegExp[] = [
  new RegExp(`${weekday}\\b${month}\\s{1,3}(\\d{1,2})(?:st|nd|rd|th)?,?\\s{1,3}(\\d{4})(?!\\d)${rule}`, 'i'),
  new RegExp(
    `${weekday}(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?\\s{1,3}(?:of\\s)?${month},?\\s{1,3}(\\d{4})(?!\\d)${rule}`,
    'i',
  ),
]

/** Finds the first English date of a text in matching form; null where it has none. The day need not be in the calendar. */
export function findEnglishDate(form: string): EnglishDate | null {
  const [monthFirst, dayFirst] = forms.map((pattern) => pattern.exec(form))
  const found = monthFirst ?? dayFirst
  if (found == null) return null
  const [name = '', date = ''] = monthFirst === found ? [found[2], found[3]] : [found[3], found[2]]
  return {
    index: found.index,
    length: found[0].length,
    year: Number(found[4]),
    month: months.indexOf(name.slice(0, 3).toLowerCase()) + 1,
    date: Number(date),
    weekday: found[1] === undefined ? null : weekdays.indexOf(found[1].toLowerCase()) + 1,
  }
}
