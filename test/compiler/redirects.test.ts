// Redirects: which re-worded items keep their address, how the file grows from edit to edit, and what a build takes from it.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compile } from '#compiler/compile.ts'
import type { Diagnostic } from '#compiler/diagnostic.ts'
import { addRedirects, redirectIssues, redirectsBetween } from '#compiler/redirects.ts'
import { parseRedirects, writeRedirects, type Redirects } from '#compiler/redirects-file.ts'
import { itemIds } from '#model/identity.ts'
import type { Issue } from '#model/issue.ts'
import { decodeShard } from '#model/shard.ts'
import { readBundle } from '#test/compiler/bundle/read-bundle.ts'
import { anIssue, anItem, aPublication } from '#test/support/an-issue.ts'

/** An issue whose items have the ids the compiler would give them. */
function issueWith(categories: Readonly<Record<string, readonly string[]>>): Issue {
  const ids = itemIds('2024-05-28', Object.values(categories).flat())
  let at = 0
  const blocks = Object.entries(categories).map(([slug, texts]) => ({
    slug,
    name: slug,
    items: texts.map((text) => anItem(text, { id: ids[at++] ?? '' })),
  }))
  return anIssue({ sections: [{ kind: 'digest', title: '资讯速递', note: null, categories: blocks }] })
}

const wordings = (before: Issue, after: Issue): [string | undefined, string | undefined][] =>
  redirectsBetween(before, after).map(({ was, is }) => [was, is])

const said = () => {
  const diagnostics: Diagnostic[] = []
  return { diagnostics, report: (diagnostic: Diagnostic) => void diagnostics.push(diagnostic) }
}

describe('redirectsBetween', () => {
  const before = issueWith({
    policy: ['甲省发布低空经济条例', '乙市试点夜间电价'],
    market: ['微软发布AI全家捅，推出近50个新产品'],
  })

  it('pairs an item with the one that says the same in other words', () => {
    const after = issueWith({
      policy: ['甲省发布低空经济条例', '乙市试点夜间电价'],
      market: ['微软发布AI全家桶，推出近50个新产品'],
    })
    expect(wordings(before, after)).toEqual([
      ['微软发布AI全家捅，推出近50个新产品', '微软发布AI全家桶，推出近50个新产品'],
    ])
    expect(redirectsBetween(before, before)).toEqual([])
  })

  it('does not see punctuation and width, which do not change an id', () => {
    const after = issueWith({
      policy: ['甲省发布“低空经济”条例', '乙市试点夜间电价。'],
      market: ['微软发布ＡＩ全家捅,推出近５０个新产品'],
    })
    expect(redirectsBetween(before, after)).toEqual([])
  })

  it('gives none where an item went, where another came, or where they are not alike', () => {
    const after = issueWith({ policy: ['甲省发布低空经济条例', '丙校测得腐蚀曲线'], market: [] })
    expect(redirectsBetween(before, after)).toEqual([])
  })

  it('gives none over the border of a category', () => {
    const after = issueWith({
      policy: ['甲省发布低空经济条例', '乙市试点夜间电价', '微软发布AI全家桶，推出近50个新产品'],
      market: [],
    })
    expect(redirectsBetween(before, after)).toEqual([])
  })

  it('gives none rather than a doubtful one: two new items are as near', () => {
    const one = issueWith({ market: ['某公司完成A轮融资5000万元'] })
    const two = issueWith({ market: ['甲公司完成A轮融资5000万元', '乙公司完成A轮融资5000万元'] })
    expect(redirectsBetween(one, two)).toEqual([])
    expect(redirectsBetween(two, one)).toEqual([])
  })

  it('leads from the second of two equal items, once it was removed, to the first', () => {
    const twice = issueWith({ market: ['同一条消息', '同一条消息'] })
    const once = issueWith({ market: ['同一条消息'] })
    expect(redirectsBetween(twice, once).map(({ from, to }) => [from.endsWith('-2'), `${to}-2` === from])).toEqual([
      [true, true],
    ])
  })

  it('is one to one, and leads from what is gone to what is there, whatever is edited', () => {
    const texts = fc.array(
      fc.string({ unit: fc.constantFrom(...Array.from('甲乙丙丁融资发布条例AI5')), maxLength: 12 }),
      {
        maxLength: 12,
      },
    )
    fc.assert(
      fc.property(texts, texts, (old, now) => {
        const [was, is] = [issueWith({ a: old }), issueWith({ a: now })]
        const redirects = redirectsBetween(was, is)
        const ids = (issue: Issue) => itemIds(issue.id, issue === was ? old : now)
        expect(new Set(redirects.map(({ from }) => from)).size).toBe(redirects.length)
        for (const { from, to } of redirects) {
          expect(ids(was)).toContain(from)
          expect(ids(is)).not.toContain(from)
          expect(ids(is)).toContain(to)
        }
      }),
      { seed: 1, numRuns: 300 },
    )
  })

  it('takes five thousand items that all changed, and that all look alike', () => {
    const texts = Array.from({ length: 5000 }, (_, at) => `第${at}家公司完成A轮融资，金额为${at * 37}万元`)
    const after = texts.map((text) => text.replace('公司', '企业'))
    expect(redirectsBetween(issueWith({ a: texts }), issueWith({ a: after })).length).toBeLessThanOrEqual(5000)
  })
})

