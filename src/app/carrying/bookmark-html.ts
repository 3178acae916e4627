// Bookmarks in the format every browser imports and exports, named after Netscape. What browsers have no word for goes along as data.
import { placeAddress, readBookmark, type Bookmark } from '#app/storage/bookmarks.ts'
import { mostBookmarks, type Found, type ImportFault } from './carried.ts'
import { placeOf } from './place-of.ts'
import { scanAnchors } from './scan-anchors.ts'

const begin = '<!DOCTYPE NETSCAPE-Bookmark-file-1>'

interface Folder {
  name: string
  bookmarks: readonly Bookmark[]
}

/** Writes bookmarks for browsers, in folders; `site` is the whole address of the site, with its closing slash. */
export function bookmarksToHtml(title: string, folders: readonly Folder[], site: string): string {
  return [
    begin,
    '<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">',
    `<TITLE>${escapeText(title)}</TITLE>`,
    `<H1>${escapeText(title)}</H1>`,
    '<DL><p>',
    ...folders.flatMap(({ name, bookmarks }) => [
      `  <DT><H3>${escapeText(name)}</H3>`,
      '  <DL><p>',
      ...bookmarks.flatMap((bookmark) => writeBookmark(bookmark, site)),
      '  </DL><p>',
    ]),
    '</DL><p>',
    '',
  ].join('\n')
}

function writeBookmark(bookmark: Bookmark, site: string): string[] {
  const { category, publishedOn, source, savedAt, note, tags } = bookmark
  const facts = {
    HREF: site + placeAddress(bookmark).slice(1),
    ADD_DATE: String(Math.floor(savedAt / 1000)),
    ...(tags.length > 0 && { TAGS: tags.join(',') }),
    'DATA-KANDU': JSON.stringify({ category, publishedOn, source, savedAt, tags }),
  }
  const attributes = Object.entries(facts).map(([name, value]) => `${name}="${escapeText(value)}"`)
  return [
    `    <DT><A ${attributes.join(' ')}>${escapeText(bookmark.text)}</A>`,
    ...(note === '' ? [] : [`    <DD>${escapeText(note)}`]),
  ]
}

/** Reads bookmarks from a browser's file: those of these sites. A bookmark made in a browser has its title for a text, and its day from its issue. */
export function htmlToBookmarks(text: string, sites: readonly string[]): Found | ImportFault {
  if (!/^\s*<!doctype netscape-bookmark-file-1>/iu.test(text.slice(0, 200).replace('\uFEFF', ''))) return 'unreadable'
  const anchors = scanAnchors(text)
  if (anchors.length > mostBookmarks) return 'many'
  const bookmarks = anchors.flatMap(({ attributes, text, description }): Bookmark[] => {
    const place = placeOf(attributes.get('href') ?? '', sites)
    if (place === null) return []
    const publishedOn = /^\d{4}-\d{2}-\d{2}/.exec(place.issueId)?.[0] ?? ''
    const plain = {
      category: null,
      publishedOn,
      source: '',
      savedAt: savedAt(attributes.get('add_date')) ?? Date.parse(publishedOn),
      tags: (attributes.get('tags') ?? '').split(',').filter((tag) => tag !== ''),
    }
    const read = (facts: object) => readBookmark({ ...facts, ...place, text, note: description })
    const bookmark = read(ownFacts(attributes.get('data-kandu'))) ?? read(plain)
    return bookmark === null ? [] : [bookmark]
  })
  return { bookmarks, foreign: anchors.length - bookmarks.length }
}

/** Reads when a browser says that a bookmark was made: in seconds, as they do, or in the microseconds of some; null where it does not say. */
function savedAt(written = ''): number | null {
  const time = /^\d{1,17}$/.test(written) ? Number(written) : 0
  return time === 0 ? null : time < 1e11 ? time * 1000 : time > 1e14 ? Math.floor(time / 1000) : time
}

function ownFacts(text = 'null'): object {
  try {
    const facts: unknown = JSON.parse(text)
    return typeof facts === 'object' && facts !== null ? facts : {}
  } catch {
    return {}
  }
}

const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** White space at an end would be trimmed, half a pair is lost in UTF-8, and controls in browsers: each goes as its number. */
const escapeText = (text: string): string =>
  text.replaceAll(/[&<>"\p{Cc}\p{Cs}]|^\s|\s$/gu, (mark) => named[mark] ?? `&#${mark.codePointAt(0)};`)
