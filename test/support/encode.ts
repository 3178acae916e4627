// Text -> bytes in each encoding sources come in. Node only decodes GB18030, so its two-byte part is turned round here.

/** An encoding Kandu reads. */
export type Encoding = 'utf-8' | 'utf-8 marked' | 'utf-16le' | 'utf-16be' | 'gb18030'
export const encodings: readonly Encoding[] = ['utf-8', 'utf-8 marked', 'utf-16le', 'utf-16be', 'gb18030']

/** Encodes a text; what GBK has no two bytes for is left out. */
export function encode(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text)
  if (encoding === 'utf-8 marked') return Uint8Array.from([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(text)])
  if (encoding === 'gb18030')
    return Uint8Array.from(Array.from(text).flatMap((character) => gbk().get(character) ?? []))
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))
  const isLittle = encoding === 'utf-16le'
  return Uint8Array.from(
    [0xfeff, ...units].flatMap((unit) => (isLittle ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff])),
  )
}

const table = new Map<string, readonly number[]>()

function gbk(): ReadonlyMap<string, readonly number[]> {
  if (table.size > 0) return table
  const decoder = new TextDecoder('gb18030')
  for (let code = 0; code < 0x80; code++) table.set(String.fromCharCode(code), [code])
  for (let first = 0x81; first <= 0xfe; first++) {
    for (let second = 0x40; second <= 0xfe; second++) {
      const character = decoder.decode(Uint8Array.from([first, second]))
      if (Array.from(character).length === 1 && character !== '\ufffd') table.set(character, [first, second])
    }
  }
  return table
}
