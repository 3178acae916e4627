// The one list of pages: prerendering and the sitemap derive from it.
import {
  aboutPath,
  analysisPath,
  archivePath,
  bookmarksPath,
  catchUpPath,
  categoryPath,
  issuePath,
  latestIssuePath,
  notFoundPath,
  offlinePath,
  searchPath,
  timelinePath,
} from '#model/address.ts'
import type { Issue } from '#model/issue.ts'
import type { Page } from '#model/page.ts'
import type { ShardKey } from '#model/shard.ts'
import type { CategoryHoldings, CategoryYearHoldings, Holding, Holdings } from './holdings.ts'
import { analysesOf } from './issue-card.ts'
import { aboutData, analysisData, collectionData, issueData, plainPageData } from './structured-data.ts'

// Its name changes with every issue, so only pages that change as well may carry it: else one issue would change them all.
const latestTimeline: ShardKey = ['timeline', 'latest']
/** How many issues of a list a reader may open without waiting. */
const likelyIssues = 10
/** How many years a reader of the list of years may open without waiting. */
const likelyYears = 10
/** How many categories have a colour of their own; filters seldom reach beyond. */
const likelyCategories = 8

/** Lists every page of the site: the timeline, years, issues with their analyses, categories, and what is said of the archive. */
export function listPages(holdings: Holdings): Page[] {
  return [
    timelinePage(holdings),
    ...(holdings.years.length > 0 ? [yearsPage(holdings)] : []),
    ...holdings.years.map((_, place) => archivePage(holdings, place)),
    ...holdings.held.slice(0, 1).map(({ issue }) => latestPage(holdings, issue)),
    ...holdings.held.flatMap((_, place) => issuePages(holdings, place)),
    ...holdings.categories.flatMap((category) => categoryPages(holdings, category)),
    ...readersPages(holdings),
    catchUpPage(holdings),
    aboutPage(holdings),
    notFoundPage(holdings),
  ]
}

function timelinePage({ held, years, categories, publication }: Holdings): Page {
  const year = years[0]?.year
  return {
    path: timelinePath,
    listed: true,
    modifiedOn: held[0]?.issue.publishedOn ?? null,
    structuredData: collectionData(publication.name, timelinePath, publication),
    likely: [
      ...firstIssues(held),
      ...(year === undefined ? [] : [['timeline', year] as const]),
      // What the filter needs for the rows on the front page.
      ...categories
        .filter((category) => category.years[0]?.year === year)
        .slice(0, likelyCategories)
        .map(({ slug }): ShardKey => ['category', slug, year ?? '']),
    ],
  }
}

/** The archive by years; an empty one has none. */
function yearsPage({ held, years, publication }: Holdings): Page {
  return {
    path: archivePath(),
    listed: true,
    modifiedOn: held[0]?.issue.publishedOn ?? null,
    structuredData: collectionData(publication.name, archivePath(), publication),
    likely: years.slice(0, likelyYears).map(({ year }): ShardKey => ['timeline', year]),
  }
}

function archivePage({ years, publication }: Holdings, place: number): Page {
  const year = years[place]?.year ?? ''
  const held = years[place]?.held ?? []
  const around = settled(years, place).map(({ year }): ShardKey => ['timeline', year])
  return {
    path: archivePath(year),
    listed: true,
    modifiedOn: held[0]?.issue.publishedOn ?? null,
    structuredData: collectionData(`${publication.name} ${year}`, archivePath(year), publication),
    likely: [...around, ...firstIssues(held)],
  }
}

/** Shows the newest issue under an address that never changes; the issue's own address is the one to keep. */
function latestPage(holdings: Holdings, newest: Issue): Page {
  return {
    path: latestIssuePath,
    listed: false,
    modifiedOn: newest.publishedOn,
    structuredData: issueData(newest, holdings.publication),
    likely: likelyAfterIssue(holdings, 0),
  }
}

