// How the bytes of a part travel: quoted-printable, base64 or as they are; undone with the line of the file kept for each line of the content.

/** The bytes of a part, and the line of the file each of their lines begins on. */
export interface Content {
  bytes: Uint8Array<ArrayBuffer>
  numbers: readonly number[]
}

interface Unfinished {
  bytes: Uint8Array<ArrayBuffer>
  length: number
  numbers: number[]
}

const lineFeed = 0x0a

/** Undoes the transfer of the lines from `start` up to `end`, counted from 0, each a text of one character a byte. */
export function contentOf(lines: readonly string[], start: number, end: number, transfer: string): Content {
  let most = 0
  for (let at = start; at < end; at++) most += (lines[at]?.length ?? 0) + 1
  const content: Unfinished = { bytes: new Uint8Array(most), length: 0, numbers: [start + 1] }
  if (/base64/i.test(transfer)) decodeBase64(lines, start, end, content)
  else decodeLines(lines, start, end, /quoted-printable/i.test(transfer), content)
  return { bytes: content.bytes.subarray(0, content.length), numbers: content.numbers }
}

/** A line that ends with `=` goes on in the next one; white space at the end of a line was added on the way. */
function decodeLines(
  lines: readonly string[],
  start: number,
  end: number,
  isQuoted: boolean,
  content: Unfinished,
): void {
  for (let at = start; at < end; at++) {
    const line = lines[at] ?? ''
    let length = line.length
    if (isQuoted) while (length > 0 && isBlank(line.charCodeAt(length - 1))) length--
    const isOpen = isQuoted && line.charAt(length - 1) === '='
    if (isOpen) length--
    for (let place = 0; place < length; place++) {
      const byte = isQuoted && line.charAt(place) === '=' ? hexAt(line, place + 1, length) : -1
      content.bytes[content.length++] = byte < 0 ? line.charCodeAt(place) : byte
      if (byte >= 0) place += 2
      if (byte === lineFeed) content.numbers.push(at + 1)
    }
    if (isOpen || at === end - 1) continue
    content.bytes[content.length++] = lineFeed
    content.numbers.push(at + 2)
  }
}

const isBlank = (unit: number): boolean => unit === 0x20 || unit === 0x09

/** Gives the byte two hexadecimal digits stand for, or -1 where they are none. */
function hexAt(line: string, at: number, end: number): number {
  if (at + 2 > end) return -1
  const [high, low] = [digitOf(line.charCodeAt(at)), digitOf(line.charCodeAt(at + 1))]
  return high < 0 || low < 0 ? -1 : high * 16 + low
}

function digitOf(unit: number): number {
  if (unit >= 0x30 && unit <= 0x39) return unit - 0x30
  const letter = unit | 0x20
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1
}

const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const valueOf = Int8Array.from({ length: 256 }, (_, unit) => signs.indexOf(String.fromCharCode(unit)))

/** Padding ends a group wherever it stands: some programs pad every line. What is no sign of base64 is nothing. */
function decodeBase64(lines: readonly string[], start: number, end: number, content: Unfinished): void {
  let bits = 0
  let count = 0
  for (let at = start; at < end; at++) {
    const line = lines[at] ?? ''
    for (let place = 0; place < line.length; place++) {
      const unit = line.charCodeAt(place)
      const value = valueOf[unit] ?? -1
      if (unit === 0x3d) count = 0
      if (value < 0) continue
      bits = ((bits << 6) | value) & 0xffff
      count += 6
      if (count < 8) continue
      count -= 8
      const byte = (bits >> count) & 0xff
      content.bytes[content.length++] = byte
      if (byte === lineFeed) content.numbers.push(at + 1)
    }
  }
}
