// What a reader bookmarked on this device: by address, each with the text it had then.
import { analysisPath, issuePath, itemPath } from '#model/address.ts'
import { itemIdPattern } from '#model/identity.ts'
import { putOnShelf } from './shelved.ts'
import type { Stored } from './stored.ts'

/** What can be bookmarked, and where it is. */
export interface Place {
  kind: 'issue' | 'analysis' | 'item'
  issueId: string
  /** The slug of an analysis, the id of an item, nothing for an issue. */
  part: string
}

/** A place with what is said of it where it stands. */
export interface Marked extends Place {
  /** Headline, title or item, as printed. */
  text: string
  category: { slug: string; name: string } | null
  publishedOn: string
  /** The publication, as the issue names it. */
  source: string
}

/** One bookmark. */
export interface Bookmark extends Marked {
  /** When it was made, in ms. */
  savedAt: number
  note: string
  tags: readonly string[]
}

/** By address. */
export type Bookmarks = Readonly<Record<string, Bookmark>>

const addresses: Record<Place['kind'], (issueId: string, part: string) => string> = {
  issue: issuePath,
  analysis: analysisPath,
  item: itemPath,
}

/** Gives the address of a place: what bookmarks are kept by. */
export const placeAddress = ({ kind, issueId, part }: Place): string => addresses[kind](issueId, part)

/** Adds or replaces a bookmark. */
export const withBookmark = (bookmarks: Bookmarks, bookmark: Bookmark): Bookmarks => ({
  ...bookmarks,
  [placeAddress(bookmark)]: bookmark,
})

/** Leaves out what is kept under some addresses. */
export function withoutBookmarks(bookmarks: Bookmarks, addresses: readonly string[]): Bookmarks {
  const left = { ...bookmarks }
  for (const address of addresses) delete left[address]
  return left
}

/** Gives the bookmarks, newest first. */
export const newestFirst = (bookmarks: Bookmarks): Bookmark[] =>
  Object.values(bookmarks).toSorted((a, b) => b.savedAt - a.savedAt)

const partOf: Record<Place['kind'], RegExp> = {
  issue: /^$/,
  analysis: /^[1-9]\d{0,2}$/,
  item: itemIdPattern,
}
const isIssueId = (id: string) => /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,99}$/u.test(id)
const isDay = (day: string) => /^\d{4}-\d{2}-\d{2}$/.test(day)
/** The most characters of each: the compiler takes no longer text; a note may be as long as a page. */
export const longest = { text: 2000, name: 200, note: 20_000, tags: 50 }

/** Reads a place; null where it is none. */
export function readPlace(value: object): Place | null {
  const { kind, issueId, part }: { kind?: unknown; issueId?: unknown; part?: unknown } = value
  if (kind !== 'issue' && kind !== 'analysis' && kind !== 'item') return null
  if (!isText(issueId, longest.name) || !isIssueId(issueId) || !isText(part, longest.name)) return null
  return partOf[kind].test(part) ? { kind, issueId, part } : null
}

/** Reads one bookmark; null where it is none. */
export function readBookmark(value: unknown): Bookmark | null {
  if (!isRecord(value)) return null
  const { text, category, publishedOn, source, savedAt, note, tags } = value
  const place = readPlace(value)
  if (place === null || !isText(text, longest.text) || text.trim() === '') return null
  if (!isText(publishedOn, longest.name) || !isDay(publishedOn) || !isText(source, longest.name)) return null
  if (typeof savedAt !== 'number' || !Number.isFinite(savedAt) || Math.abs(savedAt) > 8.64e15) return null
  if (!isText(note, longest.note) || !isTags(tags)) return null
  if (category !== null && !isCategory(category)) return null
  return { ...place, text, category, publishedOn, source, savedAt, note, tags: tags.map(cutTag) }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
/** The compiler counts characters, of which a rare Han one has two units. */
const isText = (value: unknown, most: number): value is string =>
  typeof value === 'string' && (value.length <= most || (value.length <= 2 * most && Array.from(value).length <= most))
const isTags = (value: unknown): value is string[] =>
  Array.isArray(value) && value.length <= longest.tags && value.every((tag) => isText(tag, longest.note))
/** A tag too long for the page costs its own end, and never its bookmark. */
export const cutTag = (tag: string): string =>
  tag.length <= longest.name ? tag : Array.from(tag).slice(0, longest.name).join('')
const isCategory = (value: unknown): value is { slug: string; name: string } =>
  isRecord(value) && isText(value['slug'], longest.name) && isText(value['name'], longest.name)

/** The bookmarks kept on this device. One that cannot be read leaves the others as they are. */
export const bookmarksStored: Stored<Bookmarks> = {
  area: 'local',
  key: 'bookmarks',
  version: 1,
  initial: {},
  decode(value, damaged) {
    if (!isRecord(value) || Array.isArray(value)) throw new Error('no bookmarks')
    const read = Object.values(value).map(readBookmark)
    if (read.includes(null)) damaged?.()
    return Object.fromEntries(read.flatMap((bookmark) => (bookmark ? [[placeAddress(bookmark), bookmark]] : [])))
  },
}

/** The bookmarks, shared with other tabs. */
export const bookmarks = putOnShelf(bookmarksStored)
