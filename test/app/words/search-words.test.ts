// Both languages say everything of search, and say stretches of time as the rest of the interface does.
import { describe, expect, it } from 'vitest'
import { en } from '#app/words/en.ts'
import { searchEn } from '#app/words/search-en.ts'
import { searchZh } from '#app/words/search-zh.ts'
import { zh } from '#app/words/zh.ts'

describe('the words of search', () => {
  it('have the same keys in both languages', () => {
    expect(Object.keys(searchEn(en.dates)).toSorted()).toEqual(Object.keys(searchZh(zh.dates)).toSorted())
  })

  it('say years, months and days', () => {
    expect(searchZh(zh.dates).hitsIn('2024-05', 12)).toBe('2024年5月，12 条')
    expect(searchZh(zh.dates).hitsIn('2024', 1)).toBe('2024年，1 条')
    expect(searchEn(en.dates).hitsIn('2024-05', 1)).toBe('May 2024, 1 result')
    expect(searchZh(zh.dates).foundUntil(3, '2024-05-28')).toBe('查到2024年5月28日，找到 3 条')
  })
})
