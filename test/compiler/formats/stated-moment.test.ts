// Moments that machines state, as clocks in China show them.
import { describe, expect, it } from 'vitest'
import { statedDateline } from '#compiler/formats/stated-moment.ts'

describe('a stated moment', () => {
  it.each([
    ['Tue, 28 May 2024 10:31:07 +0000', '2024年05月28日 18:31'],
    ['Tue, 28 May 2024 18:31:00 +0800 (CST)', '2024年05月28日 18:31'],
    ['28 May 2024 20:00 GMT', '2024年05月29日 04:00'],
    ['Mon, 27 May 2024 23:00:00 PDT', '2024年05月28日 14:00'],
    ['2024-05-28T10:31:00.000Z', '2024年05月28日 18:31'],
    ['2024-05-28T18:31:00+08:00', '2024年05月28日 18:31'],
    ['1716892260', '2024年05月28日 18:31'],
    ['2024-05-28 10:31 GMT', '2024年05月28日 18:31'],
    ['2024-05-28 05:31 EST', '2024年05月28日 18:31'],
    ['2024/5/28 12:31 CEST', '2024年05月28日 18:31'],
    ['2024-05-28 18:31 UTC+8', '2024年05月28日 18:31'],
    ['2024-05-28T06:31:00 GMT-04:00', '2024年05月28日 18:31'],
  ])('is what clocks in China show: %s', (value, dateline) => {
    expect(statedDateline(value)).toBe(dateline)
  })

  it.each([
    ['28 May 2024 18:31:00 CST', 'CST is two zones'],
    ['28 May 2024 6:31 PM', 'no zone'],
    ['2024-05-28 18:31 CST', 'CST is two zones'],
    ['2024-05-28 18:31 XYZ', 'no known zone'],
    ['2024-05-28T18:31:00', 'no zone'],
    ['2024-05-28', 'a day'],
    ['30 Feb 2024 10:00:00 +0000', 'no such day'],
    ['28 May 2024 25:00:00 +0000', 'no such hour'],
    ['', 'nothing'],
  ])('is none: %s, %s', (value) => {
    expect(statedDateline(value)).toBeNull()
  })
})
