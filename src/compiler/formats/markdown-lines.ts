// What one line of Markdown begins with: a table of the marks that make it more than a line of a paragraph.
import { withoutAttributes } from './markdown-signs.ts'
import { markerOf } from './markers.ts'

/** A heading's depth and text; `#标题` without its space is meant as one, too. */
export function headingOf(line: string): { depth: number; text: string } | null {
  if (!line.startsWith('#')) return null
  const marks = /^#{1,6}/.exec(line)?.[0] ?? ''
  const rest = line.slice(marks.length)
  const isHeading = /^\s/.test(rest) || (/^[\p{Script=Han}【《“「]/u.test(rest) && !rest.includes('#'))
  const text = withoutClosing(withoutAttributes(rest.trim()))
  return isHeading && text !== '' ? { depth: marks.length, text } : null
}

/** `## 标题 ##` closes with as many marks as it likes. */
function withoutClosing(text: string): string {
  let end = text.length
  while (end > 0 && text.charAt(end - 1) === '#') end--
  return end === text.length || (end > 0 && text.charAt(end - 1) !== ' ') ? text : text.slice(0, end).trimEnd()
}

/** The bullet or number of an item and the text behind it; a task's box belongs to the bullet. */
export function itemOf(line: string): { marker: string; text: string } | null {
  const list = /^(?:[-*+]|\d{1,9}[.)])(?=\s|$)/.exec(line)?.[0]
  if (list !== undefined && !(list.length > 4 && /^\d/.test(list))) {
    const rest = line.slice(list.length)
    const box = /^\s{1,4}\[[ xX]\](?=\s)/.exec(rest)?.[0] ?? ''
    return { marker: list + box, text: rest.slice(box.length).trim() }
  }
  // 1\. prints 1. without Markdown numbering it anew: a numbered paragraph.
  const escaped = /^(\d{1,3})\\([.)])(?=\s)/.exec(line)
  if (escaped !== null) return { marker: `${escaped[1]}${escaped[2]}`, text: line.slice(escaped[0].length).trim() }
  // A star right before a word opens emphasis; text has no such thing, Markdown has.
  if (/^[*_+]/.test(line)) return null
  const { marker, text } = markerOf(line)
  return marker === null ? null : { marker, text }
}

/** A rule drawn across the page. */
export const isThematicBreak = (line: string): boolean =>
  line.length < 400 && /^(?:[-\s]+|[*\s]+|[_\s]+)$/.test(line) && line.replace(/\s/g, '').length > 2

/** The line under the head of a table. */
export const isTableRule = (line: string): boolean =>
  line.length < 2000 && /^[\s|:-]+$/.test(line) && line.includes('|') && line.includes('--')

/** The cells of a row, trimmed; a bar behind a backslash is a character. */
export function cellsOf(line: string): string[] {
  const cells: string[] = []
  let cell = ''
  for (let at = 0; at < line.length; at++) {
    const character = line.charAt(at)
    if (character === '\\' && line.charAt(at + 1) === '|') cell += line.charAt(++at)
    else if (character === '|') {
      cells.push(cell.trim())
      cell = ''
    } else cell += character
  }
  cells.push(cell.trim())
  return cells.filter((text, at) => text !== '' || (at > 0 && at < cells.length - 1))
}

/** Columns a text takes in print: Han take two. */
export const widthOf = (text: string): number => text.length + (text.match(/[\u2e80-\uffef]/g)?.length ?? 0)

/** Says whether a line begins something new even where no blank line parts it from the one above. */
export const startsAnew = (line: string): boolean =>
  /^(?:[【《〖]|第.{1,6}[期部章]|[一二三四五六七八九十]{1,3}、|\d{4}\s?[年./-]|\*\*|!\[|[\p{L}]{2,8}[:：]\s?\p{L}{1,8}\s?[|｜])/u.test(
    line,
  )
