// A list of bookmarks in the fragment of an address: it goes from device to device, and no server sees it.
import { bookmarksToJson, jsonToBookmarks } from './bookmark-json.ts'
import { mostBytes, type Found, type ImportFault } from './carried.ts'
import type { Bookmark } from '#app/storage/bookmarks.ts'

const mark = '#list='
/** What messengers and browsers still carry. */
const longest = 16_000

/** Packs bookmarks into a fragment, without what the reader wrote of them; null where they are too many for an address. */
export async function packList(bookmarks: readonly Bookmark[]): Promise<string | null> {
  const plain = bookmarks.map((bookmark) => ({ ...bookmark, note: '', tags: [] }))
  const stream = new Blob([bookmarksToJson(plain)]).stream().pipeThrough(new CompressionStream('deflate-raw'))
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer())
  const packed = toBase64(bytes)
  return packed.length > longest ? null : mark + packed
}

/** Says whether a fragment carries a list. */
export const carriesList = (hash: string): boolean => hash.startsWith(mark)

/** Unpacks the bookmarks of a fragment, or says why not. A list that would unpack to more than a file may have is refused before it does. */
export async function unpackList(hash: string): Promise<Found | ImportFault> {
  if (hash.length > longest + mark.length) return 'large'
  try {
    const stream = new Blob([fromBase64(hash.slice(mark.length))])
      .stream()
      .pipeThrough(new DecompressionStream('deflate-raw'))
    const text = await readBounded(stream)
    if (text === null) return 'large'
    const found = jsonToBookmarks(text)
    return typeof found === 'object' && found.bookmarks.length === 0 ? 'nothing' : found
  } catch {
    return 'unreadable'
  }
}

async function readBounded(stream: ReadableStream<Uint8Array>): Promise<string | null> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const reader = stream.getReader()
  let text = ''
  for (let size = 0; ;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    size += value.length
    if (size > mostBytes) {
      await reader.cancel()
      return null
    }
    text += decoder.decode(value, { stream: true })
  }
}

const toBase64 = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCodePoint(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

const fromBase64 = (text: string) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.codePointAt(0) ?? 0)
