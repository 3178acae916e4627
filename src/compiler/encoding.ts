// Bytes -> text. Kandu reads UTF-8, UTF-16 with a byte order mark, and GB18030 (which holds GBK and GB2312); anything else is refused.
import type { Report } from './diagnostic.ts'
import type { SourceFile } from './source.ts'

/** Gives the text of a source's bytes, or null with an error naming the first line that fits no encoding. Never guesses a character. */
export function decodeSource({ file, bytes }: SourceFile, report: Report): string | null {
  const marked = markedEncodings.find(({ mark }) => mark.every((byte, at) => bytes[at] === byte))
  if (marked !== undefined) {
    const body = bytes.subarray(marked.mark.length)
    return decodeAs(marked.encoding, body) ?? refuse(file, firstBadLine(marked.encoding, body), marked.encoding, report)
  }
  const text = decodeAs('utf-8', bytes)
  if (text !== null) return text
  // One bad byte in UTF-8 can happen to be good GB18030 (and then reads as nonsense): the lines decide which of the two it is.
  if (isMostlyUtf8(bytes)) return refuse(file, firstBadLine('utf-8', bytes), 'utf-8', report)
  const chinese = decodeAs('gb18030', bytes)
  if (chinese === null) return refuse(file, firstBadLine('gb18030', bytes), 'gb18030', report, bytes)
  if (isNonsense(chinese)) return refuse(file, firstBadLine('utf-8', bytes), 'gb18030', report, bytes)
  report({
    severity: 'warning',
    code: 'encoding-gb18030',
    file,
    line: 0,
    message: 'The file is written in GB18030 (GBK, GB2312) and was read as such. UTF-8 is expected.',
  })
  return chinese
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5'

const markedEncodings: readonly { mark: readonly number[]; encoding: Encoding }[] = [
  { mark: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
]

/** Decodes bytes that are all of one encoding; null where they are not. */
export function decodeAs(encoding: Encoding, bytes: Uint8Array): string | null {
  try {
    // Node 20's 'gbk' and 'gb2312' decoders break ♢; 'gb18030' reads both right.
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Han text in UTF-8 is made of three-byte characters; text in GB18030 seldom happens to look so. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  let fitting = 0
  let unfitting = 0
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    if (byte < 0x80) continue
    const isThree = byte >> 4 === 0xe && isTrail(bytes[at + 1]) && isTrail(bytes[at + 2])
    if (isThree) fitting++
    else unfitting++
    if (isThree) at += 2
  }
  return fitting > unfitting
}

const isTrail = (byte: number | undefined): boolean => byte !== undefined && byte >> 6 === 2

/** Text in another encoding can be legal GB18030, but lands in its private corners: Big5's 年 does. */
function isNonsense(text: string): boolean {
  const strange = text.match(/[\p{Co}\p{Cn}]/gu)?.length ?? 0
  return strange * 50 > (text.match(/\p{Script=Han}/gu)?.length ?? 0)
}

/** Neither UTF-8 nor GB18030 uses a line end's byte inside a character, so the line can be searched for by halves. */
function firstBadLine(encoding: Encoding, bytes: Uint8Array): number {
  if (encoding === 'utf-16le' || encoding === 'utf-16be') {
    const loose = new TextDecoder(encoding).decode(bytes)
    return loose.slice(0, loose.indexOf('\ufffd')).split(/\r\n|[\n\r]/).length
  }
  const ends = lineEnds(bytes)
  let good = 0
  let bad = ends.length
  while (good < bad) {
    const middle = (good + bad) >> 1
    if (decodeAs(encoding, bytes.subarray(0, ends[middle])) === null) bad = middle
    else good = middle + 1
  }
  return good + 1
}

/** Where each line ends, before its line end. */
function lineEnds(bytes: Uint8Array): number[] {
  const ends: number[] = []
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] === 0x0a ? bytes[at - 1] !== 0x0d : bytes[at] === 0x0d) ends.push(at)
  }
  return [...ends, bytes.length]
}

function refuse(file: string, line: number, encoding: Encoding, report: Report, bytes?: Uint8Array): null {
  const expected = encoding === 'gb18030' ? 'UTF-8 or GB18030' : encoding.toUpperCase()
  // Big5 fits much that is not Big5, so it is named to whoever can look, and not read.
  const isLikeBig5 = bytes !== undefined && decodeAs('big5', bytes) !== null
  const found = isLikeBig5 ? `not ${expected}, but look like Big5` : `not ${expected}`
  const message = `The bytes of this line are ${found}. Expected is a whole file in UTF-8, in UTF-16 with a byte order mark, or in GB18030.`
  report({ severity: 'error', code: 'undecodable-bytes', file, line, message })
  return null
}
