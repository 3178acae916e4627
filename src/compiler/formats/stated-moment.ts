// Moments that machines state: in the head of a letter, in what a page says of itself. Given as an issue would print them, by clocks in China.

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const written =
  /(\d{1,2})\s{1,4}([a-z]{3})[a-z]{0,6},?\s{1,4}(\d{4}),?\s{1,4}(?:at\s{1,2})?(\d{1,2}):(\d{2})(?::\d{2})?\s{0,4}(?:(?:gmt|utc)?([+-])(\d{1,2})(?::?(\d{2}))?(?!\d)|([a-z]{1,5})\b)?/i
const iso =
  /^\s{0,4}(\d{4})[-/](\d{1,2})[-/](\d{1,2})[t\s]\s{0,2}(\d{1,2}):(\d{2})(?::\d{2}(?:[.,]\d{1,9})?)?\s{0,2}(?:(?:gmt|utc)?\s?([+-])(\d{1,2})(?::?(\d{2}))?(?!\d)|([a-z]{1,5})\b)/i
const seconds = /^\s{0,4}(\d{10})\s{0,4}$/

/** Names of zones in minutes; CST is two of them, so it is none. */
const zones: ReadonlyMap<string, number> = new Map([
  ...['z', 'ut', 'utc', 'gmt'].map((name) => [name, 0] as const),
  ['bst', 60],
  ['cet', 60],
  ['cest', 120],
  ['msk', 180],
  ['ist', 330],
  ['hkt', 480],
  ['sgt', 480],
  ['jst', 540],
  ['kst', 540],
  ['est', -300],
  ['edt', -240],
  ['cdt', -300],
  ['mst', -420],
  ['mdt', -360],
  ['pst', -480],
  ['pdt', -420],
])

/** Gives a moment with its zone as the dateline an issue would print; null where no zone says what moment is meant. */
export function statedDateline(value: string): string | null {
  const text = value.slice(0, 200)
  const epoch = seconds.exec(text)?.[1]
  if (epoch !== undefined) return datelineOf(Number(epoch) * 1000)
  const day = iso.exec(text)
  if (day !== null) return fromParts(day.slice(1, 6).map(Number), day.slice(6))
  const letter = written.exec(text)
  if (letter === null) return null
  const [, date, name = '', year, hour, minute, ...zone] = letter
  return fromParts([year, months.indexOf(name.toLowerCase()) + 1, date, hour, minute].map(Number), zone)
}

/** Gives what is stated without a time whose zone nobody can tell, or null where it has none such. CST is China's beside an issue of China. */
export function withoutUnknownZone(value: string): string | null {
  const found =
    /[t\s]\s{0,3}\d{1,2}:\d{2}(?::\d{2})?\s{0,3}\[?([a-z]{2,5}|[a-z_]{2,20}\/[a-z_/]{2,30})\]?\s{0,4}$/i.exec(
      value.slice(0, 200),
    )
  const zone = found?.[1]?.toLowerCase()
  if (found === null || zone === undefined || zones.has(zone) || /^(?:am|pm|cst)$/.test(zone)) return null
  return value.slice(0, found.index)
}

function fromParts(parts: readonly number[], zone: readonly (string | undefined)[]): string | null {
  const [year = 0, month = 0, date = 0, hour = 0, minute = 0] = parts
  const [sign, hours, minutes, name] = zone
  const offset =
    sign === undefined
      ? zones.get(name?.toLowerCase() ?? '')
      : (Number(hours) * 60 + Number(minutes ?? 0)) * (sign === '-' ? -1 : 1)
  const printed = Date.UTC(year, month - 1, date, hour, minute)
  if (offset === undefined || month < 1 || new Date(printed).getUTCDate() !== date || hour > 23 || minute > 59)
    return null
  return datelineOf(printed - offset * 60_000)
}

const two = (value: number): string => String(value).padStart(2, '0')

function datelineOf(moment: number): string {
  const local = new Date(moment + 480 * 60_000)
  const day = `${local.getUTCFullYear()}年${two(local.getUTCMonth() + 1)}月${two(local.getUTCDate())}日`
  return `${day} ${two(local.getUTCHours())}:${two(local.getUTCMinutes())}`
}
