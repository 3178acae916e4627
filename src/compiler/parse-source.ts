// Source file -> syntax tree: decode, clean, let the surest format parse.
import type { Report } from './diagnostic.ts'
import { decodeSource } from './encoding.ts'
import { formats } from './formats/formats.ts'
import { cleanLines } from './source-text.ts'
import type { SourceFile } from './source.ts'
import type { Root } from './syntax-tree.ts'

/** The most bytes a source may have. */
export const sourceByteLimit = 5 * 1024 * 1024

/** The most lines with text a source may have: ten times the items of the largest issue. */
export const sourceLineLimit = 50_000

/** Parses a source by the format that is surest of it. Null means refused, and then an error was reported. */
export async function parseSource(source: SourceFile, report: Report): Promise<Root | null> {
  const { file, bytes } = source
  const fail = (code: string, message: string): null => {
    report({ severity: 'error', code, file, line: 0, message })
    return null
  }
  if (bytes.length > sourceByteLimit) {
    return fail(
      'source-too-large',
      `The file has ${bytes.length} bytes. A source may have at most 5 MB (${sourceByteLimit} bytes).`,
    )
  }
  const text = decodeSource(source, report)
  const lines = text === null ? null : cleanLines(file, text, report)
  if (lines === null) return null
  const written = lines.filter((line) => line.trim() !== '').length
  if (written === 0) return fail('empty-source', 'The file is empty. One issue is expected.')
  if (written > sourceLineLimit) {
    return fail(
      'too-many-lines',
      `The file has ${written} lines of text. A source may have at most ${sourceLineLimit}.`,
    )
  }
  const sourceText = { file, text: lines.join('\n'), lines, sha256: await sha256(bytes) }
  const surest = formats
    .map((format) => ({ format, confidence: format.confidence(sourceText) }))
    .reduce((best, next) => (next.confidence > best.confidence ? next : best))
  return surest.format.parse(sourceText, report)
}

async function sha256(bytes: Uint8Array): Promise<string> {
  // A copy, because the digest wants memory that is not shared, and types cannot tell.
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)))
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
