// How far back catching up goes.
import { describe, expect, it } from 'vitest'
import { cardsSince, firstDay, readWeeks, weeksAddress, weeksOffered, yearsSince } from '#app/views/catch-up/weeks.ts'
import { anArchiveOf } from '#test/support/an-archive-of.ts'
import type { Timeline } from '#model/shard.ts'

/** Gives the newest issues of an archive of so many, and its years, newest first. */
function timelinesOf(issues: number): { latest: Timeline; years: Timeline[] } {
  const shards = anArchiveOf(issues)
  const ofSpan = (span: string) => shards[`timeline/${span}`] as Timeline
  const latest = ofSpan('latest')
  return { latest, years: latest.years.map(({ year }) => ofSpan(year)) }
}

describe('the weeks of an address', () => {
  it('are those offered, each at an address of its own, and four for any other', () => {
    for (const weeks of weeksOffered) expect(readWeeks(weeksAddress(weeks).replace('/catch-up/', ''))).toBe(weeks)
    for (const search of ['', '?weeks=', '?weeks=3', '?weeks=-1', '?weeks=x', '?weeks=1e9'])
      expect(readWeeks(search)).toBe(4)
  })

  it('end with the newest issue', () => {
    expect(firstDay(timelinesOf(10).latest, 1)).toBe('2026-11-11')
    expect(firstDay({ cards: [] }, 4)).toBeNull()
  })
})

describe('the issues since a day', () => {
  it('are among the newest where those reach back to it', () => {
    const { latest } = timelinesOf(131)
    expect(yearsSince(latest, '2026-09-01')).toEqual([])
    expect(cardsSince([latest], '2026-11-03').map(({ id }) => id)).toEqual(['2026-11-17', '2026-11-10', '2026-11-03'])
    expect(yearsSince(timelinesOf(10).latest, '2020-01-01')).toEqual([])
  })

  it('are read by year where they do not, each once', () => {
    const { latest, years } = timelinesOf(131)
    expect(yearsSince(latest, '2025-12-30')).toEqual(['2026', '2025'])
    const cards = cardsSince([latest, ...years], '2025-12-30')
    expect(new Set(cards.map(({ id }) => id)).size).toBe(cards.length)
    expect(cards).toHaveLength(47)
    expect(cards.at(-1)?.publishedOn).toBe('2025-12-30')
  })
})
