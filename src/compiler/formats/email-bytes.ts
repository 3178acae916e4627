// Encodings of letters: text is read by what its bytes are, because labels lie (trap T5).
import { decodeAs } from '#compiler/encoding.ts'

/** Encodings no bytes tell: here the label is believed. */
const believed = /^(?:big5|big5-hkscs|utf-16(?:le|be)?|shift_jis|euc-jp|euc-kr|iso-2022-jp|koi8-r)$/i

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

/** Gives the bytes of a text of one character a byte. */
const toBytes = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))

/** Reads bytes as UTF-8 or else as GB18030, whatever they are called; what is neither keeps the sign of a lost character. */
const decodeBytes = (bytes: Uint8Array): string => decodeAs('utf-8', bytes) ?? decodeOther(bytes)

const decodeOther = (bytes: Uint8Array): string =>
  decodeMixed(bytes) ?? decodeAs('gb18030', bytes) ?? new TextDecoder('utf-8').decode(bytes)

/** What passed a letter on may have written into it in another encoding: line by line each tells its own. Null where they do not. */
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

/** Writes HZ, in which ~{ and ~} stand around GB2312 without its high bits, as GB2312. */
function withoutShifts(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const written: number[] = []
  let isHan = false
  for (let at = 0; at < bytes.length; at++) {
    const [byte = 0, next = 0] = bytes.subarray(at, at + 2)
    if (byte === 0x7e && (next === 0x7b || next === 0x7d)) {
      isHan = next === 0x7b
      at++
    } else if (byte === 0x7e && next === 0x7e) {
      written.push(byte)
      at++
    } else if (byte === 0x0a || byte === 0x0d) {
      isHan = false
      written.push(byte)
    } else written.push(isHan && byte > 0x20 ? byte | 0x80 : byte)
  }
  return Uint8Array.from(written)
}

/** Reads the bytes of a part: by its byte order mark if it has one, by its label where no bytes tell, else by what they are. */
export function decodePart(printed: Uint8Array, label: string): { text: string; isMislabelled: boolean } {
  const bytes = /^hz(?:-gb-?2312)?$/i.test(label) ? withoutShifts(printed) : printed
  const [first, second] = bytes
  const marked = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null
  const encoding = marked ?? (believed.test(label) ? label : null)
  const plain = encoding === null ? decodeAs('utf-8', bytes) : null
  const text = plain ?? (encoding === null ? decodeOther(bytes) : new TextDecoder(encoding).decode(bytes))
  const isMislabelled = plain === null && /^utf-?8$/i.test(label) && !text.includes('\ufffd')
  return { text: text.replace(/^\ufeff/, ''), isMislabelled }
}

/** Reads a text of one character a byte by what the bytes are. */
const decodeCharacters = (text: string): string => decodeBytes(toBytes(text))

const word = /=\?([^?\s]{1,60})\?([bq])\?([^?\s]{0,4000})\?=/gi

/** Decodes the encoded words of a field. Words that follow one another are joined as bytes: a character may be split between two. */
export function decodeWords(value: string): string {
  const parts: string[] = []
  let at = 0
  let bytes = ''
  let label = ''
  const flush = () => {
    if (bytes !== '') parts.push(decodePart(toBytes(bytes), label).text)
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

function fromBase64(text: string): string {
  try {
    return atob(text.replace(/[^A-Za-z0-9+/]/g, ''))
  } catch {
    return ''
  }
}

/** Decodes quoted-printable text to characters that are bytes. */
const fromQuoted = (text: string): string =>
  text.replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
