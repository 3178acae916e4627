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
    ['6:31 PM, June 1, 2021', '2021-06-01', '18:31'],
    ['2022年5月31日丨周二丨18:31', '2022-05-31', '18:31'],
    ['周二，2024年5月28日，十八时三十一分', '2024-05-28', '18:31'],
    ['2021年8月17日 农历七月初十 星期二', '2021-08-17', null],
    ['2022年6月14日讯', '2022-06-14', null],
    ['2024年5月28日 更新于 2024年5月29日 10:00', '2024-05-28', null],
    ['2024年5月28日 18:31 字数 3605 阅读约10分钟 1.2万阅读', '2024-05-28', '18:31'],
    ['2024-05-28 18:31 发布于 北京', '2024-05-28', '18:31'],
    ['【发布日期：2024-05-28】【来源：财新网】【字号：大 中 小】', '2024-05-28', null],
    ['中華民國一一三年五月二十八日', '2024-05-28', null],
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
    '2024年5月28日 第九届大会开幕',
    '2024年5月28日 18:31，微软发布新模型',
    '2022年1月11日-17日',
    '2022年1月18日—1月24日',
    '2022-02-01/2022-02-08',
    '二〇二二年二月八日至十五日',
    'May 28, 2024 Microsoft announced a new model today',
    '',
  ])('takes no dateline from %s', (text) => {
    expect(readDateline(matchingForm(text))).toBeNull()
  })
})

describe('what stands beside a date', () => {
  const read = (text: string) => {
    const dateline = readDateline(matchingForm(text))
    return {
      number: dateline?.number,
      names: dateline?.credits.map(({ role, start, end }) => `${role} ${text.slice(start, end)}`.trim()),
      words: dateline?.words.map(({ start, end }) => text.slice(start, end)),
    }
  }

  it.each([
    ['2021年7月27日 第301期', 301],
    ['第302期 2021年8月3日', 302],
    ['总第303期 | 2021年8月10日 | 周二', 303],
    ['2024年第21期（总第301期） 2024年5月28日', 301],
    ['2024年第21期 2024年5月28日', 21],
    ['Issue #301 | May 28, 2024', 301],
    ['VOL.301 / 2024.05.28', 301],
    ['第三百零一期 2024年5月28日', 301],
    ['出版日期：2024年5月28日 期数：第301期', 301],
    ['第301期 2024年5月28日 星期二 共4版 主办：财新智库', 301],
    ['2024年5月28日 星期二', null],
  ])('gives the number of %s', (text, number) => {
    expect(read(text)).toEqual({ number, names: [], words: [] })
  })

  it.each([
    ['2021.4.27 18:31 作者：于达维', ['作者 于达维']],
    ['文 | 于达维 2022年6月28日 18:31', ['文 于达维']],
    ['本刊记者 於達維、屈运栩 | 2024年5月28日', ['本刊记者 於達維', '本刊记者 屈运栩']],
    ['2024年5月28日 责任编辑：严维汉 来源：财新网', ['责任编辑 严维汉']],
    ['By Yu Dawei | May 28, 2024 6:31 PM', ['By Yu Dawei']],
    ['原创 于达维 2022-07-12 18:31 北京', ['于达维']],
  ])('gives the names of %s', (text, names) => {
    expect(read(text)).toEqual({ number: null, names, words: [] })
  })

  it('gives the words that are none of it', () => {
    expect(read('于达维 新科技观察 2022年7月19日 18:31 精选').words).toEqual(['于达维', '新科技观察', '精选'])
  })
})

describe('a zone beside a time', () => {
  it.each([
    ['2022-05-17 10:31 GMT', '2022-05-17T10:31:00+00:00'],
    ['2022-05-17 10:31 (UTC-5)', '2022-05-17T10:31:00-05:00'],
    ['2022-05-17 10:31 +0530', '2022-05-17T10:31:00+05:30'],
    ['Tue, 17 May 2022 10:31:00 +0000', '2022-05-17T10:31:00+00:00'],
    ['2022年5月17日 美东时间 6:31', '2022-05-17T06:31:00-04:00'],
    ['2022年1月18日 6:31 ET', '2022-01-18T06:31:00-05:00'],
    ['2022-05-17 10:31 CST', '2022-05-17T10:31:00+08:00'],
    ['北京时间2022年5月17日10:31', '2022-05-17T10:31:00+08:00'],
  ])('makes the moment of %s', (text, moment) => {
    const { day, time } = readDateline(matchingForm(text)) ?? { day: null, time: null }
    expect(day === null || time === null ? null : momentOf(day, time, 'Asia/Shanghai')).toBe(moment)
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
          { clock: { hour: 12, minute: 0, second: 0 }, zone: null, length: 5 },
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
