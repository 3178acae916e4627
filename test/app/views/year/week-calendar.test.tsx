// The calendar of a year: every week of it is told, with what it holds or that it holds nothing.
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { IssueCard } from '#model/shard.ts'
import { calendarMonths } from '#app/views/year/calendar-weeks.ts'
import { anArchiveOf } from '#test/support/an-archive-of.ts'
import { renderRoute } from '#test/support/render-route.tsx'

afterEach(cleanup)

const aCard = (publishedOn: string, items: number, id = publishedOn): IssueCard => ({
  id,
  number: null,
  publishedOn,
  topics: ['甲'],
  edition: null,
  headline: '甲',
  standfirst: null,
  counts: { policy: items },
  analyses: [],
})

const told = (months: ReturnType<typeof calendarMonths>) =>
  months.map(({ month, weeks }) => [month, weeks.map(({ day, cards, items }) => [day, cards.length, items])])

describe('the weeks of a year', () => {
  it('stand by month, oldest first, a gap on the day the issue would have appeared', () => {
    const cards = [aCard('2025-11-11', 40), aCard('2025-10-28', 45)]
    expect(told(calendarMonths(cards, ['2025-11-03'], 2))).toEqual([
      ['2025-10', [['2025-10-28', 1, 45]]],
      [
        '2025-11',
        [
          ['2025-11-04', 0, 0],
          ['2025-11-11', 1, 40],
        ],
      ],
    ])
  })

  it('are one each, however many issues a week has, named for the day of the first', () => {
    const cards = [aCard('2025-07-02', 3), aCard('2025-07-01', 2, 'extra'), aCard('2025-06-30', 1)]
    expect(told(calendarMonths(cards, [], null))).toEqual([['2025-06', [['2025-06-30', 3, 6]]]])
  })

  it('that begin in one year and have their issue in the next stand where the issue is', () => {
    expect(told(calendarMonths([aCard('2026-01-02', 5)], [], 5))).toEqual([['2026-01', [['2026-01-02', 1, 5]]]])
    expect(told(calendarMonths([], ['2025-12-29'], 5))).toEqual([['2026-01', [['2026-01-02', 0, 0]]]])
  })
})

describe('the calendar', () => {
  it('leads from each week to its issue with its items, and from each month to its rows', async () => {
    await renderRoute('/archive/2026/', anArchiveOf(60))
    const table = within(screen.getByRole('table', { name: '2026年各周的条数' }))
    const week = table.getByRole('link', { name: '11月10日，9 条' })
    expect(week.getAttribute('href')).toBe('/issues/2026-11-10/')
    expect(week.textContent).toBe('11月10日，9 条10日9')
    const month = table.getByRole('link', { name: '11月' }).getAttribute('href')
    expect(month).toBe('#m-2026-11')
    expect(document.getElementById('m-2026-11')?.tagName).toBe('SECTION')
    expect(table.getAllByRole('rowheader')).toHaveLength(11)
  })

  it('says of a week without an issue that it is not held', async () => {
    const archive = anArchiveOf(60)
    const year = archive['timeline/2026'] as { cards: IssueCard[] }
    const cards = year.cards.filter(({ id }) => id !== '2026-02-03')
    await renderRoute('/archive/2026/', {
      ...archive,
      'timeline/2026': { ...year, cards, missingWeeks: ['2026-02-02'] },
    })
    expect(screen.getByText('1 周未收录')).toBeInstanceOf(HTMLElement)
    expect(screen.getByRole('cell', { name: '3日 未收录' }).querySelector('a')).toBeNull()
  })

  it('leads from a week with several issues to the newest of them in the list', async () => {
    const archive = anArchiveOf(60)
    const year = archive['timeline/2026'] as { cards: IssueCard[] }
    const [first] = year.cards
    if (first === undefined) throw new Error('no card')
    const extra = { ...first, id: '2026-11-18 增刊', publishedOn: '2026-11-18' }
    await renderRoute('/archive/2026/', { ...archive, 'timeline/2026': { ...year, cards: [extra, ...year.cards] } })
    const link = screen.getByRole('link', { name: '11月17日起的一周，2 期，18 条' })
    const hash = new URL(link.getAttribute('href') ?? '', 'http://kandu.invalid').hash
    expect(document.getElementById(decodeURIComponent(hash.slice(1)))?.textContent).toContain('11月18日')
  })
})
