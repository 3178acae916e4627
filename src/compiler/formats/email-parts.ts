// The texts of a letter: its HTML part, its text part, and on which line of the file each of their lines stands. The one file that knows postal-mime.
import PostalMime from 'postal-mime'
import { decodeCharacters, labelAsBytes, toBytes } from './email-bytes.ts'
import { headsOf, toCharacters, type LetterHead } from './email-head.ts'

/** One text of a letter. */
export interface LetterText {
  text: string
  /** Gives the line of the file for a line of the text, both counted from 1. */
  numberOf: (line: number) => number
}

/** What a letter holds. */
export interface Letter {
  head: LetterHead
  html: LetterText | null
  text: LetterText | null
}

/** Reads the texts of a letter; attachments are not looked at. Null where its parts are nested beyond sense. */
export async function readLetter(bytes: Uint8Array): Promise<Letter | null> {
  const lines = toCharacters(bytes).split(/\r\n|[\n\r]/)
  const heads = headsOf(lines)
  const [head] = heads
  const labelled = toBytes(labelAsBytes(lines, heads).join('\n'))
  const parsed = labelled === null ? null : await parse(labelled)
  if (parsed === null || head === undefined) return null
  const textOf = (text: string | undefined, type: RegExp): LetterText | null =>
    text === undefined || text.trim() === ''
      ? null
      : { text: decodeCharacters(text), numberOf: numbersOf(lines, heads, type, text) }
  return { head, html: textOf(parsed.html, /^text\/html/i), text: textOf(parsed.text, /^(?:text\/plain|$)/i) }
}

async function parse(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<{ html?: string | undefined; text?: string | undefined } | null> {
  try {
    return await new PostalMime().parse(bytes)
  } catch {
    // It throws on parts nested deeper than any letter's.
    return null
  }
}

/** Counts along the lines of a part, as it is transferred, where the lines of its text begin. */
function numbersOf(
  lines: readonly string[],
  heads: readonly LetterHead[],
  type: RegExp,
  text: string,
): (line: number) => number {
  const isMeant = ({ fields }: LetterHead): boolean =>
    type.test(fields.get('content-type')?.value ?? '') &&
    !/^attachment/i.test(fields.get('content-disposition')?.value ?? '')
  const head = heads.find(isMeant) ?? heads[0]
  const start = head?.end ?? 0
  const transfer = head?.fields.get('content-transfer-encoding')?.value.toLowerCase() ?? ''
  const numbers = [start + 1]
  if (transfer.includes('base64')) countEncoded(lines, start, text, numbers)
  else {
    const end = heads.find((other) => other.start > start)?.start ?? lines.length
    const isQuoted = transfer.includes('quoted-printable')
    for (let at = start; at < end; at++) {
      if (!isQuoted || !/=[ \t]{0,80}$/.test((lines[at] ?? '').slice(-82))) numbers.push(at + 2)
    }
  }
  const last = Math.min(numbers.at(-1) ?? 1, lines.length)
  return (line) => Math.min(numbers[line - 1] ?? last, lines.length)
}

/** Four characters of base64 are three bytes. */
function countEncoded(lines: readonly string[], start: number, text: string, numbers: number[]): void {
  let at = start
  let reached = 0
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
    while (at < lines.length && reached + ((lines[at] ?? '').length * 3) / 4 <= end + 1)
      reached += ((lines[at++] ?? '').length * 3) / 4
    numbers.push(at + 1)
  }
}
