// Writes GB18030, which the platform can only read: the table is made by reading every code.

/** Encodes a text of the basic plane in GB18030. */
export function encodeGb18030(text: string): Uint8Array {
  const codes = tableOf(new Set(text))
  return Uint8Array.from(Array.from(text).flatMap((character) => codes.get(character) ?? []))
}

function tableOf(wanted: ReadonlySet<string>): Map<string, number[]> {
  const decoder = new TextDecoder('gb18030')
  const codes = new Map<string, number[]>()
  const add = (code: number[]) => {
    const character = decoder.decode(Uint8Array.from(code))
    if (wanted.has(character) && !codes.has(character)) codes.set(character, code)
  }
  for (let byte = 0; byte < 0x80; byte++) add([byte])
  for (let first = 0x81; first < 0xff; first++)
    for (let second = 0x40; second < 0xff; second++) if (second !== 0x7f) add([first, second])
  for (let at = 0; codes.size < wanted.size && at < 39_420; at++) {
    add([
      0x81 + Math.floor(at / 12_600),
      0x30 + (Math.floor(at / 1260) % 10),
      0x81 + (Math.floor(at / 10) % 126),
      0x30 + (at % 10),
    ])
  }
  return codes
}
