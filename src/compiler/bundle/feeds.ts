// The archive's feeds: Atom (RFC 4287) and JSON Feed 1.1, the newest thirty issues in each.
import { timelinePath } from '#model/address.ts'
import type { Publication } from '#model/publication.ts'
import { type OutputFile, textFile } from '#compiler/output-file.ts'
import type { Sha256 } from '#compiler/sha256.ts'
import { absoluteAddress, addressField } from './absolute-address.ts'
import { type FeedEntry, feedEntries, momentOf, stableId } from './feed-entries.ts'
import type { Holdings } from './holdings.ts'
import { element, type Markup, writeDocument, writeMarkup } from './markup.ts'

const atomFile = 'feed.xml'
const jsonFile = 'feed.json'

/** Writes both feeds. Addresses are in them only where the site's own is known. */
export async function writeFeeds(holdings: Holdings, sha256: Sha256): Promise<OutputFile[]> {
  const entries = await feedEntries(holdings, sha256)
  const { publication } = holdings
  const newest = holdings.held[0]
  const atom = element(
    'feed',
    [
      element('id', [await stableId(sha256, publication.name)]),
      element('title', [publication.name]),
      ...(publication.description === '' ? [] : [element('subtitle', [publication.description])]),
      // An empty archive was never updated, and Atom asks for a moment all the same.
      element('updated', [newest === undefined ? '1970-01-01T00:00:00Z' : momentOf(newest.issue)]),
      element('author', [element('name', [publication.publisher])]),
      ...atomLink('alternate', absoluteAddress(publication.siteUrl, timelinePath)),
      ...atomLink('self', absoluteAddress(publication.siteUrl, `/${atomFile}`)),
      ...entries.map(atomEntry),
    ],
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': publication.language },
  )
  return [
    textFile(atomFile, writeDocument(atom)),
    textFile(jsonFile, `${JSON.stringify(jsonFeed(publication, entries), null, 1)}\n`),
  ]
}

function atomEntry(entry: FeedEntry): Markup {
  const xhtml = element('div', entry.content, { xmlns: 'http://www.w3.org/1999/xhtml' })
  return element('entry', [
    element('id', [entry.id]),
    element('title', [entry.title]),
    element('updated', [entry.published]),
    element('published', [entry.published]),
    ...entry.authors.map((name) => element('author', [element('name', [name])])),
    ...atomLink('alternate', entry.address),
    ...entry.categories.map((term) => element('category', [], { term })),
    ...(entry.summary === null ? [] : [element('summary', [entry.summary])]),
    element('content', [xhtml], { type: 'xhtml' }),
  ])
}

function atomLink(rel: string, address: string | null): Markup[] {
  return address === null ? [] : [element('link', [], { rel, href: address })]
}

function jsonFeed(publication: Publication, entries: readonly FeedEntry[]) {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: publication.name,
    ...addressField('home_page_url', publication.siteUrl, timelinePath),
    ...addressField('feed_url', publication.siteUrl, `/${jsonFile}`),
    description: publication.description,
    language: publication.language,
    authors: [{ name: publication.publisher }],
    items: entries.map((entry) => ({
      id: entry.id,
      ...(entry.address !== null && { url: entry.address }),
      title: entry.title,
      ...(entry.summary !== null && { summary: entry.summary }),
      content_html: entry.content.map(writeMarkup).join(''),
      date_published: entry.published,
      ...(entry.authors.length > 0 && { authors: entry.authors.map((name) => ({ name })) }),
      tags: entry.categories,
    })),
  }
}
