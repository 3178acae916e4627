// Both languages say everything, and say dates and counts as their readers do.
import { describe, expect, it } from 'vitest'
import { en } from '#app/words/en.ts'
import { zh } from '#app/words/zh.ts'

const keysOf = (words: object, path = ''): string[] =>
  Object.entries(words).flatMap(([key, word]) =>
    typeof word === 'object' && word !== null ? keysOf(word, `${path}${key}.`) : [`${path}${key}`],
  )

describe('the interface words', () => {
  it('have the same keys in both languages', () => {
    expect(keysOf(en).toSorted()).toEqual(keysOf(zh).toSorted())
  })

  it('write dates', () => {
    expect(zh.dates.dateAndWeekday('2024-05-28')).toBe('2024年5月28日 周二')
    expect(en.dates.dateAndWeekday('2024-05-28')).toBe('Tue 28 May 2024')
    expect(zh.dates.month('2024-12-01')).toBe('2024年12月')
    expect(en.dates.month('2024-12-01')).toBe('Dec 2024')
    expect(zh.dates.monthDay('2026-11-03')).toBe('11月3日')
  })

  it('count one and many', () => {
    expect(en.archive.issues(1)).toBe('1 issue')
    expect(en.archive.issues(30)).toBe('30 issues')
    expect(zh.timeline.holds(131, 31)).toBe('共 131 期，此处列出近 31 期')
    expect(zh.timeline.holds(1, 1)).toBe('共 1 期')
    expect(en.about.gaps(1)).toContain('1 week has')
  })
})
