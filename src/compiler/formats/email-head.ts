// The heads of a letter and of its parts: where each stands, what its fields say. Read from the bytes, one character each.

/** A head: the fields of a letter or of one of its parts. Lines are counted from 1. */
export interface LetterHead {
  /** Line of the blank line that ends it, or one behind the last. */
  end: number
  /** By name in lower case; the first of two counts. */
  fields: ReadonlyMap<string, { value: string; line: number }>
}

const fieldName = /^([!-9;-~]{1,80}):/
const known =
  /^(?:from|to|cc|subject|date|mime-version|content-type|content-transfer-encoding|message-id|received|return-path|delivered-to|reply-to|sender|dkim-signature|list-[a-z-]{2,30}|x-[a-z-]{2,40})$/
const telling = /^(?:mime-version|content-type|message-id|received|from)$/

/** Says whether a file opens as a letter does: with a head of fields letters have. */
export function opensLetter(bytes: Uint8Array): boolean {
  if (!opensWithName(bytes)) return false
  const lines = toCharacters(bytes.subarray(0, 32_768))
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .split(/\r\n|[\n\r]/)
  const start = firstLine(lines)
  if (!fieldName.test(lines[start] ?? '')) return false
  const { fields, end } = readHead(lines, start)
  const isWhole = end > lines.length || lines[end - 1] === ''
  const names = [...fields.keys()]
  return isWhole && names.filter((name) => known.test(name)).length >= 2 && names.some((name) => telling.test(name))
}

/** Says whether the first thing printed is a field's name, or the line letters in a box are parted by: most sources that are no letters fail here, before they are taken apart. */
function opensWithName(bytes: Uint8Array): boolean {
  const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  let at = isMarked ? 3 : 0
  while (at < bytes.length && (bytes[at] ?? 0) <= 0x20) at++
  const opening = String.fromCharCode(...bytes.subarray(at, at + 81))
  return fieldName.test(opening) || opening.startsWith('From ')
}

/** Finds where the head of a letter begins, counted from 0: letters in a box are parted by lines such as `From someone Tue May 28`. */
export function firstLine(lines: readonly string[]): number {
  const first = lines.findIndex((line) => line.trim() !== '')
  return /^(?:\u00ef\u00bb\u00bf)?From \S/.test(lines[first] ?? '') ? first + 1 : Math.max(0, first)
}

/** Reads the head that begins at a place, counted from 0. */
export function readHead(lines: readonly string[], start: number): LetterHead {
  const fields = new Map<string, { value: string; line: number }>()
  let at = start
  while (at < lines.length && lines[at] !== '') {
    const line = (lines[at] ?? '').replace(/^\u00ef\u00bb\u00bf/, '')
    const name = fieldName.exec(line.slice(0, 100))?.[1]
    if (name === undefined) break
    const first = at
    const values = [line.slice(name.length + 1)]
    at++
    while (/^[ \t]/.test(lines[at] ?? '')) values.push(lines[at++] ?? '')
    if (!fields.has(name.toLowerCase()))
      fields.set(name.toLowerCase(), { value: values.join('').trim(), line: first + 1 })
  }
  return { end: at + 1, fields }
}

/** Gives bytes as a text of one character each. Widened at once: spread into `fromCharCode` they take twenty times as long. */
export const toCharacters = (bytes: Uint8Array): string => new TextDecoder('utf-16le').decode(new Uint16Array(bytes))
