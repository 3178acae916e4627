// The time printed behind a date, and the moment it makes in the publication's time zone.
import type { Day } from '#model/calendar.ts'
import { dayParts } from '#model/calendar.ts'

/** A printed time: hours and minutes as a clock shows them, or null where no clock shows such a time. */
export interface PrintedTime {
  clock: { hour: number; minute: number; second: number } | null
  /** The zone printed with it, as an offset or as a name of the zone; null where it is the publication's. */
  zone: string | null
  /** Length of what was read. */
  length: number
}

const time =
  /^(凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚间|夜间|早|晚|am|pm)?\s{0,3}(\d{1,2})\s?[:时点]\s?(\d{1,2}|半)?(?:\s?[:分]\s?(\d{1,2})?)?(?:\.\d{1,6})?秒?\s{0,3}(am|pm)?(z|[+-]\d{2}:?\d{2})?/i

/** Reads a time at the beginning of a text in matching form; null where there is none. */
export function readTime(form: string): PrintedTime | null {
  const found = time.exec(form.slice(0, 60))
  if (found === null) return null
  const [whole, before, hourText, minuteText, secondText, behind, zone] = found
  const part = (behind ?? before ?? '').toLowerCase()
  const hour = hourOfDay(Number(hourText), part)
  const minute = minuteText === '半' ? 30 : Number(minuteText ?? 0)
  const second = Number(secondText ?? 0)
  const isReal = hour !== null && minute < 60 && second < 60
  return {
    clock: isReal ? { hour, minute, second } : null,
    zone: zone === undefined ? null : offsetOf(zone),
    length: whole.length,
  }
}

/** Hours of the twelve-hour clock by the part of the day; a pair that contradicts itself is no hour. */
function hourOfDay(hour: number, part: string): number | null {
  if (hour > 23) return null
  if (['下午', '傍晚', '晚上', '晚间', '夜间', '晚', 'pm'].includes(part)) {
    if (hour === 0) return null
    if (hour === 12) return part === '下午' || part === 'pm' ? 12 : null
    return hour < 12 ? hour + 12 : hour
  }
  if (['凌晨', '清晨', '早上', '早晨', '早', '上午', 'am'].includes(part)) {
    if (hour > 12) return null
    return hour === 12 ? (part === 'am' || part === '凌晨' ? 0 : part === '上午' ? 12 : null) : hour
  }
  if (part === '中午') return hour >= 11 && hour <= 14 ? hour : hour >= 1 && hour <= 2 ? hour + 12 : null
  return hour
}

const offsetOf = (zone: string): string => (/z/i.test(zone) ? '+00:00' : `${zone.slice(0, 3)}:${zone.slice(-2)}`)

/** Zones as datelines name them. CST is China's and America's, so it says nothing beside a publication's own zone. */
const zones: readonly { names: RegExp; zone: string | null }[] = [
  { names: /^(?:北京|中国(?:标准)?|beijing|china)\s?(?:时间|time|standard time)(?![a-z])/i, zone: 'Asia/Shanghai' },
  { names: /^东八区(?:时间)?/, zone: '+08:00' },
  { names: /^(?:香港时间|hkt(?![a-z]))/i, zone: 'Asia/Hong_Kong' },
  { names: /^(?:台北|台湾)时间/, zone: 'Asia/Taipei' },
  { names: /^(?:新加坡时间|sgt(?![a-z]))/i, zone: 'Asia/Singapore' },
  { names: /^(?:(?:东京|日本)时间|jst(?![a-z]))/i, zone: 'Asia/Tokyo' },
  { names: /^kst(?![a-z])/i, zone: '+09:00' },
  { names: /^(?:伦敦|英国)时间/, zone: 'Europe/London' },
  { names: /^bst(?![a-z])/i, zone: '+01:00' },
  { names: /^(?:(?:美东|美国东部|纽约)(?:时间)?|et(?![a-z]))/i, zone: 'America/New_York' },
  { names: /^(?:(?:美西|美国西部|太平洋)(?:时间)?|pt(?![a-z]))/i, zone: 'America/Los_Angeles' },
  { names: /^est(?![a-z])/i, zone: '-05:00' },
  { names: /^edt(?![a-z])/i, zone: '-04:00' },
  { names: /^pst(?![a-z])/i, zone: '-08:00' },
  { names: /^pdt(?![a-z])/i, zone: '-07:00' },
  { names: /^cest(?![a-z])/i, zone: '+02:00' },
  { names: /^cet(?![a-z])/i, zone: '+01:00' },
  { names: /^(?:格林[尼威]治(?:标准)?|世界(?:标准|协调)?|国际标准)时间?/, zone: '+00:00' },
  { names: /^(?:cst|当地时间|local time)(?![a-z])/i, zone: null },
]

