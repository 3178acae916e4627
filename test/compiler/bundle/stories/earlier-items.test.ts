// 此前: which earlier items an issue's items are linked to.
import { describe, expect, it } from 'vitest'
import { bundleIssues } from '#compiler/bundle/bundle.ts'
import { earlierItemsOf } from '#compiler/bundle/stories/earlier-items.ts'
import type { Issue } from '#model/issue.ts'
import { anIssue, anItem, aPublication } from '#test/support/an-issue.ts'
import { demoIssues } from '#test/support/demo-issues.ts'
import { readBundle } from '#test/compiler/bundle/read-bundle.ts'

const issueOf = (publishedOn: string, ...texts: string[]): Issue =>
  anIssue({
    id: publishedOn,
    publishedOn,
    sections: [
      {
        kind: 'digest',
        title: '资讯速递',
        note: null,
        categories: [{ slug: 'market', name: '市场', items: texts.map((text) => anItem(text)) }],
      },
    ],
  })

const issueDay = (publishedOn: string) => ({ id: publishedOn, publishedOn })

const issues = [
  issueOf('2024-06-11', 'Neuralink第二位受试者完成植入手术', '小鹏汽车发布新车', '欧盟批准KKR收购意大利电信固网业务'),
  issueOf(
    '2024-06-04',
    'KKR对意大利电信的220亿欧元收购交易接近获得欧盟批准',
    '云山动力完成近亿元融资',
    '谷歌发布新手机',
  ),
  issueOf('2024-05-28', 'Neuralink第二位受试者获FDA批准,计划6月手术', '蔚来汽车发布新车', '三星首款AI冰箱计划Q3上市'),
]

describe('earlier items', { timeout: 60_000 }, () => {
  it('tell the same story, and are none where there is none', () => {
    const earlier = earlierItemsOf(issues)
    const told = Object.values(earlier(0)).map((links) =>
      links.map(({ publishedOn, text }) => `${publishedOn} ${text}`),
    )
    expect(told).toEqual([
      ['2024-05-28 Neuralink第二位受试者获FDA批准,计划6月手术'],
      ['2024-06-04 KKR对意大利电信的220亿欧元收购交易接近获得欧盟批准'],
    ])
    expect(earlier(2)).toEqual({})
  })

  it('are in a shard of the issue, found by its year, and not on its page', async () => {
    const bundle = readBundle((await bundleIssues(issues, aPublication())).files)
    expect(bundle.names.get('earlier/2024-06-11')).toMatch(/^earlier\/2024-06-11\.[0-9a-f]{16}\.json$/)
    expect(JSON.stringify(bundle.shard('issue/2024-06-11'))).not.toContain('获FDA批准')
  })

  it('are there for issues of any age', async () => {
    const newer = Array.from({ length: 410 }, (_, back) =>
      issueOf(new Date(Date.UTC(2034, 0, 3 - 7 * back)).toISOString().slice(0, 10), `第${back}条`),
    )
    const old = issues.map((issue) => ({ ...issue, ...issueDay(issue.publishedOn.replace('2024', '2014')) }))
    const bundle = readBundle((await bundleIssues([...newer, ...old], aPublication())).files)
    expect(JSON.stringify(bundle.shard('earlier/2014-06-11'))).toContain('获FDA批准')
  })

  it('are the same whichever issues were looked at before', async () => {
    const { issues: many } = await demoIssues(70)
    const inTurn = earlierItemsOf(many)
    const all = many.map((_, place) => inTurn(place))
    for (const place of [69, 30, 5, 0]) expect(earlierItemsOf(many)(place)).toEqual(all[place])
    expect(all.filter((earlier) => Object.keys(earlier).length > 0).length).toBeGreaterThan(10)
    for (const links of all.flatMap((earlier) => Object.values(earlier))) expect(links.length).toBeLessThanOrEqual(3)
  })
})
