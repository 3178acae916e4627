// The texts of a letter: its HTML part, its text part, and on which line of the file each of their lines stands. The one file that knows postal-mime.
import PostalMime, { type Attachment, type Email } from 'postal-mime'
import { decodeCharacters, decodeMarked, labelAsBytes, toBytes } from './email-bytes.ts'
import { headsOf, toCharacters, type LetterHead } from './email-head.ts'

/** One text of a letter. */
export interface LetterText {
  text: string
  /** Gives the line of the file for a line of the text, both counted from 1. */
  numberOf: (line: number) => number
}

/** A file that came with a letter. */
export interface Attached {
  /** Its name as far as it tells what it is. */
  kind: 'letter' | 'page' | 'markdown' | 'text'
  bytes: Uint8Array<ArrayBuffer>
  /** The same as a text, for all but letters. */
  text: LetterText
}

/** What a letter holds. */
export interface Letter {
  head: LetterHead
  html: LetterText | null
  text: LetterText | null
  attached: readonly Attached[]
  /** Where a saved page stood, if the letter is one. */
  address: string | null
}

/** Reads the texts of a letter. Null where its parts are nested beyond sense. */
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
      : { text: decodeCharacters(text), numberOf: numbersOf(lines, heads, headOf(heads, type), text) }
  return {
    head,
    html: textOf(parsed.html, /^text\/html/i),
    text: textOf(parsed.text, /^(?:text\/plain|$)/i),
    attached: attachedTo(lines, heads, parsed.attachments),
    address: head.fields.get('snapshot-content-location')?.value ?? null,
  }
}

async function parse(bytes: Uint8Array<ArrayBuffer>): Promise<Email | null> {
  try {
    return await new PostalMime({ forceRfc822Attachments: true }).parse(bytes)
  } catch {
    // It throws on parts nested deeper than any letter's.
    return null
  }
}

const kinds: readonly { kind: Attached['kind']; type: RegExp; name: RegExp }[] = [
  { kind: 'letter', type: /^message\/(?:rfc822|global)$/, name: /\.eml$/i },
  { kind: 'page', type: /^(?:text\/html|application\/xhtml\+xml)$/, name: /\.x?html?$/i },
  { kind: 'markdown', type: /^text\/(?:x-)?markdown$/, name: /\.(?:md|markdown)$/i },
  { kind: 'text', type: /^$/, name: /\.(?:txt|text)$/i },
]
/** More files than an issue is ever sent in. */
const attachedLimit = 20

/** Gives what may hold an issue among the files of a letter. */
function attachedTo(
  lines: readonly string[],
  heads: readonly LetterHead[],
  attachments: readonly Attachment[],
): Attached[] {
  let from = 0
  return attachments.slice(0, attachedLimit).flatMap(({ filename, mimeType, content }): Attached[] => {
    // Parts stand in the order of their heads.
    const place = heads.findIndex(
      ({ fields }, at) => at >= from && (fields.get('content-type')?.value.toLowerCase().startsWith(mimeType) ?? false),
    )
    if (place >= 0) from = place + 1
    const kind = kinds.find(({ type, name }) => type.test(mimeType) || name.test(filename ?? ''))?.kind
    if (kind === undefined || typeof content === 'string') return []
    const bytes = new Uint8Array(content)
    const written = toCharacters(bytes)
    const text = { text: decodeMarked(bytes), numberOf: numbersOf(lines, heads, heads[place] ?? heads[0], written) }
    return [{ kind, bytes, text }]
  })
}

/** The part a text is of, so far as its type tells. */
const headOf = (heads: readonly LetterHead[], type: RegExp): LetterHead | undefined =>
  heads.find(
    ({ fields }) =>
      type.test(fields.get('content-type')?.value ?? '') &&
      !/^attachment/i.test(fields.get('content-disposition')?.value ?? ''),
  ) ?? heads[0]

/** Counts along the lines of a part, as it is transferred, where the lines of its text begin. */
function numbersOf(
  lines: readonly string[],
  heads: readonly LetterHead[],
  head: LetterHead | undefined,
  text: string,
): (line: number) => number {
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
