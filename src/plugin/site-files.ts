// The files of a built site in memory: read when first asked for, compressed once, forgotten when the build changed or memory fills up.
import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { isText, mediaType } from './media-type.ts'

/** Encodings we compress to, best first. */
export const encodings = ['br', 'gzip'] as const
export type Encoding = (typeof encodings)[number]

/** One file, ready to be sent in any encoding. */
export interface SiteFile {
  path: string
  type: string
  bytes: Buffer
  /** Hash of the bytes, for entity tags. */
  hash: string
  /** Whether compressing it is worth the while. */
  compressible: boolean
  compressed: (encoding: Encoding) => Promise<Buffer>
}

/** Reads a file of the site by its path segments; null where there is none. */
export type ReadSiteFile = (segments: readonly string[]) => Promise<SiteFile | null>

const smallest = 860
const memory = 256 << 20

/** Gives the function that reads files of a site; `remember` bytes of them stay in memory. */
export function readFilesOf(out: string, remember: number = memory): ReadSiteFile {
  const kept = new Map<string, { stamp: string; file: SiteFile }>()
  let size = 0
  return async (segments) => {
    const path = segments.join('/')
    const place = join(out, ...segments)
    const entry = await stat(place).catch(() => null)
    if (entry === null || !entry.isFile()) return null
    const stamp = `${entry.ino} ${entry.size} ${entry.mtimeMs}`
    const known = kept.get(path)
    if (known?.stamp === stamp) return known.file
    const bytes = await readFile(place).catch(() => null)
    if (bytes === null) return null
    const file = siteFile(path, bytes)
    size += bytes.length - (known?.file.bytes.length ?? 0)
    kept.delete(path)
    kept.set(path, { stamp, file })
    for (const [oldest, { file: forgotten }] of kept) {
      if (size <= remember) break
      kept.delete(oldest)
      size -= forgotten.bytes.length
    }
    return file
  }
}

/** Says whether the site has a page for a folder. */
export async function isPageFolder(out: string, segments: readonly string[]): Promise<boolean> {
  const entry = await stat(join(out, ...segments, 'index.html')).catch(() => null)
  return entry?.isFile() ?? false
}

function siteFile(path: string, bytes: Buffer): SiteFile {
  const type = mediaType(path)
  const done = new Map<Encoding, Promise<Buffer>>()
  return {
    path,
    type,
    bytes,
    hash: createHash('sha256').update(bytes).digest('base64url').slice(0, 22),
    compressible: isText(type) && bytes.length >= smallest,
    compressed(encoding) {
      const promise = done.get(encoding) ?? compress[encoding](bytes)
      done.set(encoding, promise)
      return promise
    },
  }
}

const compress: Readonly<Record<Encoding, (bytes: Buffer) => Promise<Buffer>>> = {
  br: (bytes) => {
    // Quality 9 is a tenth of the time of 11 and within a few percent of its size; nobody waits for a first request.
    const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
    return promisify<Buffer, object, Buffer>(brotliCompress)(bytes, { params })
  },
  gzip: (bytes) => promisify<Buffer, object, Buffer>(gzip)(bytes, { level: 9 }),
}