function issuePages(holdings: Holdings, place: number): Page[] {
  const { held, publication } = holdings
  const issue = held[place]?.issue
  if (issue === undefined) return []
  const analyses = analysesOf(issue)
  return [
    {
      path: issuePath(issue.id),
      listed: true,
      modifiedOn: issue.publishedOn,
      structuredData: issueData(issue, publication),
      likely: likelyAfterIssue(holdings, place),
    },
    ...analyses.map((analysis, at) => ({
      path: analysisPath(issue.id, analysis.slug),
      listed: true,
      modifiedOn: issue.publishedOn,
      structuredData: analysisData(analysis, issue, publication),
      likely: [
        ['issue', issue.id] as const,
        ...analyses.slice(at + 1, at + 2).map(({ slug }): ShardKey => ['analysis', issue.id, slug]),
      ],
    })),
  ]
}

function likelyAfterIssue({ held }: Holdings, place: number): ShardKey[] {
  const around = [held[place + 1], held[place - 1]].flatMap((other): ShardKey[] =>
    other === undefined ? [] : [['issue', other.issue.id]],
  )
  const analyses = held.slice(place, place + 1).flatMap(({ issue }) =>
    analysesOf(issue)
      .slice(0, 1)
      .map(({ slug }): ShardKey => ['analysis', issue.id, slug]),
  )
  return [...around, ...analyses]
}

/** A category's own address shows its newest year, and each year has one of its own. */
function categoryPages({ publication }: Holdings, { slug, name, years }: CategoryHoldings): Page[] {
  const page = (held: CategoryYearHoldings, place: number, path: string, title: string): Page => ({
    path,
    listed: true,
    modifiedOn: held.issues[0]?.publishedOn ?? null,
    structuredData: collectionData(title, path, publication),
    likely: [
      ...settled(years, place).map(({ year }): ShardKey => ['category', slug, year]),
      ...held.issues.slice(0, likelyIssues).map(({ id }): ShardKey => ['issue', id]),
    ],
  })
  const title = `${publication.name} ${name}`
  return [
    ...years.slice(0, 1).map((newest) => page(newest, 0, categoryPath(slug), title)),
    ...years.map((held, place) => page(held, place, categoryPath(slug, held.year), `${title} ${held.year}`)),
  ]
}

/**
 * What these show is asked for, or is on the reader's device: no sitemap lists them, and nothing on them changes with an issue.
 * Search finds what it reads from the manifest; the page of what is kept offline stands in where a page is not.
 */
function readersPages({ publication }: Holdings): Page[] {
  const structuredData = plainPageData(publication)
  return [searchPath, bookmarksPath, offlinePath].map((path) => ({
    path,
    listed: false,
    modifiedOn: null,
    structuredData,
    likely: [],
  }))
}

/** What is unread is on the reader's device as well, but among the newest issues. */
function catchUpPage({ publication }: Holdings): Page {
  const structuredData = plainPageData(publication)
  return { path: catchUpPath, listed: false, modifiedOn: null, structuredData, likely: [latestTimeline] }
}

function aboutPage({ held, publication }: Holdings): Page {
  return {
    path: aboutPath,
    listed: true,
    modifiedOn: held[0]?.issue.publishedOn ?? null,
    structuredData: aboutData(publication.name, aboutPath, publication),
    likely: [latestTimeline],
  }
}

function notFoundPage({ publication }: Holdings): Page {
  const structuredData = plainPageData(publication)
  return { path: notFoundPath, listed: false, modifiedOn: null, structuredData, likely: [latestTimeline] }
}

function firstIssues(held: readonly Holding[]): ShardKey[] {
  return held.slice(0, likelyIssues).map(({ issue }) => ['issue', issue.id])
}

/** Gives the years beside one, but not the newest: its shard changes with every issue, and the pages of past years must not. */
function settled<Year>(years: readonly Year[], place: number): Year[] {
  return [place - 1, place + 1].flatMap((other) => (other > 0 ? years.slice(other, other + 1) : []))
}
