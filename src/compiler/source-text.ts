// Text -> lines that are safe to publish: one kind of line end, no control and no bidi characters, every removal said.
import { escapeControls, type Diagnostic, type Report } from './diagnostic.ts'

/** Splits a decoded text into lines, or gives null with an error for each line that holds a character lost before Kandu saw it. */
export function cleanLines(file: string, text: string, report: Report): string[] | null {
  const lines = splitLines(text).map(withoutInnerTabs)
  if (!lines.some((line) => suspect.test(line))) return lines
  let lost = false
  const cleaned = lines.map((line, at) => {
    const { text: clean, faults } = cleanLine(file, line, at + 1)
    faults.forEach(report)
    lost ||= faults.some(({ severity }) => severity === 'error')
    return clean
  })
  return lost ? null : cleaned
}

/** Gives a line without what must not be published, and what there is to say of it: an error where a character was lost in it. */
export function cleanLine(file: string, text: string, line: number): { text: string; faults: readonly Diagnostic[] } {
  if (!suspect.test(text)) return { text, faults: [] }
  const faults: Diagnostic[] = []
  if (text.includes('\ufffd')) {
    const message = `The line holds U+FFFD, the sign of a character lost in an earlier conversion. The character of the original is expected.`
    faults.push({ severity: 'error', code: 'replacement-character', file, line, message })
  }
  const found = text.match(unprintable)
  if (found !== null) {
    const names = escapeControls([...new Set(found)].slice(0, 8).join(''))
    const message = `The line holds control or bidi characters (${names}), which were removed. Only printable text is expected.`
    faults.push({ severity: 'warning', code: 'control-character', file, line, message })
  }
  return { text: text.replace(unprintable, '').replace(invisible, ''), faults }
}

/** Splits a decoded text at every kind of line end. */
export function splitLines(text: string): string[] {
  const lines = text.startsWith('\ufeff') ? text.slice(1) : text
  // Most texts have line feeds only, and to part them by one character takes no pattern.
  return lines.split(otherEnd.test(lines) ? lineEnd : '\n')
}

/** Says whether a line holds nothing that would be removed from a source or refused in it. */
export const isClean = (line: string): boolean => !suspect.test(line)

/** A tab indents a line; within a line it is a space. */
function withoutInnerTabs(line: string): string {
  if (!line.includes('\t')) return line
  const text = line.trimStart()
  return line.slice(0, line.length - text.length) + text.trimEnd().replace(/\t+/g, (tabs) => ' '.repeat(tabs.length))
}

/** Word's soft return (U+000B), page ends and Unicode's own line ends part lines as well. */
const lineEnd = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/
const otherEnd = /[\r\v\f\u0085\u2028\u2029]/
/** Controls but the tab, bidi marks and overrides, interlinear marks, non-characters and halves of surrogate pairs. */
const unprintable = /(?!\t)[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f\ufff9-\ufffb\ufffe\uffff]/gu
/** Zero-width spaces, soft hyphens and stray byte order marks: they print nothing, so they go without a word. */
const invisible = /[\u00ad\u180e\u200b\u2060\ufeff]/g
const suspect =
  /(?!\t)[\p{Cc}\p{Cs}\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u206f\ufeff\ufff9-\uffff]/u

/** The most lines with text a source may have: ten times the items of the largest issue. */
export const sourceLineLimit = 50_000

/** Says that a source has more lines than it may have. */
export const tooManyLines = (file: string, count: number): Diagnostic => ({
  severity: 'error',
  code: 'too-many-lines',
  file,
  line: 0,
  message: `The file has ${count} lines of text. At most ${sourceLineLimit} are expected in one source.`,
})
