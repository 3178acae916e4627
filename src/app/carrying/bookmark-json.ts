// Bookmarks as JSON, which comes back whole.
import { mostBookmarks, type Found, type ImportFault } from './carried.ts'
import { readBookmark, type Bookmark } from '#app/storage/bookmarks.ts'

const format = 'kandu-bookmarks'
const version = 1

/** Writes bookmarks as JSON. */
export const bookmarksToJson = (bookmarks: readonly Bookmark[]): string =>
  `${JSON.stringify({ format, version, bookmarks }, null, 2)}\n`

/** Reads bookmarks from JSON: all of them, or why none. */
export function jsonToBookmarks(text: string): Found | ImportFault {
  let file: unknown
  try {
    file = JSON.parse(text)
  } catch {
    return 'unreadable'
  }
  if (typeof file !== 'object' || file === null || !('format' in file) || file.format !== format) return 'unreadable'
  if ('version' in file && typeof file.version === 'number' && file.version > version) return 'newer'
  if (!('version' in file) || file.version !== version || !('bookmarks' in file)) return 'unreadable'
  if (!Array.isArray(file.bookmarks)) return 'unreadable'
  if (file.bookmarks.length > mostBookmarks) return 'many'
  const read = file.bookmarks.map(readBookmark)
  const bookmarks = read.filter((bookmark) => bookmark !== null)
  return bookmarks.length < read.length ? 'unreadable' : { bookmarks, foreign: 0 }
}
