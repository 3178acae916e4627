// Letters in place of Han: whole syllables, or the first letter of each.
import { describe, expect, it } from 'vitest'
import { spellingsOf } from '#model/search/pinyin.ts'
import { demoIssues } from '#test/support/demo-issues.ts'
import { anIssue, anItem } from '#test/support/an-issue.ts'
import { allHits, ask, searchFilesOf, searchOf } from '#test/support/search-of.ts'

const issueOf = (...texts: string[]) =>
  anIssue({
    summary: null,
    sections: [
      {
        kind: 'digest',
        title: '资讯速递',
        note: null,
        categories: [{ slug: 'market', name: '市场', items: texts.map((text) => anItem(text)) }],
      },
    ],
  })

const issue = issueOf('英伟达Q1财报', '月之暗面完成融资', '輝達發布新卡', '银行试点离线凭证', '旅客激增', 'YWD公司成立')

describe.each([
  ['a scan', Infinity],
  ['the index', 0],
])('pinyin, by %s', async (_, fewest) => {
  const reader = searchOf(await searchFilesOf([issue], fewest)).reader()
  const found = async (query: string, exact = false) =>
    (await allHits(reader.steps(ask(query, { exact })))).map(({ text, rule, marks }) => [
      text.slice(...(marks[0] ?? [0, 0])),
      rule,
    ])

  it('finds names by their syllables, and by their first letters', async () => {
    expect(await found('yingweida')).toEqual([['英伟达', 'pinyin']])
    expect(await found('YWD')).toEqual([
      ['英伟达', 'pinyin'],
      ['YWD', 'printed'],
    ])
    expect(await found('yuezhianmian')).toEqual([['月之暗面', 'pinyin']])
    expect(await found('yzam')).toEqual([['月之暗面', 'pinyin']])
    expect(await found('huida')).toEqual([['輝達', 'pinyin']])
  })

  it('knows characters of several readings, and ü as v', async () => {
    expect(await found('yinhang')).toEqual([['银行', 'pinyin']])
    expect(await found('lvke')).toEqual([['旅客', 'pinyin']])
    expect(await found('lüke')).toEqual([['旅客', 'pinyin']])
  })

  it('reads syllables that are parted as pinyin parts them', async () => {
    expect(await found("ying'wei’da")).toEqual([['英伟达', 'pinyin']])
  })

  it('counts for nothing in quotes, where only what is printed counts, or behind a minus', async () => {
    expect(await found('"yingweida"')).toEqual([])
    expect(await found('yingweida', true)).toEqual([])
    expect((await found('财报 -yingweida')).length).toBe(1)
  })

  it('joins other words', async () => {
    expect(await found('yingweida 财报')).toEqual([['英伟达', 'pinyin']])
    expect(await found('yingweida 融资')).toEqual([])
  })
})

describe('a name that one item alone has', { timeout: 60_000 }, async () => {
  const { issues, publication } = await demoIssues(400)
  const oldest = { ...issueOf('深言科技成立', '沪漕创投清盘'), id: '2001-01-02', publishedOn: '2001-01-02' }
  const search = searchOf(await searchFilesOf([...issues, oldest], 300_000, publication))
  const reader = search.reader()

  it.each(['shenyankeji', 'sykj', 'hucao', 'hucaochuangtou'])('is found however old, by %s', async (query) => {
    const hits = await allHits(reader.steps(ask(query)))
    expect(hits.map(({ issue }) => issue.id)).toContain(oldest.id)
  })

  it('costs no more of the index than other queries', async () => {
    for (const query of ['shenyankeji', 'sykj', 'GPU']) {
      const cold = search.reader()
      await cold.steps(ask(query)).next()
      expect(cold.bytes().index, query).toBeLessThan(40_000)
    }
  })
})

describe('a spelling', () => {
  const syllables = new Set(['xi', 'an', 'xian', 'ying', 'wei', 'da', 'a', 'e'])

  it('is read every way it can be', () => {
    expect(spellingsOf('xianda', syllables)).toEqual([
      { syllables: ['xi', 'an', 'da'], whole: true },
      { syllables: ['xian', 'da'], whole: true },
    ])
    expect(spellingsOf('ywd', syllables)).toEqual([{ syllables: ['y', 'w', 'd'], whole: false }])
    expect(spellingsOf('gpu', syllables)).toEqual([])
    expect(spellingsOf('a'.repeat(10_000), syllables)).toEqual([])
  })
})
