// Issues -> files and pages: every shard can be read back, and every page finds its shards.
import { describe, expect, it } from 'vitest'
import { decodeShard, type ShardKind, shardPath, shardSchemas } from '#model/shard.ts'
import { bundleIssues } from '#compiler/bundle/bundle.ts'
import { typesetIssue } from '#compiler/typesetting/typeset-issue.ts'
import { anAnalysis, anIssue, anItem, aPublication } from '#test/support/an-issue.ts'
import { readBundle } from './read-bundle.ts'

const days = ['2024-06-11', '2024-05-28', '2023-12-26']
const archive = days.map((publishedOn) => typesetIssue(anIssue({ publishedOn })))

describe('the bundle', () => {
  it('holds every shard its names tell of, and each is what its decoder expects', async () => {
    const { files } = await bundleIssues(archive, aPublication())
    const bundle = readBundle(files)
    const paths = [...bundle.names.keys()]
    expect(paths).toContain('issue/2024-05-28')
    expect(paths).toContain('analysis/2024-05-28/1')
    expect(paths).toContain('category/market/2023')
    expect(new Set(paths.map((path) => path.split('/')[0]))).toEqual(
      new Set(Object.keys(shardSchemas).filter((kind) => !kind.startsWith('search'))),
    )
    for (const path of paths) {
      const kind = path.split('/')[0]
      const value = bundle.shard(path)
      if (kind === undefined || !isKind(kind)) throw new Error(path)
      expect(decodeShard(kind, value)).toEqual(value)
    }
    expect(files.filter(({ path }) => /^content\/(?!search)/.test(path))).toHaveLength(paths.length + 1)
  })

  it('names every shard by the hash of its bytes, in plain ASCII', async () => {
    const odd = anIssue({ id: '../../特刊', sections: [digest('低空/经济', ['试飞'])] })
    const { files } = await bundleIssues([odd], aPublication())
    for (const { path, bytes } of files.filter(
      ({ path }) => path.startsWith('content/') && !/(?:manifest|search)\.json$/.test(path),
    )) {
      const hash = Buffer.from(await crypto.subtle.digest('SHA-256', bytes))
        .toString('hex')
        .slice(0, 16)
      expect(path).toMatch(new RegExp(`^content/[a-z]+(?:/[a-z0-9~_-]+)*\\.${hash}\\.json$`))
    }
  })

  it('is empty, and still whole, without an issue', async () => {
    const { files, pages } = await bundleIssues([], aPublication())
    const bundle = readBundle(files)
    expect(decodeShard('latest', bundle.shard('latest'))).toEqual({ id: null })
    expect(decodeShard('timeline', bundle.shard('timeline/latest')).cards).toEqual([])
    expect(decodeShard('archive', bundle.shard('archive'))).toMatchObject({ first: null, last: null, years: [] })
    expect(pages.map(({ path }) => path)).toEqual([
      '/',
      '/search/',
      '/bookmarks/',
      '/offline/',
      '/catch-up/',
      '/about/',
      '/404/',
    ])
  })

  it('has the same bytes whenever it is made', async () => {
    const once = await bundleIssues(archive, aPublication())
    const twice = await bundleIssues(structuredClone(archive), aPublication())
    expect([twice.files, twice.pages, await twice.search()]).toEqual([once.files, once.pages, await once.search()])
  })
})

