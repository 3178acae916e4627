// Which years older issues stand in, counted so that no year is read that is not needed.
import { describe, expect, it } from 'vitest'
import { olderSpans, readOlderCount } from '#app/views/timeline/older-issues.ts'

const cards = Array.from({ length: 31 }, (_, place) => place)
const years = [
  { year: '2026', issues: 46 },
  { year: '2025', issues: 52 },
  { year: '2024', issues: 33 },
]

describe('older issues', () => {
  it('need no year before any is asked for', () => {
    expect(olderSpans({ cards, years }, 0).spans).toEqual([])
  })

  it('begin in the year the newest ones end in', () => {
    expect(olderSpans({ cards, years }, 30)).toEqual({
      spans: ['2026', '2025'],
      whole: true,
      next: { issues: 30, year: '2026' },
    })
  })

  it('go on over the years, and the last step is as long as what is left', () => {
    expect(olderSpans({ cards, years }, 60).next).toEqual({ issues: 30, year: '2025' })
    expect(olderSpans({ cards, years }, 120).next).toEqual({ issues: 10, year: '2024' })
    expect(olderSpans({ cards, years }, 150).next).toBeNull()
  })

  it('are none where the newest ones are all', () => {
    expect(olderSpans({ cards: cards.slice(0, 5), years: [{ year: '2026', issues: 5 }] }, 30).next).toBeNull()
    expect(olderSpans({ cards: [], years: [] }, 30).next).toBeNull()
  })

  it('are not promised beyond the years a timeline lists', () => {
    const ten = Array.from({ length: 10 }, (_, place) => ({ year: String(2026 - place), issues: 4 }))
    expect(olderSpans({ cards, years: ten }, 30)).toMatchObject({ whole: false, next: { issues: 9, year: '2019' } })
  })
})

describe('what a history entry says of them', () => {
  it('is read when it is a sensible number, and nothing otherwise', () => {
    expect(readOlderCount({ older: 60 })).toBe(60)
    for (const state of [null, undefined, 7, {}, { older: '60' }, { older: -30 }, { older: 1.5 }, { older: 1e9 }]) {
      expect(readOlderCount(state)).toBe(0)
    }
  })
})
