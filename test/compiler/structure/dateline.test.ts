import { describe, expect, it } from 'vitest'
import { momentOf, readTime } from '#compiler/structure/clock-time.ts'
import { readDateline } from '#compiler/structure/dateline.ts'
import { matchingForm } from '#compiler/structure/matching-form.ts'
import { readNumeral } from '#compiler/structure/numeral.ts'

describe('readDateline', () => {
  it.each([
    ['2024年05月28日 18:31', '2024-05-28', '18:31'],
    ['2024-5-8', '2024-05-08', null],
    ['2024/5/28 星期二', '2024-05-28', null],
    ['２０２４年５月２８日（星期二）　１８：３１', '2024-05-28', '18:31'],
    ['2024年5月28日 下午6时31分', '2024-05-28', '18:31'],
    ['2024年5月28日 上午 10:05 来源:财新网', '2024-05-28', '10:5'],
    ['發布時間：2024-02-29 23:59:59', '2024-02-29', '23:59'],
    ['二〇二四年十二月三十一日', '2024-12-31', null],
    ['2024-05-28T00:00:00Z', '2024-05-28', '0:0'],
    ['1824年03月02日 18:31', '1824-03-02', '18:31'],
    ['1000-01-01', '1000-01-01', null],
    ['May 28, 2024', '2024-05-28', null],
    ['28 May 2024 — 3 min read', '2024-05-28', null],
    ['Published on Tue, May 28, 2024 at 6:31 PM', '2024-05-28', '18:31'],
    ['Tuesday, May 28, 2024 6:31 PM', '2024-05-28', '18:31'],
    ['28 May 2024 at 18:31:00 CST', '2024-05-28', '18:31'],
    ['September 1st 2024', '2024-09-01', null],
    ['2024年5月28日 GMT+8 18:31:00', '2024-05-28', '18:31'],
  ])('reads %s', (text, day, time) => {
    const dateline = readDateline(matchingForm(text))
    expect(dateline?.day).toBe(day)
    const clock = dateline?.time?.clock
    expect(clock == null ? null : `${clock.hour}:${clock.minute}`).toBe(time)
  })

  it.each(['2024年02月30日', 'February 30, 2024', '2023-02-29', '2024/13/01', '0024年05月28日', '2024年00月10日'])(
    'finds no day in %s',
    (text) => {
      expect(readDateline(matchingForm(text))?.day).toBeNull()
    },
  )

  it.each([
    '5月28日 18:31',
    '2024年5月',
    '2024年5月28日,微软发布了新模型。',
    '截至2024年5月28日,共有三家',
    '第2024-5-28号文件公布后市场反应平淡',
    '05/28/2024',
    'May 28',
    'Maybe 28, 2024',
    'May 28, 2024 Microsoft announced a new model today',
    '',
  ])('takes no dateline from %s', (text) => {
    expect(readDateline(matchingForm(text))).toBeNull()
  })
})

describe('readTime', () => {
  it.each(['25:61', '24:00', '18:60', '上午18:00', '下午0:10'])('finds %s on no clock', (text) => {
    expect(readTime(text)?.clock).toBeNull()
  })

  it('makes moments with the offset of the zone, also where the zone changes it', () => {
    const moment = (day: string, text: string, zone: string) => {
      const time = readTime(text)
      return time === null ? null : momentOf(day, time, zone)
    }
    expect(moment('2024-05-28', '18:31', 'Asia/Shanghai')).toBe('2024-05-28T18:31:00+08:00')
    expect(moment('1988-07-01', '12:00', 'Asia/Shanghai')).toBe('1988-07-01T12:00:00+09:00')
    expect(moment('2024-07-01', '9:00', 'Europe/Berlin')).toBe('2024-07-01T09:00:00+02:00')
    expect(moment('2024-01-01', '9:00', 'Europe/London')).toBe('2024-01-01T09:00:00+00:00')
    // Offsets that had seconds are written as the closest whole minute.
    expect(moment('1824-03-02', '18:31', 'Asia/Shanghai')).toBe('1824-03-02T18:31:00+08:06')
    expect(moment('1000-01-01', '0:00', 'Asia/Shanghai')).toBe('1000-01-01T00:00:00+08:06')
    expect(moment('1824-03-02', '9:00', 'America/New_York')).toBe('1824-03-02T09:00:00-04:56')
    expect(moment('1930-01-01', '9:00', 'Africa/Monrovia')).toBe('1930-01-01T09:00:00-00:45')
    expect(moment('2024-05-28', '18:31:07+09:00', 'Asia/Shanghai')).toBe('2024-05-28T18:31:07+09:00')
  })
})

describe('readNumeral', () => {
  it.each([
    ['3605', 3605],
    ['3,605', 3605],
    ['3 605', 3605],
    ['3.6千', 3600],
    ['1.2万', 12000],
    ['三千六百零五', 3605],
    ['一万二千', 12000],
    ['二零二四', 2024],
    ['十二', 12],
  ])('reads %s', (text, value) => expect(readNumeral(text)).toBe(value))

  it.each(['', 'abc', '3.65', '甲', '99999999999999999999'])('reads no number in %s', (text) =>
    expect(readNumeral(text)).toBeNull(),
  )
})

describe('matchingForm', () => {
  it('keeps the length of any text, so that a place in it is a place in print', () => {
    for (const text of ['（全文３，６０５個字）', '【新科技觀察】', '𠮷野家　ＡＢ', ''])
      expect(matchingForm(text)).toHaveLength(text.length)
    expect(matchingForm('（全文３，６０５個字）')).toBe('(全文3,605个字)')
  })

  it('agrees with the zones’ own tables in every year', () => {
    for (const zone of ['Asia/Shanghai', 'Asia/Hong_Kong', 'Asia/Taipei', 'Asia/Singapore', 'Asia/Tokyo', 'UTC']) {
      const offset = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
      for (let year = 1902; year < 2030; year += 1) {
        const moment = momentOf(
          `${year}-07-15`,
          { clock: { hour: 12, minute: 0, second: 0 }, offset: null, length: 5 },
          zone,
        )
        const name = offset
          .formatToParts(Date.parse(`${year}-07-15T04:00Z`))
          .find(({ type }) => type === 'timeZoneName')
        const [, whole = '+00:00', seconds] = /([+-]\d\d:\d\d)(:\d\d)?/.exec(name?.value ?? '') ?? []
        if (seconds === undefined) expect(moment).toBe(`${year}-07-15T12:00:00${whole}`)
      }
    }
  })
})