describe('the shards', () => {
  it('say who stands beside an issue in time', async () => {
    const bundle = readBundle((await bundleIssues(archive, aPublication())).files)
    const pageOf = (id: string) => decodeShard('issue', bundle.shard(`issue/${id}`))
    expect(pageOf('2024-06-11').newer).toBeNull()
    expect(pageOf('2024-06-11').older?.id).toBe('2024-05-28')
    expect(pageOf('2024-05-28').newer?.id).toBe('2024-06-11')
    expect(pageOf('2023-12-26').older).toBeNull()
    expect(pageOf('2024-05-28').older?.id).toBe('2023-12-26')
  })

  it('keep the text of an analysis out of its issue but for the first telling paragraph', async () => {
    const long =
      '这一段有足够多的字,让读者知道这篇分析说的是什么,因此它被选作引子,出现在这一期的页面上,而不是前面那一句。'
    const blocks = [
      '编者按语。',
      long,
      '第二个长段落不应当出现在这一期的页面里,它只在分析自己的页面上,读者点开以后才会读到它。',
    ].map((printed) => ({ type: 'paragraph' as const, children: [{ type: 'text' as const, text: printed }] }))
    const issue = anIssue({ sections: [{ kind: 'analysis', title: '深度分析', analyses: [anAnalysis({ blocks })] }] })
    const bundle = readBundle((await bundleIssues([issue], aPublication())).files)
    const shown = JSON.stringify(bundle.shard('issue/2024-05-28'))
    expect(shown).toContain(long)
    expect(shown).not.toContain('第二个长段落')
    expect(decodeShard('analysis', bundle.shard('analysis/2024-05-28/1')).analysis.blocks).toEqual(blocks)
  })

  it('lead from an analysis to three items, one a category in the order of the publication', async () => {
    const bundle = readBundle((await bundleIssues(archive, aPublication())).files)
    const { items, issue } = decodeShard('analysis', bundle.shard('analysis/2024-05-28/1'))
    expect(items.map(({ slug }) => slug)).toEqual(['policy', 'frontier', 'market'])
    expect(issue.items).toBe(6)
    const two = anIssue({
      sections: [
        digest('市场', ['甲']),
        digest('政策', ['乙', '丙', '丁']),
        { kind: 'analysis', title: '', analyses: [anAnalysis()] },
      ],
    })
    const fewer = readBundle((await bundleIssues([two], aPublication({ categories: [] }))).files)
    const filled = decodeShard('analysis', fewer.shard('analysis/2024-05-28/1')).items
    expect(filled.map(({ text }) => text)).toEqual(['甲', '乙', '丙'])
  })

  it('say what an issue is about by its highlights, else by its summary', async () => {
    const highlights = ['小模型大战开启了吗', '广州启动立法'].map((text) => ({ text, itemId: null }))
    const issues = [anIssue({ id: 'b', highlights }), anIssue({ id: 'a' }), anIssue({ id: '0', summary: null })]
    const bundle = readBundle((await bundleIssues(issues.map(typesetIssue), aPublication())).files)
    const { cards } = decodeShard('timeline', bundle.shard('timeline/latest'))
    expect(cards[0]?.standfirst).toBe('本期关注：小模型大战开启了吗、广州启动立法。')
    expect(cards[0]?.standfirstSetting).toContain('|')
    expect(cards[1]?.standfirst).toBe(anIssue().summary)
    expect(cards[2]?.standfirst).toBeNull()
  })

  it('count items through an issue and put each category beside its own', async () => {
    const issue = anIssue({
      sections: [digest('政策', ['甲', '乙']), digest('市场', ['丙']), digest('政策', ['丁'])],
    })
    const bundle = readBundle((await bundleIssues([issue], aPublication({ categories: [] }))).files)
    const policy = decodeShard('category', bundle.shard('category/政策/2024'))
    expect(policy.issues[0]?.items.map(({ number, item }) => [number, item.text])).toEqual([
      [1, '甲'],
      [2, '乙'],
      [4, '丁'],
    ])
    const { totals, cards } = decodeShard('timeline', bundle.shard('timeline/2024'))
    expect(totals).toEqual({ issues: 1, items: 4, analyses: 0, counts: { 政策: 3, 市场: 1 } })
    expect(cards[0]?.counts).toEqual({ 政策: 3, 市场: 1 })
  })

  it("list the publication's categories first, then others as they first appeared", async () => {
    const issues = [
      anIssue({ publishedOn: '2024-06-04', sections: [digest('低空', ['甲']), digest('能源', ['乙'])] }),
      anIssue({ publishedOn: '2024-05-28', sections: [digest('能源', ['丙'])] }),
    ]
    const bundle = readBundle((await bundleIssues(issues, aPublication())).files)
    const { categories } = decodeShard('publication', bundle.shard('publication'))
    expect(categories.map(({ name }) => name)).toEqual(['政策', '前沿', '市场', '能源', '低空'])
  })

  it('name the weeks without an issue, over years, and a year without any', async () => {
    const dates = ['2025-01-07', '2024-12-17', '2022-12-27']
    const bundle = readBundle(
      (
        await bundleIssues(
          dates.map((publishedOn) => anIssue({ publishedOn })),
          aPublication(),
        )
      ).files,
    )
    const { years, first, last } = decodeShard('archive', bundle.shard('archive'))
    expect([first, last]).toEqual(['2022-12-27', '2025-01-07'])
    expect(years.map(({ year, issues, missingWeeks }) => [year, issues, missingWeeks.length])).toEqual([
      ['2025', 1, 0],
      ['2024', 1, 52],
      ['2023', 0, 52],
      ['2022', 1, 0],
    ])
    expect(years[1]?.missingWeeks.slice(-2)).toEqual(['2024-12-23', '2024-12-30'])
  })

  it('keep the front page and the links of a year small however large the archive', async () => {
    const many = Array.from({ length: 60 }, (_, at) => anIssue({ publishedOn: `${2060 - at}-05-04` }))
    const bundle = readBundle((await bundleIssues(many, aPublication())).files)
    const latest = decodeShard('timeline', bundle.shard('timeline/latest'))
    expect(latest.cards).toHaveLength(31)
    expect(latest.years.map(({ year }) => year)).toEqual(Array.from({ length: 10 }, (_, at) => String(2060 - at)))
    const middle = decodeShard('timeline', bundle.shard('timeline/2030'))
    expect(middle.around).toHaveLength(10)
    expect(middle.around).toContain('2030')
    expect(decodeShard('category', bundle.shard('category/policy/2001')).years).toHaveLength(10)
  })
})

