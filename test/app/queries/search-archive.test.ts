// Searching an archive, as a reader does: what is typed, and what is found.
import { describe, expect, it } from 'vitest'
import type { SearchStep } from '#app/queries/search-step.ts'
import type { Issue, Item } from '#model/issue.ts'
import type { SearchRequest } from '#model/search/request.ts'
import { anIssue, anItem } from '#test/support/an-issue.ts'
import { allSteps, ask, searchFilesOf, searchOf } from '#test/support/search-of.ts'

const search = async (issues: readonly Issue[], request: SearchRequest): Promise<SearchStep[]> =>
  allSteps(
    searchOf(await searchFilesOf(issues, Infinity))
      .reader()
      .steps(request),
  )

const found = async (issues: readonly Issue[], request: SearchRequest) =>
  (await search(issues, request)).flatMap((step) => step.found)

/** An issue with items under 政策, nothing else in it but its headline. */
const issueOf = (publishedOn: string, ...texts: string[]): Issue =>
  issueWith(publishedOn, ...texts.map((text) => anItem(text)))

const issueWith = (publishedOn: string, ...items: Item[]): Issue =>
  anIssue({
    id: publishedOn,
    publishedOn,
    summary: null,
    sections: [
      {
        kind: 'digest',
        title: '资讯速递',
        note: null,
        categories: [{ slug: 'policy', name: '政策', items }],
      },
    ],
  })

const issues = [
  issueOf('2024-06-04', '英偉達發布新品', '微软与谷歌合作', 'Phi-3 小模型开源'),
  issueOf('2024-05-28', '英伟达Q1财报', '微软发布Phi-3小模型', '融资10亿元'),
]

describe('a search', () => {
  it('finds both ways of writing, newest first, and says by which rule', async () => {
    const hits = await found(issues, ask('英伟达'))
    expect(hits.map(({ text, rule }) => [text, rule])).toEqual([
      ['英偉達發布新品', 'variant'],
      ['英伟达Q1财报', 'printed'],
    ])
    expect(hits[0]?.marks).toEqual([[0, 3]])
    expect(hits[0]?.address).toMatch(/^\/issues\/2024-06-04\/#i-/)
    expect(await found(issues, ask('英伟达', { exact: true }))).toHaveLength(1)
    expect(await found(issues, ask('"英偉達"'))).toHaveLength(1)
  })

  it('sees no difference in width, case and spaces', async () => {
    const hits = await found(issues, ask('ＰＨＩ-3小 模型'.replace(' ', '')))
    expect(hits.map(({ text }) => text)).toEqual(['Phi-3 小模型开源', '微软发布Phi-3小模型'])
    expect(hits[0]?.marks).toEqual([[0, 9]])
  })

  it('wants all words, and none of those behind a minus', async () => {
    expect((await found(issues, ask('微软 小模型'))).map(({ text }) => text)).toEqual(['微软发布Phi-3小模型'])
    expect((await found(issues, ask('微软 -小模型'))).map(({ text }) => text)).toEqual(['微软与谷歌合作'])
    expect(await found(issues, ask('-小模型'))).toEqual([])
  })

  it('counts by category and month, and narrows to either', async () => {
    const [step] = await search(issues, ask('小模型', { from: '2024-06' }))
    expect(step?.found.map(({ issue }) => issue.id)).toEqual(['2024-06-04'])
    expect(step?.counts).toEqual({
      categories: [{ slug: 'policy', hits: 1 }],
      spans: [
        { span: '2024-05', hits: 1 },
        { span: '2024-06', hits: 1 },
      ],
      exact: true,
    })
    expect(await found(issues, ask('小模型', { categories: ['market'] }))).toEqual([])
  })

  it('says how far back single characters are looked for, where they are not looked for everywhere', async () => {
    const old = [...issues, issueOf('2022-01-04', '微雨')]
    const byIndex = await allSteps(
      searchOf(await searchFilesOf(old, 0))
        .reader()
        .steps(ask('微')),
    )
    expect(byIndex.flatMap((step) => step.found)).toHaveLength(2)
    expect(byIndex.at(-1)?.since).toBe('2023-06-04')
    const byScan = await search(old, ask('微'))
    expect(byScan.flatMap((step) => step.found)).toHaveLength(3)
    expect(byScan.at(-1)?.since).toBeNull()
  })

  it('finds an item by a source that is printed below it, and once by one it names itself', async () => {
    const told = issueWith(
      '2024-05-28',
      anItem('新药获批[2]', { attribution: '路透社' }),
      anItem('据路透社报道,新药涨价', { attribution: '路透社' }),
    )
    const hits = await found([told], ask('路透社'))
    expect(hits.map(({ text, marks }) => [text, marks])).toEqual([
      ['新药获批[2]\n路透社', [[8, 11]]],
      ['据路透社报道,新药涨价', [[1, 4]]],
    ])
  })

  it('comes in pages of twenty', async () => {
    const many = Array.from({ length: 45 }, (_, place) => `第${place}号卫星`)
    const steps = await search([issueOf('2024-06-04', ...many)], ask('号卫星'))
    expect(steps.map(({ found, state, possible }) => [found.length, state, possible])).toEqual([
      [20, 'page', 45],
      [20, 'page', 45],
      [5, 'done', 45],
    ])
  })

  it('says how many hold a single character once all was looked at, and guesses at none before', async () => {
    const many = Array.from({ length: 45 }, (_, place) => `第${place}号卫星`)
    const steps = await allSteps(
      searchOf(await searchFilesOf([issueOf('2024-06-04', ...many)], 0))
        .reader()
        .steps(ask('号')),
    )
    expect(steps.map(({ found, state, possible }) => [found.length, state, possible])).toEqual([
      [20, 'page', null],
      [20, 'page', null],
      [5, 'done', 45],
    ])
  })

  it('tells the first before a page is whole, and twenty with what follows at once', async () => {
    const weeks = Array.from({ length: 50 }, (_, week) =>
      issueOf(new Date(Date.UTC(2024, 0, 2 + 7 * (49 - week))).toISOString().slice(0, 10), `第${week}颗号卫星`),
    )
    const steps = await allSteps(
      searchOf(await searchFilesOf(weeks, 0))
        .reader()
        .steps(ask('号卫星')),
    )
    expect(steps.map(({ found, state, possible }) => [found.length, state, possible])).toEqual([
      [3, 'some', 50],
      [17, 'page', 50],
      [20, 'page', 50],
      [10, 'done', 50],
    ])
    expect(steps.flatMap(({ found }) => found.map(({ issue }) => issue.id))).toEqual(weeks.map(({ id }) => id))
  })
})
