// The links of a bookmark file, read by hand: pages may hand no text to the browser's own parser. One pass, and nothing is run.

/** One link, its text and what follows as its description. */
export interface Anchor {
  /** By name in lower case. */
  attributes: ReadonlyMap<string, string>
  text: string
  description: string
}

interface Tag {
  name: string
  attributes: ReadonlyMap<string, string>
  /** Where the text goes on. */
  end: number
}

type Part = 'text' | 'description'

/** Finds the links of a text, in order, up to a tag that never ends. */
export function scanAnchors(text: string): Anchor[] {
  const anchors: { attributes: ReadonlyMap<string, string>; parts: Record<Part, string> }[] = []
  let into: Part | null = null
  let at = 0
  while (at < text.length) {
    const start = text.indexOf('<', at)
    const end = start === -1 ? text.length : start
    const last = anchors.at(-1)
    if (into !== null && last !== undefined) last.parts[into] += text.slice(at, end)
    const tag = start === -1 ? null : scanTag(text, start)
    if (tag === null) break
    if (tag.name === 'a') anchors.push({ attributes: tag.attributes, parts: { text: '', description: '' } })
    into = goesInto(tag.name, into)
    at = tag.end
  }
  return anchors.map(({ attributes, parts }) => ({
    attributes,
    text: decode(parts.text.trim()),
    description: decode(parts.description.trim()),
  }))
}

/** Says where the text after a tag belongs. */
function goesInto(name: string, now: Part | null): Part | null {
  if (name === 'a') return 'text'
  if (name === 'dd') return 'description'
  return /^\/?(?:a|dl|dt|h\d)$/.test(name) ? null : now
}

const nameOf = /\/?[a-z\d!-]*/iy
const attribute = /[^\s"'=<>/]+/y
const bare = /[^\s"'<>]*/y
const blank = /\s*/y

function match(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? ''
}

/** Reads the tag that starts at a `<`; null where it never ends. */
function scanTag(text: string, start: number): Tag | null {
  const name = match(nameOf, text, start + 1)
  const attributes = new Map<string, string>()
  let at = start + 1 + name.length
  let last = ''
  while (at < text.length) {
    at += match(blank, text, at).length
    const mark = text.charAt(at)
    if (mark === '>') return { name: name.toLowerCase(), attributes, end: at + 1 }
    if (mark === '=') {
      at += 1 + match(blank, text, at + 1).length
      const quote = text.charAt(at)
      const quoted = quote === '"' || quote === "'"
      const from = quoted ? at + 1 : at
      const until = quoted ? text.indexOf(quote, from) : from + match(bare, text, from).length
      if (until === -1) return null
      if (last !== '') attributes.set(last, decode(text.slice(from, until)))
      at = quoted ? until + 1 : until
    } else {
      const found = match(attribute, text, at)
      last = found.toLowerCase()
      at += found.length || 1
    }
  }
  return null
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' }

/** Resolves the references browsers write. */
function decode(text: string): string {
  return text.replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,4}));/giu, (whole, decimal, hex, name: string) => {
    if (name !== undefined) return Object.hasOwn(named, name) ? (named[name] ?? whole) : whole
    const code = Number.parseInt(String(decimal ?? hex), decimal === undefined ? 16 : 10)
    return code > 0x10ffff ? whole : String.fromCodePoint(code)
  })
}
