// Issues written by hand, for tests that need one without a source.
import type { AnalysisPreview, Issue, Item } from '#model/issue.ts'
import type { Publication } from '#model/publication.ts'

/** Gives an item with a text of its own. */
export function anItem(text: string, overrides: Partial<Item> = {}): Item {
  return { id: `i-${text}`, text, attribution: null, links: [], body: [], ...overrides }
}

/** Gives a walled analysis preview of one paragraph. */
export function anAnalysis(overrides: Partial<AnalysisPreview> = {}): AnalysisPreview {
  return {
    slug: '1',
    title: '海底机房为什么省电?',
    shownCharacters: 52,
    totalCharacters: 3000,
    walled: true,
    blocks: [
      {
        type: 'paragraph',
        children: [
          {
            type: 'text',
            text: '把机房沉到海里,首先是为了省电。北岬港外四十米深的水下,三百台服务器已经安静地运行了一年,没有一个人去看过它们。',
          },
        ],
      },
    ],
    ...overrides,
  }
}

/** Gives an accepted issue with three categories, six items, a walled analysis and credits. */
export function anIssue(overrides: Partial<Issue> = {}): Issue {
  const publishedOn = overrides.publishedOn ?? '2024-05-28'
  return {
    id: publishedOn,
    number: null,
    series: '汀洲科技周报',
    edition: null,
    headline: '海底机房运行满一年/北岬港试行无人潮汐船闸',
    topics: ['海底机房运行满一年', '北岬港试行无人潮汐船闸'],
    publishedOn,
    publishedAt: `${publishedOn}T18:31:00+08:00`,
    summary: '一座沉在四十米水下的机房,用电比岸上少三成。',
    highlights: [],
    sections: [
      {
        kind: 'digest',
        title: '资讯速递',
        note: null,
        categories: [
          {
            slug: 'policy',
            name: '政策',
            items: [anItem('云汀市发布无人船闸调度规程'), anItem('霁川试行夜间电价四档制')],
          },
          { slug: 'frontier', name: '前沿', items: [anItem('青屿大学测得海底机房三年腐蚀曲线')] },
          {
            slug: 'market',
            name: '市场',
            items: [
              anItem('海桐能源融资10亿元,白鹭智能参投'),
              anItem('蓝闪芯片推迟上市'),
              anItem('南浦银行试点离线凭证'),
            ],
          },
        ],
      },
      { kind: 'analysis', title: '深度分析', analyses: [anAnalysis()] },
    ],
    notices: [],
    colophon: { editor: '于潮', layoutEditor: '沈汀', others: [] },
    authors: [{ name: '闻笙', bio: '曾从业媒体20余年。' }],
    actions: [{ kind: 'subscribe', text: '想获取邮件推送,请点这里', href: null }],
    source: { file: `${publishedOn}.txt`, format: 'text', sha256: '0'.repeat(64) },
    ...overrides,
  }
}

/** Gives a publication with three categories and no known address. */
export function aPublication(overrides: Partial<Publication> = {}): Publication {
  return {
    name: '汀洲科技周报',
    publisher: '汀洲',
    description: '虚构示例',
    language: 'zh-Hans',
    timeZone: 'Asia/Shanghai',
    weekday: 2,
    categories: [
      { slug: 'policy', name: '政策' },
      { slug: 'frontier', name: '前沿' },
      { slug: 'market', name: '市场' },
    ],
    links: { subscribe: null, fullReport: null, database: null },
    siteUrl: null,
    fictional: true,
    ...overrides,
  }
}
