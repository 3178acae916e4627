// Encodings of letters: labels that lie are set right before parsing, and text is read by what its bytes are (trap T5).
import { decodeAs } from '#compiler/encoding.ts'
import type { LetterHead } from './email-head.ts'

/** Encodings no bytes tell: here the label is believed. */
const believed =
  /charset\s?=\s?"?(?:big5|big5-hkscs|utf-16(?:le|be)?|shift_jis|euc-jp|euc-kr|iso-2022-(?:jp|kr)|hz-gb-2312|koi8-r)\b/i
const charset = /;?\s?charset\s?=\s?(?:"[^"]{0,80}"|[^;\s"]{1,80})/gi

/** Says whether bytes are common Han characters and marks of GB18030: UTF-8 with a broken byte lands among the rare ones. */
function isCommonGb(bytes: Uint8Array): boolean {
  let common = 0
  let all = 0
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] ?? 0
    if (lead < 0x80) continue
    const trail = bytes[++at] ?? 0
    all++
    if (trail >= 0xa1 && ((lead >= 0xa1 && lead <= 0xa3) || (lead >= 0xb0 && lead <= 0xd7))) common++
  }
  return common * 5 >= all * 4
}

/** Gives a letter in which every text that can tell its own encoding is labelled as bytes, so that parsing keeps them. */
export function labelAsBytes(lines: readonly string[], heads: readonly LetterHead[]): string[] {
  const labelled: string[] = []
  let at = 0
  for (const head of heads) {
    while (at < head.start - 1) labelled.push(lines[at++] ?? '')
    const type = head.fields.get('content-type')
    const label = typeLabel(type?.value)
    const end = Math.min(head.end - 1, lines.length)
    let isType = false
    for (; at < end; at++) {
      const line = lines[at] ?? ''
      const isFirst = at === (type?.line ?? 0) - 1
      isType = isFirst || (isType && /^[ \t]/.test(line))
      if (!isType || label === null) labelled.push(line)
      // A field on several lines stays on as many, so that lines keep their numbers.
      else labelled.push(isFirst ? label : ' ; folded=1')
    }
    if (type === undefined && label !== null) labelled.push(label)
  }
  while (at < lines.length) labelled.push(lines[at++] ?? '')
  return labelled
}

function typeLabel(value: string | undefined): string | null {
  if (value === undefined) return 'Content-Type: text/plain; charset=iso-8859-1'
  if (!/^text\//i.test(value) || believed.test(value)) return null
  return `Content-Type: ${value.replace(charset, '')}; charset=iso-8859-1`
}

/** Gives the bytes of a text whose characters are bytes, or null where they are not: then it was decoded by its label. */
export function toBytes(text: string): Uint8Array<ArrayBuffer> | null {
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const byte = unit < 0x100 ? unit : windows.get(unit)
    if (byte === undefined) return null
    bytes[at] = byte
  }
  return bytes
}

/** Decoders read iso-8859-1 as Windows does: these characters stand for the bytes 80 to 9f. */
const windows: ReadonlyMap<number, number> = new Map(
  Array.from('€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ', (character, at) => [
    character.charCodeAt(0),
    0x80 + at,
  ]),
)

/** Reads bytes as UTF-8 or else as GB18030, whatever they are called; what is neither keeps the sign of a lost character. */
export const decodeBytes = (bytes: Uint8Array): string =>
  decodeAs('utf-8', bytes) ?? decodeMixed(bytes) ?? decodeAs('gb18030', bytes) ?? new TextDecoder('utf-8').decode(bytes)

/** Parts of several encodings that were joined to one text: line by line each tells its own. Null where they do not. */
function decodeMixed(bytes: Uint8Array): string | null {
  let signs = 0
  const lines: string[] = []
  for (let start = 0; start <= bytes.length;) {
    const found = bytes.indexOf(0x0a, start)
    const end = found < 0 ? bytes.length : found
    const line = bytes.subarray(start, end)
    const text = decodeAs('utf-8', line)
    // A line or two of GB18030 may look like UTF-8; a text does not.
    signs += text?.match(/[\u0800-\uffff]/g)?.length ?? 0
    const read = text ?? (isCommonGb(line) ? decodeAs('gb18030', line) : null)
    if (read === null) return null
    lines.push(read)
    start = end + 1
  }
  return signs < 20 ? null : lines.join('\n')
}

/** Reads the bytes of a file: by its byte order mark if it has one. */
export function decodeMarked(bytes: Uint8Array): string {
  const [first, second] = bytes
  const marked = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null
  const text = marked === null ? decodeBytes(bytes) : new TextDecoder(marked).decode(bytes)
  return text.replace(/^\ufeff/, '')
}

/** Reads a text of a letter by what its bytes are. */
export function decodeCharacters(text: string): string {
  const bytes = toBytes(text)
  return bytes === null ? text : decodeBytes(bytes)
}

const word = /=\?([^?\s]{1,60})\?([bq])\?([^?\s]{0,4000})\?=/gi

/** Decodes the encoded words of a field. Words that follow one another are joined as bytes: a character may be split between two. */
export function decodeWords(value: string): string {
  const parts: string[] = []
  let at = 0
  let bytes = ''
  let label = ''
  const flush = () => {
    if (bytes !== '') parts.push(decodeLabelled(bytes, label))
    bytes = ''
  }
  for (const found of value.matchAll(word)) {
    const between = value.slice(at, found.index)
    if (between.trim() !== '' || label !== (found[1] ?? '').toLowerCase()) {
      flush()
      if (between.trim() !== '' || at === 0) parts.push(decodeCharacters(between))
    }
    label = (found[1] ?? '').toLowerCase()
    bytes +=
      found[2]?.toLowerCase() === 'b' ? fromBase64(found[3] ?? '') : fromQuoted((found[3] ?? '').replaceAll('_', ' '))
    at = found.index + found[0].length
  }
  flush()
  return (parts.join('') + decodeCharacters(value.slice(at))).trim()
}

function decodeLabelled(bytes: string, label: string): string {
  if (!believed.test(`charset=${label}`)) return decodeCharacters(bytes)
  return new TextDecoder(label).decode(toBytes(bytes) ?? new Uint8Array())
}

function fromBase64(text: string): string {
  try {
    return atob(text.replace(/[^A-Za-z0-9+/]/g, ''))
  } catch {
    return ''
  }
}

/** Decodes quoted-printable text to characters that are bytes. */
export const fromQuoted = (text: string): string =>
  text.replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