/** Reads the zone a text in matching form begins with: GMT, UTC+8, 北京时间. Null where there is none. */
export function readZone(form: string): { zone: string | null; length: number } | null {
  const universal = /^(?:gmt|utc)\s?(?:([+-])\s?(\d{1,2})(?::?(\d{2}))?)?(?![a-z\d])/i.exec(form)
  if (universal !== null) {
    const [whole, sign = '+', hours = '0', minutes = '00'] = universal
    return { zone: `${sign}${hours.padStart(2, '0')}:${minutes}`, length: whole.length }
  }
  for (const { names, zone } of zones) {
    const found = names.exec(form)
    if (found !== null) return { zone, length: found[0].length }
  }
  return null
}

/** Years in which a zone kept one offset: asking Intl is slow, and most archives are of these. */
const steadyYears: Readonly<Record<string, readonly { from: number; to: number; offset: string }[]>> = {
  'Asia/Shanghai': [
    { from: 1992, to: 9999, offset: '+08:00' },
    { from: 1950, to: 1985, offset: '+08:00' },
    { from: 1920, to: 1939, offset: '+08:00' },
    { from: 1902, to: 1918, offset: '+08:00' },
    // Local mean time, +08:05:43, written as the closest whole minute as RFC 3339 section 5.8 does.
    { from: 0, to: 1900, offset: '+08:06' },
  ],
  'Asia/Hong_Kong': [{ from: 1980, to: 9999, offset: '+08:00' }],
  'Asia/Taipei': [{ from: 1980, to: 9999, offset: '+08:00' }],
  'Asia/Singapore': [{ from: 1983, to: 9999, offset: '+08:00' }],
  'Asia/Tokyo': [{ from: 1952, to: 9999, offset: '+09:00' }],
  UTC: [{ from: 0, to: 9999, offset: '+00:00' }],
}

/** Gives the moment of a printed day and time as `2024-05-28T18:31:00+08:00`. */
export function momentOf(day: Day, { clock, zone }: PrintedTime, timeZone: string): string | null {
  if (clock === null) return null
  const two = (value: number) => String(value).padStart(2, '0')
  const local = `${day}T${two(clock.hour)}:${two(clock.minute)}:${two(clock.second)}`
  return local + (zone !== null && /^[+-]/.test(zone) ? zone : zoneOffset(local, day, zone ?? timeZone))
}

function zoneOffset(local: string, day: Day, timeZone: string): string {
  const { year } = dayParts(day)
  const steady = steadyYears[timeZone]?.find(({ from, to }) => year >= from && year <= to)
  if (steady !== undefined) return steady.offset
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
  const offsetAt = (stamp: number) => {
    const name = format.formatToParts(stamp).find(({ type }) => type === 'timeZoneName')?.value ?? ''
    return wholeMinutes(name)
  }
  // The offset is asked for at the moment the first answer makes of the local time, so that days of change are right.
  const guess = offsetAt(Date.parse(`${local}Z`))
  return offsetAt(Date.parse(local + guess))
}

/** Gives `GMT+08:05:43` as `+08:06`: before clocks were set by zones offsets had seconds, which no timestamp can hold. */
function wholeMinutes(name: string): string {
  const found = /([+-])(\d{2}):(\d{2})(?::(\d{2}))?/.exec(name)
  if (found === null) return '+00:00'
  const [, sign = '+', hours, minutes, seconds = '0'] = found
  const whole = Number(hours) * 60 + Number(minutes) + Math.round(Number(seconds) / 60)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${sign}${two(Math.floor(whole / 60))}:${two(whole % 60)}`
}
