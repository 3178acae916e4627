// Source file -> syntax tree: decode, clean, let the surest format parse.
import type { Report } from './diagnostic.ts'
import { decodeSource } from './encoding.ts'
import { signatureOf } from './file-signature.ts'
import { opensLetter, toCharacters } from './formats/email-head.ts'
import type { Format } from './formats/format.ts'
import { formats } from './formats/formats.ts'
import { cleanLines, sourceLineLimit, splitLines, tooManyLines } from './source-text.ts'
import type { FormatName } from '#model/issue.ts'
import { sha256 } from './sha256.ts'
import type { SourceFile, SourceText } from './source.ts'
import type { Root } from './syntax-tree.ts'

/** The most bytes a source may have. */
export const sourceByteLimit = 5 * 1024 * 1024

/** Changes a source's lines before its format, which is chosen by the lines as they were, parses them. */
export type CorrectText = (source: SourceText, format: FormatName) => SourceText

/** Parses a source by the format that is surest of it. Null means refused, and then an error was reported. */
export async function parseSource(
  source: SourceFile,
  report: Report,
  correct: CorrectText = (text) => text,
): Promise<Root | null> {
  const { file, bytes } = source
  const fail = (code: string, message: string): null => {
    report({ severity: 'error', code, file, line: 0, message })
    return null
  }
  const signature = signatureOf(bytes)
  if (signature !== null) {
    const message = `The file is ${signature.name}. Text, Markdown, a saved web page or a letter is expected. ${signature.mend}`
    return fail('not-a-text', message)
  }
  if (bytes.length > sourceByteLimit) {
    return fail(
      'source-too-large',
      `The file has ${bytes.length} bytes. At most 5 MB (${sourceByteLimit} bytes) are expected in one source.`,
    )
  }
  // The parts of a letter have encodings of their own, which only its format can read.
  const text = opensLetter(bytes) ? toCharacters(bytes) : decodeSource(source, report)
  if (text === null) return null
  const raw = splitLines(text)
  if (raw.every((line) => line.trim() === '')) return fail('empty-source', 'The file is empty. One issue is expected.')
  const unread = { file, bytes, text: raw.join('\n'), lines: raw, sha256: source.sha256 ?? (await sha256(bytes)) }
  const format = surestFormat(unread)
  const lines = format.printsLines === true ? raw : cleanLines(file, text, report)
  if (lines === null) return null
  const failAsTooLong = (count: number): null => {
    report(tooManyLines(file, count))
    return null
  }
  const written = lines.filter((line) => line.trim() !== '').length
  if (written > sourceLineLimit && format.printsLines !== true) return failAsTooLong(written)
  const sourceText = { ...unread, text: lines.join('\n'), lines }
  const root = await format.parse(correct(sourceText, format.name), report)
  return root !== null && root.nodes.length > sourceLineLimit ? failAsTooLong(root.nodes.length) : root
}

function surestFormat(source: SourceText): Format {
  return formats
    .map((format) => ({ format, confidence: format.confidence(source) }))
    .reduce((best, next) => (next.confidence > best.confidence ? next : best)).format
}
