// The index against the scan: whatever is looked for, in whatever archive, both find the same, in the same order.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SearchStep } from '#app/queries/search-step.ts'
import type { Issue } from '#model/issue.ts'
import type { SearchRequest } from '#model/search/request.ts'
import { anAnalysis, anIssue, anItem } from '#test/support/an-issue.ts'
import { allHits, allSteps, ask, searchFilesOf, searchOf } from '#test/support/search-of.ts'

/** Few characters, so that texts and queries meet: both ways of writing, widths, cases, an astral one, a mark that joins, signs. */
const alphabet = ['甲', '乙', '達', '达', 'A', 'ａ', '3', '３', '-', '。', ' ', '𠮷', 'e\u0301', '“']
const text = fc.array(fc.constantFrom(...alphabet), { minLength: 1, maxLength: 12 }).map((parts) => parts.join(''))
const word = fc.array(fc.constantFrom(...alphabet), { minLength: 1, maxLength: 5 }).map((parts) => parts.join(''))
const query = fc
  .array(fc.record({ word, sign: fc.constantFrom('', '', '', '-', '"') }), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.map((part) => `${part.sign}${part.word}${part.sign === '"' ? '"' : ''}`).join(' '))

interface Drawn {
  days: number
  policy: string[]
  market: string[]
  analysis: string | null
  summary: string | null
}
const drawn = fc.record<Drawn>({
  days: fc.integer({ min: 1, max: 60 }),
  policy: fc.array(text, { maxLength: 4 }),
  market: fc.array(text, { maxLength: 6 }),
  analysis: fc.option(text),
  summary: fc.option(text),
})

/** Issues newest first, so many days apart, none older than a year, because single characters are looked for no further. */
function issuesOf(all: readonly Drawn[]): Issue[] {
  let stamp = Date.UTC(2024, 11, 31)
  return all.map(({ days, policy, market, analysis, summary }) => {
    const publishedOn = new Date((stamp -= days * 86_400_000)).toISOString().slice(0, 10)
    const items = (texts: readonly string[]) => texts.map((item) => anItem(item))
    return anIssue({
      id: publishedOn,
      publishedOn,
      summary,
      sections: [
        {
          kind: 'digest',
          title: '资讯速递',
          note: null,
          categories: [
            { slug: 'policy', name: '政策', items: items(policy) },
            { slug: 'market', name: '市场', items: items(market) },
          ],
        },
        {
          kind: 'analysis',
          title: '深度分析',
          analyses:
            analysis === null
              ? []
              : [anAnalysis({ blocks: [{ type: 'paragraph', children: [{ type: 'text', text: analysis }] }] })],
        },
      ],
    })
  })
}

const archive = fc.array(drawn, { minLength: 1, maxLength: 6 }).map(issuesOf)

const request = fc.record<SearchRequest>({
  query,
  categories: fc.constantFrom([], [], ['policy'], ['market', 'nowhere']),
  from: fc.constantFrom(null, null, '2024', '2024-09', '2024-10-15'),
  to: fc.constantFrom(null, null, '2024', '2024-11', '2024-10-31'),
  exact: fc.boolean(),
})

/** What a search comes to by the index, and by the scan. */
const lastSteps = (issues: readonly Issue[], asked: SearchRequest): Promise<(SearchStep | undefined)[]> =>
  Promise.all(
    [0, Infinity].map(async (fewest) =>
      (
        await allSteps(
          searchOf(await searchFilesOf(issues, fewest))
            .reader()
            .steps(asked),
        )
      ).at(-1),
    ),
  )

describe('the index', { timeout: 60_000 }, () => {
  it('finds what a scan of every text finds, all of it and nothing else, newest first', async () => {
    await fc.assert(
      fc.asyncProperty(archive, fc.array(request, { minLength: 4, maxLength: 4 }), async (issues, requests) => {
        const byIndex = searchOf(await searchFilesOf(issues, 0)).reader()
        const byScan = searchOf(await searchFilesOf(issues, Infinity)).reader()
        for (const asked of requests) {
          expect(await allHits(byIndex.steps(asked))).toEqual(await allHits(byScan.steps(asked)))
        }
      }),
      { numRuns: 100 },
    )
  })

  it('counts as the scan does once all was looked at', async () => {
    await fc.assert(
      fc.asyncProperty(archive, word, async (issues, word) => {
        const [index, scan] = await lastSteps(issues, ask(word))
        expect(index?.state).toBe('done')
        expect(index?.possible).toBe(scan?.possible)
        expect(new Set(index?.counts.categories)).toEqual(new Set(scan?.counts.categories))
        if (scan?.possible !== 0) expect(index?.counts.spans).toEqual(scan?.counts.spans)
      }),
      { numRuns: 40 },
    )
  })

  it('calls no month exact that the scan counts otherwise, whatever the dates asked for', async () => {
    let exact = 0
    await fc.assert(
      fc.asyncProperty(archive, request, async (issues, asked) => {
        const [index, scan] = await lastSteps(issues, asked)
        if (index?.counts.exact !== true) return
        exact += 1
        const held = (step: SearchStep | undefined) => step?.counts.spans.filter(({ hits }) => hits > 0)
        expect(held(index)).toEqual(held(scan))
      }),
      { numRuns: 100 },
    )
    expect(exact).toBeGreaterThan(0)
  })
})
