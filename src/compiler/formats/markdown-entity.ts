// Character references: &amp; &nbsp; &#8212;. What they name is printed only where it is a printable character.

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  middot: '·',
  bull: '•',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  laquo: '«',
  raquo: '»',
  times: '×',
  deg: '°',
  yen: '¥',
  euro: '€',
  copy: '©',
  reg: '®',
  trade: '™',
}

/** Reads what stands at an &: the character it refers to, or the & itself, with the length it takes. */
export function readEntity(text: string, at: number): { text: string; length: number } {
  const found = /^&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/i.exec(text.slice(at, at + 12))
  if (found === null) return { text: text.charAt(at), length: 1 }
  const [whole, decimal, hex, name] = found
  const character =
    name === undefined
      ? characterOf(Number.parseInt(decimal ?? hex ?? '', decimal === undefined ? 16 : 10))
      : named[name]
  return character === undefined ? { text: '&', length: 1 } : { text: character, length: whole.length }
}

function characterOf(code: number): string | undefined {
  if (!(code > 0x1f && code <= 0x10ffff)) return undefined
  const character = String.fromCodePoint(code)
  return /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\u2028\u2029\ufffd]/u.test(character) ? undefined : character
}
