// A file a reader chose becomes bookmarks, or says why not. Its content decides, not its name.
import { htmlToBookmarks } from './bookmark-html.ts'
import { jsonToBookmarks } from './bookmark-json.ts'
import { mostBytes, type Found, type ImportFault } from './carried.ts'

/** Reads a file: all it has of ours, or why nothing. */
export async function readImport(file: Blob, sites: readonly string[]): Promise<Found | ImportFault> {
  if (file.size > mostBytes) return 'large'
  const text = await readText(file)
  if (text === null) return 'unreadable'
  const found = /^\s*[{[]/u.test(text) ? jsonToBookmarks(text) : htmlToBookmarks(text, sites)
  return typeof found === 'object' && found.bookmarks.length === 0 ? 'nothing' : found
}

/** UTF-8 or nothing: a text with a broken letter would be kept broken. */
async function readText(file: Blob): Promise<string | null> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer())
  } catch {
    return null
  }
}
