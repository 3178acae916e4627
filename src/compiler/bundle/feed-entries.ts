// What both feeds say of the newest issues: public, printed text only.
import { analysisPath, issuePath } from '#model/address.ts'
import { type AnalysisPreview, categoryBlocks, type Issue, type Item } from '#model/issue.ts'
import type { Block } from '#model/prose.ts'
import { blockText } from '#model/prose-text.ts'
import { textFile } from '#compiler/output-file.ts'
import type { Sha256 } from '#compiler/sha256.ts'
import { absoluteAddress } from './absolute-address.ts'
import type { Holdings } from './holdings.ts'
import { analysesOf, standfirstOf } from './issue-card.ts'
import { teaserOf } from './issue-shards.ts'
import { element, type Markup } from './markup.ts'

/** One issue as a feed entry. */
export interface FeedEntry {
  /** `urn:uuid:`; the same whether or not the site's address is known, so that a move shows nobody an issue twice. */
  id: string
  title: string
  address: string | null
  /** RFC 3339. */
  published: string
  summary: string | null
  categories: readonly string[]
  authors: readonly string[]
  content: readonly Markup[]
}

const newest = 30

/** Gives the newest thirty issues as feed entries. */
export function feedEntries({ held, publication }: Holdings, sha256: Sha256): Promise<FeedEntry[]> {
  return Promise.all(
    held.slice(0, newest).map(async ({ issue }) => ({
      id: await stableId(sha256, publication.name, issue.id),
      title: issue.headline,
      address: absoluteAddress(publication.siteUrl, issuePath(issue.id)),
      published: momentOf(issue),
      summary: standfirstOf(issue),
      categories: [...new Set(categoryBlocks(issue).map(({ name }) => name))],
      authors: issue.authors.map(({ name }) => name),
      content: contentOf(issue, publication.siteUrl),
    })),
  )
}

/** Gives when an issue was published. A day printed without a time is given as noon UTC, which is that day nearly everywhere. */
export function momentOf(issue: Issue): string {
  return issue.publishedAt ?? `${issue.publishedOn}T12:00:00Z`
}

/** Gives an id made of names alone: a UUID of version 8 (RFC 9562) from their SHA-256. */
export async function stableId(sha256: Sha256, ...names: readonly string[]): Promise<string> {
  const hash = await sha256(textFile('', ['kandu', ...names].join('\n')).bytes)
  const variant = ((parseInt(hash.charAt(16), 16) & 0x3) | 0x8).toString(16)
  return `urn:uuid:${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-${variant}${hash.slice(17, 20)}-${hash.slice(20, 32)}`
}

function contentOf(issue: Issue, siteUrl: string | null): Markup[] {
  const standfirst = standfirstOf(issue)
  return [
    ...[...new Set([standfirst, issue.summary])].flatMap((text) => (text === null ? [] : [element('p', [text])])),
    ...categoryBlocks(issue).flatMap(({ name, items }) => [
      element('h3', [name]),
      ...(items.length === 0 ? [] : [element('ul', items.map(itemMarkup))]),
    ]),
    ...analysesOf(issue).flatMap((analysis) =>
      analysisMarkup(analysis, absoluteAddress(siteUrl, analysisPath(issue.id, analysis.slug))),
    ),
  ]
}

function itemMarkup(item: Item): Markup {
  return element('li', [...linkedText(item), ...item.body.flatMap(blockMarkup)])
}

/** Gives an item's text with its links where their words stand in it, and after it where they do not. */
function linkedText({ text, links }: Item): Markup[] {
  const linked: Markup[] = []
  const apart: Markup[] = []
  let at = 0
  for (const { text: words, href } of links) {
    const link = element('a', [words === '' ? href : words], { href })
    const start = words === '' ? -1 : text.indexOf(words, at)
    if (start === -1) apart.push(' ', link)
    else {
      linked.push(text.slice(at, start), link)
      at = start + words.length
    }
  }
  return [...linked, text.slice(at), ...apart]
}

function analysisMarkup(analysis: AnalysisPreview, address: string | null): Markup[] {
  const teaser = teaserOf(analysis.blocks)
  return [
    element('h3', [address === null ? analysis.title : element('a', [analysis.title], { href: address })]),
    ...(teaser === null ? [] : blockMarkup(teaser)),
    element('p', [extentOf(analysis)]),
  ]
}

function extentOf({ shownCharacters, totalCharacters, walled }: AnalysisPreview): string {
  if (!walled) return `全文 ${shownCharacters} 字`
  return totalCharacters === null
    ? `可读 ${shownCharacters} 字，全文需订阅`
    : `可读 ${shownCharacters} 字，全文 ${totalCharacters} 字`
}

function blockMarkup(block: Block): Markup[] {
  return blockText(block)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => element('p', [line]))
}