describe('a new issue', () => {
  it('changes nothing of the pages of past years', async () => {
    const before = await bundleIssues(archive, aPublication())
    const after = await bundleIssues([typesetIssue(anIssue({ publishedOn: '2024-06-18' })), ...archive], aPublication())
    const names = readBundle(before.files).names
    const namesAfter = readBundle(after.files).names
    for (const path of ['/archive/2023/', '/categories/policy/2023/']) {
      const [page, pageAfter] = [before, after].map(({ pages }) => pages.find((other) => other.path === path))
      expect(pageAfter).toEqual(page)
      for (const key of page?.likely ?? []) expect(namesAfter.get(shardPath(key))).toBe(names.get(shardPath(key)))
    }
    for (const path of ['timeline/2023', 'category/policy/2023']) {
      expect(names.get(path)).toBeDefined()
      expect(namesAfter.get(path), path).toBe(names.get(path))
    }
    expect(namesAfter.get('timeline/2024')).not.toBe(names.get('timeline/2024'))
  })
})

describe('the pages', () => {
  it('are listed once, and every shard they hint at exists', async () => {
    const publication = aPublication({ categories: [{ slug: '政策 A', name: '政策 A' }, ...aPublication().categories] })
    const { files, pages } = await bundleIssues(archive, publication)
    const { names } = readBundle(files)
    const paths = pages.map(({ path }) => path)
    expect(new Set(paths).size).toBe(paths.length)
    expect(paths).toEqual(
      expect.arrayContaining([
        '/',
        '/archive/',
        '/archive/2024/',
        '/archive/2023/',
        '/issues/latest/',
        '/issues/2024-05-28/',
        '/issues/2024-05-28/analysis/',
        '/categories/policy/',
        '/categories/policy/2023/',
        '/search/',
        '/about/',
        '/404/',
      ]),
    )
    for (const { likely } of pages) {
      expect(likely.length).toBeLessThan(20)
      for (const key of likely) expect(names.has(shardPath(key))).toBe(true)
    }
    const unlisted = pages.filter(({ listed }) => !listed).map(({ path }) => path)
    expect(unlisted).toEqual(['/issues/latest/', '/search/', '/bookmarks/', '/offline/', '/catch-up/', '/404/'])
  })

  it('tell machines the truth about what may be read, without addresses that are not known', async () => {
    const open = anAnalysis({ slug: '2', title: '公开的分析', walled: false })
    const issue = anIssue({ sections: [{ kind: 'analysis', title: '深度分析', analyses: [anAnalysis(), open] }] })
    const { pages } = await bundleIssues([issue], aPublication())
    const structured = Object.fromEntries(pages.map(({ path, structuredData }) => [path, structuredData]))
    expect(structured['/issues/2024-05-28/']).toMatchObject({ '@type': 'NewsArticle', isAccessibleForFree: true })
    expect(structured['/issues/2024-05-28/analysis/']).toMatchObject({
      isAccessibleForFree: false,
      headline: anAnalysis().title,
    })
    expect(structured['/issues/2024-05-28/analysis/2/']).toMatchObject({ isAccessibleForFree: true })
    expect(structured['/404/']).toMatchObject({ '@type': 'WebPage', isAccessibleForFree: true })
    expect(Object.values(structured)).not.toContain(null)
    expect(JSON.stringify(pages)).not.toMatch(/hasPart|"url"/)
    const placed = await bundleIssues([issue], aPublication({ siteUrl: 'https://kandu.example/base/' }))
    expect(JSON.stringify(placed.pages)).toContain('"url":"https://kandu.example/base/issues/2024-05-28/analysis/"')
  })
})

function digest(name: string, texts: readonly string[]) {
  return {
    kind: 'digest' as const,
    title: '资讯速递',
    note: null,
    categories: [{ slug: name, name, items: texts.map((text) => anItem(text)) }],
  }
}

function isKind(kind: string): kind is ShardKind {
  return Object.hasOwn(shardSchemas, kind)
}
