// What pages say of themselves to machines, in schema.org's words; small, because it counts against the first round trip.
import type { AboutPage, CollectionPage, NewsArticle, Organization, Person, WebPage, WithContext } from 'schema-dts'
import { analysisPath, issuePath } from '#model/address.ts'
import type { AnalysisPreview, Issue } from '#model/issue.ts'
import type { Publication } from '#model/publication.ts'
import { addressField } from './absolute-address.ts'

const context = 'https://schema.org'

/** Describes an issue. */
export function issueData(issue: Issue, publication: Publication): WithContext<NewsArticle> {
  return {
    '@context': context,
    '@type': 'NewsArticle',
    headline: issue.headline,
    datePublished: issue.publishedAt ?? issue.publishedOn,
    inLanguage: publication.language,
    isAccessibleForFree: true,
    publisher: organization(publication),
    ...addressField('url', publication.siteUrl, issuePath(issue.id)),
  }
}

/** Describes an analysis. The paid part of a walled one is not in the page, so there is no `hasPart` to point at it. */
export function analysisData(
  analysis: AnalysisPreview,
  issue: Issue,
  publication: Publication,
): WithContext<NewsArticle> {
  const author = issue.authors.map(({ name }): Person => ({ '@type': 'Person', name }))
  return {
    '@context': context,
    '@type': 'NewsArticle',
    headline: analysis.title,
    datePublished: issue.publishedAt ?? issue.publishedOn,
    inLanguage: publication.language,
    isAccessibleForFree: !analysis.walled,
    ...(author.length > 0 && { author }),
    publisher: organization(publication),
    ...addressField('url', publication.siteUrl, analysisPath(issue.id, analysis.slug)),
  }
}

/** Describes a page that lists issues or items. */
export function collectionData(name: string, path: string, publication: Publication): WithContext<CollectionPage> {
  return { '@context': context, '@type': 'CollectionPage', ...pageFacts(name, path, publication) }
}

/** Describes the page about the archive. */
export function aboutData(name: string, path: string, publication: Publication): WithContext<AboutPage> {
  return { '@context': context, '@type': 'AboutPage', ...pageFacts(name, path, publication) }
}

/** Describes a page that says nothing of the archive's content: where one searches, and where an address leads nowhere. */
export function plainPageData({ name, language }: Publication): WithContext<WebPage> {
  return { '@context': context, '@type': 'WebPage', name, inLanguage: language, isAccessibleForFree: true }
}

function pageFacts(name: string, path: string, publication: Publication) {
  return {
    name,
    inLanguage: publication.language,
    isAccessibleForFree: true,
    ...addressField('url', publication.siteUrl, path),
  }
}

function organization({ publisher }: Publication): Organization {
  return { '@type': 'Organization', name: publisher }
}
