// Where a Markdown link leads: `(address "title")`, `[label]`, or the label itself, and the definitions those refer to.

/** Link definitions of a source by their folded label. */
export type Definitions = ReadonlyMap<string, string>

const labelLimit = 200

/** Gives a label as labels are compared. */
export const foldLabel = (label: string): string => label.trim().replace(/\s+/g, ' ').toLowerCase()

/** Reads a definition such as `[1]: https://example.com "title"`; null where the line is none. */
export function readDefinition(line: string): { label: string; href: string } | null {
  if (!line.startsWith('[') || line.length > 3000) return null
  const end = line.indexOf(']:')
  if (end < 2 || end > labelLimit || line.charAt(1) === '^') return null
  const [href = '', ...rest] = line
    .slice(end + 2)
    .trim()
    .split(/\s+/)
  const title = rest.join(' ')
  // Words behind a label are words, not an address.
  if (
    !/^(?:<[^<>]*>|https?:\/\/|mailto:|\/|\.{1,2}\/|#)/i.test(href) ||
    (title !== '' && !/^["'(].*["')]$/.test(title))
  )
    return null
  return { label: foldLabel(line.slice(1, end)), href: href.replace(/^<(.*)>$/, '$1') }
}

/** Reads what follows the closing bracket at `close` of a text that begins at `start`; null where nothing makes it a link. */
export function readTarget(
  text: string,
  start: number,
  close: number,
  definitions: Definitions,
): { href: string; title: string; end: number } | null {
  const sign = text.charAt(close + 1)
  if (sign === '(') {
    const inline = readDestination(text, close + 2)
    if (inline !== null) return inline
  }
  if (definitions.size === 0) return null
  if (sign === '[') {
    const end = text.slice(close + 2, close + 2 + labelLimit).indexOf(']')
    const label = end <= 0 ? text.slice(start, close) : text.slice(close + 2, close + 2 + end)
    const href = end < 0 ? undefined : definitions.get(foldLabel(label.slice(0, labelLimit)))
    return href === undefined ? null : { href, title: '', end: close + 3 + end }
  }
  const href = close - start > labelLimit ? undefined : definitions.get(foldLabel(text.slice(start, close)))
  return href === undefined ? null : { href, title: '', end: close + 1 }
}

function readDestination(text: string, from: number): { href: string; title: string; end: number } | null {
  let at = from
  while (text.charAt(at) === ' ' && at < from + 10) at++
  let href = ''
  if (text.charAt(at) === '<') {
    const end = text.slice(at, at + 2000).indexOf('>')
    if (end < 0) return null
    href = text.slice(at + 1, at + end)
    at += end + 1
  } else {
    const end = endOfAddress(text, at)
    href = text.slice(at, end).replace(/\\([!-/:-@[-`{-~])/g, '$1')
    at = end
  }
  const rest = /^\s{0,10}(?:["“]([^"”]{0,300})["”]|'([^']{0,300})')?\s{0,10}\)/.exec(text.slice(at, at + 340))
  return rest === null ? null : { href, title: rest[1] ?? rest[2] ?? '', end: at + rest[0].length }
}

/** Brackets within an address close what they open; beyond eight of them it is no address. */
function endOfAddress(text: string, from: number): number {
  let depth = 0
  const limit = Math.min(text.length, from + 2000)
  let at = from
  for (; at < limit; at++) {
    const character = text.charAt(at)
    if (character === '\\') at++
    else if (character === '(' && ++depth > 8) break
    else if (character === ')' && --depth < 0) break
    else if (/\s/.test(character)) break
  }
  return Math.min(at, limit)
}

/** Gives an address a reader may be sent to, or null: http, https and mailto only. */
export function safeHref(href: string): string | null {
  const trimmed = href.trim().replace(/^\/\/(?=[\w-]{1,63}\.)/, 'https://')
  if (!/^(?:https?:\/\/\S|mailto:\S)/i.test(trimmed) || /[\s\p{Cc}\p{Cf}]/u.test(trimmed)) return null
  return trimmed
}
