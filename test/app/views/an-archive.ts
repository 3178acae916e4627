// A small archive as shards: one publication, one issue with neighbours, one walled analysis. Tests change what they are about.
import type { IssueWithTeasers, Item } from '#model/issue.ts'
import type { AnalysisPage, IssuePage } from '#model/shard.ts'
import { aPublication } from '#test/support/an-issue.ts'

export const thePublication = aPublication({ name: '新科技观察', publisher: '财新智库', fictional: false })

/** An item with the text and nothing else. */
export const anItem = (id: string, text: string, more: Partial<Item> = {}): Item => ({
  id,
  text,
  attribution: null,
  links: [],
  body: [],
  ...more,
})

/** An issue of 政策 2, 市场 1 and one walled analysis; nothing in 前沿. */
export const anIssue = (more: Partial<IssueWithTeasers> = {}): IssueWithTeasers => ({
  id: '2024-05-28',
  number: null,
  series: '新科技观察',
  edition: null,
  headline: '甲/乙',
  topics: ['甲', '乙'],
  publishedOn: '2024-05-28',
  publishedAt: '2024-05-28T18:31:00+08:00',
  summary: '导语在此。',
  highlights: [
    { text: '第一件事', itemId: 'i-aaaaaa' },
    { text: '另一件事', itemId: null },
  ],
  sections: [
    {
      kind: 'digest',
      title: '资讯速递',
      note: null,
      categories: [
        { slug: 'policy', name: '政策', items: [anItem('i-aaaaaa', '第一件事'), anItem('i-bbbbbb', '第二件事')] },
        { slug: 'market', name: '市场', items: [anItem('i-cccccc', '第三件事')] },
      ],
    },
    {
      kind: 'analysis',
      title: '深度分析',
      analyses: [
        {
          slug: '1',
          title: '深一层',
          shownCharacters: 1345,
          totalCharacters: 3605,
          walled: true,
          teaser: { type: 'paragraph', children: [{ type: 'text', text: '第一段。' }] },
        },
      ],
    },
  ],
  notices: [],
  colophon: { editor: '严维汉', layoutEditor: '王永', others: [{ role: '校对', name: '某人' }] },
  authors: [{ name: '于达维', bio: '资深科技记者。' }],
  actions: [],
  ...more,
})

/** The page of that issue: the first of the archive, with a newer one. */
export const anIssuePage = (more: Partial<IssueWithTeasers> = {}): IssuePage => ({
  issue: anIssue(more),
  older: null,
  newer: { id: '2024-06-04', number: null, publishedOn: '2024-06-04', topics: ['下周'] },
})

/** The page of its analysis. */
export const anAnalysisPage = (
  analysis: Partial<AnalysisPage['analysis']> = {},
  more: Partial<AnalysisPage> = {},
): AnalysisPage => ({
  issue: {
    id: '2024-05-28',
    number: null,
    publishedOn: '2024-05-28',
    topics: ['甲', '乙'],
    series: '新科技观察',
    edition: null,
    items: 42,
  },
  analysis: {
    slug: '1',
    title: '深一层',
    shownCharacters: 1345,
    totalCharacters: 3605,
    walled: true,
    blocks: [
      { type: 'paragraph', children: [{ type: 'text', text: '第一段。' }] },
      { type: 'paragraph', children: [{ type: 'text', text: '最后一段' }] },
    ],
    ...analysis,
  },
  analyses: 1,
  editor: '严维汉',
  authors: [{ name: '于达维', bio: '资深科技记者。' }],
  actions: [{ kind: 'full-report', text: '点这里阅读全文', href: null }],
  items: [{ slug: 'policy', id: 'i-aaaaaa', text: '第一件事' }],
  ...more,
})

/** All shards of the archive, by path. */
export const anArchive = (
  issue: IssuePage,
  analysis: AnalysisPage = anAnalysisPage(),
  publication = thePublication,
) => ({
  publication,
  [`issue/${issue.issue.id}`]: issue,
  [`analysis/${analysis.issue.id}/${analysis.analysis.slug}`]: analysis,
})