describe('addRedirects', () => {
  const [first, second, third] = ['一号机房今年用电少三成', '一号机房去年用电少三成', '一号机房去年用电省三成'].map(
    (text) => issueWith({ a: [text] }),
  )
  if (first === undefined || second === undefined || third === undefined) throw new Error('three issues')

  it('leads on what led to an item that was re-worded again', () => {
    const once = addRedirects([], redirectsBetween(first, second), second)
    const twice = addRedirects(once, redirectsBetween(second, third), third)
    expect(twice.map(({ was, is }) => [was, is])).toEqual([
      ['一号机房今年用电少三成', '一号机房去年用电省三成'],
      ['一号机房去年用电少三成', '一号机房去年用电省三成'],
    ])
    expect(addRedirects(twice, redirectsBetween(second, third), third)).toEqual(twice)
  })

  it('forgets what a return to the old wording made needless', () => {
    const once = addRedirects([], redirectsBetween(first, second), second)
    const back = addRedirects(once, redirectsBetween(second, first), first)
    expect(back.map(({ was, is }) => [was, is])).toEqual([['一号机房去年用电少三成', '一号机房今年用电少三成']])
  })
})

describe('the redirects file', () => {
  const parse = (json: string) => {
    const { diagnostics, report } = said()
    return { redirects: parseRedirects(json, report), diagnostics }
  }

  it('reads what it writes', () => {
    const redirects: Redirects = new Map([
      ['2024-06-04', [{ from: 'i-aaaaaa', to: 'i-bbbbbb', was: '旧"\\', is: '新' }]],
      ['2024-05-28', [{ from: 'i-aaaaaa-2', to: 'i-bbbbbb' }]],
      ['2024-05-21', []],
    ])
    const written = writeRedirects(redirects)
    expect(written.indexOf('2024-05-28')).toBeLessThan(written.indexOf('2024-06-04'))
    expect(written).not.toContain('2024-05-21')
    const { redirects: again, diagnostics } = parse(`\ufeff${written}`)
    expect(diagnostics).toEqual([])
    expect(again && writeRedirects(again)).toBe(written)
    expect(parse(writeRedirects(new Map())).redirects?.size).toBe(0)
  })

  it.each([
    '',
    '{',
    '[]',
    'null',
    '{"2024-05-28": {}}',
    '{"2024-05-28": [{"from": "i-aaaaaa"}]}',
    '{"2024-05-28": [{"from": "i-aaaaaa", "to": "#x"}, {"from": 1, "to": 2}]}',
    '{"2024-05-28": [{"from": "i-aaaaaa", "to": "i-bbbbbb", "why": 1}]}',
    '{"2024-05-28": [{"from": "i-aaaaaa", "to": "i-bbbbbb"}, {"from": "i-aaaaaa", "to": "i-cccccc"}]}',
    '{"2024-05-28": [{"from": "i-aaaaaa", "to": "i-bbbbbb", "was": "\\u202e"}]}',
  ])('is refused in one clear message where it is %s', (json) => {
    const { redirects, diagnostics } = parse(json)
    expect(redirects).toBeNull()
    expect(diagnostics).toHaveLength(1)
    expect(diagnostics[0]).toMatchObject({ severity: 'error', code: 'redirects-invalid', file: 'redirects.json' })
    expect(diagnostics[0]?.message).toMatch(/expected/i)
  })
})

describe('redirectIssues', () => {
  const issue = issueWith({ a: ['现在的文字'] })
  const [id = ''] = itemIds(issue.id, ['现在的文字'])
  const redirect = (pairs: readonly (readonly [string, string])[], of = issue.id) => {
    const { diagnostics, report } = said()
    const [redirected] = redirectIssues([issue], new Map([[of, pairs.map(([from, to]) => ({ from, to }))]]), report)
    return { redirects: redirected?.redirects, codes: diagnostics.map(({ code }) => code) }
  }

  it('gives an issue its redirects, followed to their end', () => {
    const { redirects, codes } = redirect([
      ['i-aaaaaa', 'i-bbbbbb'],
      ['i-bbbbbb', id],
    ])
    expect(redirects).toEqual({ 'i-aaaaaa': id, 'i-bbbbbb': id })
    expect(codes).toEqual([])
  })

  it('leaves an issue as it is where there is nothing to redirect', () => {
    expect(redirect([])).toEqual({ redirects: undefined, codes: [] })
    expect(redirect([[id, 'i-bbbbbb']])).toEqual({ redirects: undefined, codes: [] })
    expect(redirectIssues([issue], new Map(), () => {})[0]).toBe(issue)
  })

  it('reports what leads nowhere, in a circle, or from an issue that is not there', () => {
    expect(redirect([['i-aaaaaa', 'i-bbbbbb']]).codes).toEqual(['redirect-without-item'])
    const circle = [
      ['i-aaaaaa', 'i-bbbbbb'],
      ['i-bbbbbb', 'i-aaaaaa'],
    ] as const
    expect(redirect(circle).codes).toEqual(['redirect-without-item', 'redirect-without-item'])
    expect(redirect([['i-aaaaaa', id]], '1999-01-01').codes).toEqual(['redirect-without-issue'])
  })

  it('reaches the reader in the shard of the issue, and only where there is something to reach', async () => {
    const text = '【新科技观察】一号\n2024年05月28日\n一、资讯速递\n【政策】\n♢ 现在的文字'
    const sources = [{ file: 'a.txt', bytes: new TextEncoder().encode(text) }]
    const site = { publication: aPublication(), previewCharacters: 1600, today: '2026-11-23', base: '/' }
    const redirects: Redirects = new Map([['2024-05-28', [{ from: 'i-aaaaaa', to: id }]]])
    const shardOf = async (given: typeof site & { redirects?: Redirects }) =>
      decodeShard('issue', readBundle((await compile(sources, given)).files).shard('issue/2024-05-28')).issue
    expect((await shardOf({ ...site, redirects })).redirects).toEqual({ 'i-aaaaaa': id })
    expect(Object.keys(await shardOf(site))).not.toContain('redirects')
  })
})
