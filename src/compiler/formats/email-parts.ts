// The texts of a letter: its page, its text, what is attached to it, and on which line of the file each of their lines stands.
import { decodePart, decodeWords } from './email-bytes.ts'
import { readField } from './email-field.ts'
import { toCharacters, type LetterHead } from './email-head.ts'
import { partsOf, type LetterPart } from './email-mime.ts'
import { contentOf, type Content } from './email-transfer.ts'
import { unflow } from './email-flowed.ts'

/** One text of a letter. */
export interface LetterText {
  text: string
  /** Gives the line of the file for a line of the text, both counted from 1. */
  numberOf: (line: number) => number
  /** It says it is UTF-8, but its bytes are not. */
  isMislabelled: boolean
}

/** A file that came with a letter. */
export interface Attached {
  /** Its name as far as it tells what it is. */
  kind: 'letter' | 'page' | 'markdown' | 'text'
  bytes: Uint8Array<ArrayBuffer>
  /** The same as a text; of a letter only the lines are of use. */
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
  /** The line of the file it ends on, where it ends before its end. */
  cutOff: number | null
}

/** Reads the texts of a letter. Null where its parts are nested beyond sense, or are too many. */
export function readLetter(bytes: Uint8Array): Letter | null {
  const lines = toCharacters(bytes).split(/\r\n|[\n\r]/)
  const read = partsOf(lines)
  if (read === null) return null
  const { head, parts, isCutOff } = read
  const printed = parts.filter(isPrinted).map((part) => ({ part, ...textOf(lines, part) }))
  const chosen = new Set(printed.filter(({ part }) => isPage(part)).map(({ part }) => part.choice))
  const texts = printed.filter(({ part }) => !isPage(part))
  // A text beside a page is printed with it, but not one that says the same in other words.
  const pages = printed.filter(({ part }) => isPage(part) || part.choice < 0 || !chosen.has(part.choice))
  return {
    head,
    html: chosen.size === 0 ? null : joined(pages.map((one) => (isPage(one.part) ? one : asPage(one)))),
    text: joined(texts),
    attached: attachedTo(lines, parts),
    address: head.fields.get('snapshot-content-location')?.value ?? null,
    cutOff: isCutOff ? lines.findLastIndex((line) => line.trim() !== '') + 1 : null,
  }
}

const isPage = ({ type }: LetterPart): boolean => type.value === 'text/html'
const isPrinted = (part: LetterPart): boolean =>
  part.disposition.value !== 'attachment' && (isPage(part) || part.type.value === 'text/plain')

/** A text with the line of the file for each of its lines. */
interface NumberedText {
  text: string
  numbers: readonly number[]
  isMislabelled: boolean
}

function contentOfPart(lines: readonly string[], { head, start, end }: LetterPart): Content {
  // The field may say `(a remark) base64` or `"base64"`.
  const transfer = readField(head.fields.get('content-transfer-encoding')?.value ?? '').value
  return contentOf(lines, start, end, transfer)
}

function textOf(lines: readonly string[], part: LetterPart): NumberedText {
  const { bytes, numbers } = contentOfPart(lines, part)
  const { parameters } = part.type
  const { text, isMislabelled } = decodePart(bytes, parameters.get('charset') ?? '')
  const isFlowed = !isPage(part) && /^flowed$/i.test(parameters.get('format') ?? '')
  const read = isFlowed ? unflow(text, numbers, /^yes$/i.test(parameters.get('delsp') ?? '')) : { text, numbers }
  return { ...read, isMislabelled }
}

/** Gives texts one below the other; null where nothing is printed. */
function joined(texts: readonly NumberedText[]): LetterText | null {
  const text = texts.map((one) => one.text).join('\n')
  const numbers: number[] = []
  for (const one of texts) for (const number of one.numbers) numbers.push(number)
  if (text.trim() === '') return null
  return { text, numberOf: numberIn(numbers), isMislabelled: texts.some((one) => one.isMislabelled) }
}

const numberIn =
  (numbers: readonly number[]) =>
  (line: number): number =>
    numbers[line - 1] ?? numbers.at(-1) ?? 1

/** Writes a text as a page prints it. */
function asPage({ text, ...rest }: NumberedText): NumberedText {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return { ...rest, text: `<pre>${escaped}</pre>` }
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
function attachedTo(lines: readonly string[], parts: readonly LetterPart[]): Attached[] {
  const files = parts.filter((part) => !isPrinted(part))
  return files.slice(0, attachedLimit).flatMap((part): Attached[] => {
    const { type, disposition } = part
    const name = decodeWords(disposition.parameters.get('filename') ?? type.parameters.get('name') ?? '')
    const kind = kinds.find((one) => one.type.test(type.value) || one.name.test(name))?.kind
    if (kind === undefined) return []
    const { bytes, numbers } = contentOfPart(lines, part)
    const label = type.parameters.get('charset') ?? ''
    const read = kind === 'letter' ? { text: '', isMislabelled: false } : decodePart(bytes, label)
    return [{ kind, bytes, text: { ...read, numberOf: numberIn(numbers) } }]
  })
}
