// A whole archive as shards, compiled by hand: as many weekly issues as a test needs, newest first, of 2 政策 and 7 市场 items each.
import { dayNumber, dayOfNumber } from '#model/calendar.ts'
import type { CategoryYear, IssueCard, IssuePage, Timeline, YearCount } from '#model/shard.ts'
import { aPublication } from './an-issue.ts'
import type { Shards } from './render-route.tsx'

const publication = aPublication({ siteUrl: 'https://kandu.example/archive/' })

const counts = { policy: 2, market: 7 }

/** Gives the shards of an archive of so many weekly issues, the newest on 2026-11-17. */
export function anArchiveOf(issues: number): Record<string, unknown> & Shards {
  const cards = Array.from({ length: issues }, (_, place) => card(issues - place, place))
  const years = [...new Set(cards.map(yearOf))].map((year): YearCount => {
    const held = cards.filter((other) => yearOf(other) === year).length
    return { year, issues: held, items: held * 9, counts: { policy: held * 2, market: held * 7 } }
  })
  const totals = totalsOf(cards)
  const timeline = (span: string, shown: IssueCard[]): Timeline => ({
    span,
    cards: shown,
    picks: span === 'latest' && issues > 0 ? [{ slug: 'policy', itemId: 'i-aaaaaa', text: '云汀市发布规程' }] : [],
    totals: span === 'latest' ? totals : totalsOf(shown),
    years: span === 'latest' ? years.slice(0, 10) : [],
    around: span === 'latest' ? [] : years.map(({ year }) => year),
    missingWeeks: [],
  })
  const ofYear = (year: string) => cards.filter((other) => yearOf(other) === year)
  return {
    publication,
    latest: { id: cards[0]?.id ?? null },
    categories: Object.fromEntries(
      years.slice(0, 1).flatMap(({ year }) => [
        ['policy', year],
        ['market', year],
      ]),
    ),
    archive: {
      totals,
      first: cards.at(-1)?.publishedOn ?? null,
      last: cards[0]?.publishedOn ?? null,
      years: years.map((year) => ({ ...year, missingWeeks: year.year === '2026' ? ['2026-02-02'] : [] })),
    },
    'timeline/latest': timeline('latest', cards.slice(0, 31)),
    ...Object.fromEntries(years.map(({ year }) => [`timeline/${year}`, timeline(year, ofYear(year))])),
    ...Object.fromEntries(
      years.flatMap(({ year }) =>
        ['policy', 'market'].map((slug) => [`category/${slug}/${year}`, category(slug, year, ofYear(year), years)]),
      ),
    ),
    ...Object.fromEntries(cards.map((shown, place) => [`issue/${shown.id}`, issue(shown, cards[place + 1] ?? null)])),
  }
}

const totalsOf = ({ length }: readonly IssueCard[]) => ({
  issues: length,
  items: length * 9,
  analyses: length,
  counts: { policy: length * 2, market: length * 7 },
})

const yearOf = ({ publishedOn }: IssueCard): string => publishedOn.slice(0, 4)

function card(number: number, weeksAgo: number): IssueCard {
  const id = dayOfNumber(dayNumber('2026-11-17') - 7 * weeksAgo)
  return {
    id,
    number,
    publishedOn: id,
    topics: [`第${number}期的头条`, '船闸无人值守'],
    edition: null,
    headline: `第${number}期的头条/船闸无人值守`,
    standfirst: '一座沉在水下的机房。',
    counts,
    analyses: [{ slug: '1', title: '机房沉到海里之后' }],
  }
}

const item = (slug: string, place: number) => ({
  id: `i-${slug.slice(0, 5)}${place}`,
  text: `${slug === 'policy' ? '政策' : '市场'}第${place}条`,
  attribution: null,
  links: [],
  body: [],
})

const itemsOf = (slug: string) => Array.from({ length: slug === 'policy' ? 2 : 7 }, (_, place) => item(slug, place + 1))

const category = (slug: string, year: string, cards: IssueCard[], years: YearCount[]): CategoryYear => ({
  slug,
  name: slug === 'policy' ? '政策' : '市场',
  year,
  held: [
    { slug: 'policy', name: '政策' },
    { slug: 'market', name: '市场' },
  ],
  years: years.map((other) => ({ year: other.year, items: other.counts[slug] ?? 0 })),
  issues: cards.map(({ id, number, publishedOn, topics, headline }) => ({
    issue: { id, number, publishedOn, topics, headline },
    items: itemsOf(slug).map((held, place) => ({ number: place + 1, item: held })),
  })),
})

function issue(shown: IssueCard, older: IssueCard | null): IssuePage {
  return {
    issue: {
      id: shown.id,
      number: shown.number,
      series: publication.name,
      edition: null,
      headline: shown.headline,
      topics: shown.topics,
      publishedOn: shown.publishedOn,
      publishedAt: null,
      summary: null,
      highlights: [],
      sections: [
        {
          kind: 'digest',
          title: '资讯速递',
          note: null,
          categories: [
            { slug: 'policy', name: '政策', items: itemsOf('policy') },
            { slug: 'market', name: '市场', items: itemsOf('market') },
          ],
        },
      ],
      notices: [],
      colophon: { editor: null, layoutEditor: null, others: [] },
      authors: [],
      actions: [],
    },
    older,
    newer: null,
  }
}
