// Files a reader chose become bookmarks, or all they made; or say why not. Their content decides, not their names.
import { htmlToBookmarks } from './bookmark-html.ts'
import { jsonToBookmarks } from './bookmark-json.ts'
import { mostBytes, type Found, type ImportFault } from './carried.ts'
import { joinParts, readPart, type Part } from './everything.ts'

/** Reads files: all they have of ours, or why nothing of any of them. */
export async function readImport(files: readonly Blob[], sites: readonly string[]): Promise<Found | ImportFault> {
  const read = await Promise.all(files.map((file) => readFile(file, sites)))
  const fault = read.find((each) => typeof each === 'string')
  if (fault !== undefined) return fault
  const all = read.filter((each) => typeof each === 'object')
  const lists = all.filter((each) => 'foreign' in each)
  const parts = all.filter((each) => 'pieces' in each)
  const everything = parts.length === 0 ? null : joinParts(parts)
  if (typeof everything === 'string') return everything
  const bookmarks = lists.flatMap((list) => list.bookmarks)
  if (everything === null && bookmarks.length === 0) return 'nothing'
  return {
    bookmarks: [...bookmarks, ...(everything?.bookmarks ?? [])],
    foreign: lists.reduce((sum, { foreign }) => sum + foreign, 0),
    ...(everything !== null && { rest: everything }),
  }
}

async function readFile(file: Blob, sites: readonly string[]): Promise<Found | Part | ImportFault> {
  if (file.size > mostBytes) return 'large'
  const text = await readText(file)
  if (text === null) return 'unreadable'
  if (!/^\s*[{[]/u.test(text)) return htmlToBookmarks(text, sites)
  return readPart(parse(text)) ?? jsonToBookmarks(text)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** UTF-8 or nothing: a text with a broken letter would be kept broken. */
async function readText(file: Blob): Promise<string | null> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer())
  } catch {
    return null
  }
}
