// Every address of the site, built in one place. Paths start with / and carry no base path; the router and the plugin add it.

/** The timeline. */
export const timelinePath = '/'
/** Redirects to the newest issue. */
export const latestIssuePath = '/issues/latest/'
export const aboutPath = '/about/'
export const notFoundPath = '/404/'
export const searchPath = '/search/'
export const bookmarksPath = '/bookmarks/'
/** What a reader has not read of the last weeks; `?weeks=` says of how many. */
export const catchUpPath = '/catch-up/'
/** What is kept on this device; what stands in where a page is not. */
export const offlinePath = '/offline/'

/** The years of the archive, or the issues of one. */
export const archivePath = (year?: string): string => `/archive/${year === undefined ? '' : `${year}/`}`
/** One issue. */
export const issuePath = (id: string): string => `/issues/${encodeURIComponent(id)}/`
/** One item, in its issue. */
export const itemPath = (issueId: string, itemId: string): string => `${issuePath(issueId)}#${itemId}`
/** One analysis preview: the first has no number of its own. */
export const analysisPath = (issueId: string, slug: string): string =>
  `${issuePath(issueId)}analysis/${slug === '1' ? '' : `${slug}/`}`
/** One category across issues, whole or for one year. */
export const categoryPath = (slug: string, year?: string): string =>
  `/categories/${encodeURIComponent(slug)}/${year === undefined ? '' : `${year}/`}`

/** The filter as the search part of an address: '' for no category, else `?category=policy,frontier`. */
export function filterSearch(slugs: readonly string[]): string {
  return slugs.length === 0 ? '' : `?category=${slugs.map(encodeURIComponent).join(',')}`
}

/** Reads the filter from the search part of an address: the names asked for, in order, each once. */
export function readFilter(search: string): string[] {
  const value = new URLSearchParams(search).get('category') ?? ''
  return [...new Set(value.split(',').filter((slug) => slug !== ''))]
}
