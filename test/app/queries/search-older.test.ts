// A pair of so many texts that the older ones are in a file of their own: what nobody read of yet is guessed, and no guess ends a search.
import { describe, expect, it } from 'vitest'
import { anIssue, anItem } from '#test/support/an-issue.ts'
import { allSteps, ask, searchFilesOf, searchOf } from '#test/support/search-of.ts'

const issuesAMonth = 20
/** For two months every item holds 甲乙, for two months none: half as many are guessed of any of them as there are at most. */
const months = Array.from({ length: 108 }, (_, back) => ({
  month: new Date(Date.UTC(2024, 11 - back)).toISOString().slice(0, 7),
  hits: back % 4 < 2 ? issuesAMonth : 0,
}))
const issues = months.flatMap(({ month, hits }) =>
  Array.from({ length: issuesAMonth }, (_, back) => {
    const publishedOn = `${month}-${String(issuesAMonth - back).padStart(2, '0')}`
    const items = [anItem(`${hits > 0 ? '甲乙' : '丙丁'}${publishedOn}`)]
    const categories = [{ slug: 'policy', name: '政策', items }]
    return anIssue({
      id: publishedOn,
      publishedOn,
      sections: [{ kind: 'digest', title: '资讯速递', note: null, categories }],
    })
  }),
)

describe('a search for what is in thousands of texts', { timeout: 60_000 }, async () => {
  const files = await searchFilesOf(issues, 0)
  const search = async (from: string | null, to: string | null) => {
    const steps = await allSteps(searchOf(files).reader().steps(ask('甲乙', { from, to })))
    return { hits: steps.flatMap(({ found }) => found).length, last: steps.at(-1) }
  }

  it.each([60, 62, 84, 86, 100])('finds all of two old months, %i back, whatever was guessed', async (back) => {
    const [newer, older] = months.slice(back, back + 2)
    const { hits, last } = await search(older?.month ?? '', newer?.month ?? '')
    const expected = 2 * (newer?.hits ?? 0)
    expect(hits).toBe(expected)
    expect(last).toMatchObject({
      state: 'done',
      possible: expected,
      counts: { exact: false, categories: expected === 0 ? [] : [{ slug: 'policy', hits: expected }] },
    })
  })

  it('counts by category and by month what it found, once all was looked at', async () => {
    const { hits, last } = await search(null, null)
    expect(hits).toBe(months.reduce((sum, month) => sum + month.hits, 0))
    expect(last).toMatchObject({ possible: hits, counts: { exact: true, categories: [{ slug: 'policy', hits }] } })
    expect(last?.counts.spans).toEqual(months.map(({ month, hits }) => ({ span: month, hits })).toReversed())
  })

  it('counts of a day what it found that day', async () => {
    const { hits, last } = await search('2024-12-02', '2024-12-02')
    expect(hits).toBe(1)
    expect(last).toMatchObject({ possible: 1, counts: { categories: [{ slug: 'policy', hits: 1 }] } })
  })
})
