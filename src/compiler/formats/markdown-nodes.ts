// Lines of Markdown -> nodes, from top to bottom: fences, headings, tables, items, pictures, quotes, and the paragraphs between.
import type { Node, Position } from '#compiler/syntax-tree.ts'
import { inlineSlice } from '#compiler/structure/inline-slice.ts'
import type { Inline } from '#model/prose.ts'
import { inlineText } from '#model/prose-text.ts'
import { lockNote } from './lock-names.ts'
import { readInline } from './markdown-inline.ts'
import { cellsOf, headingOf, isTableRule, isThematicBreak, itemOf, startsAnew, widthOf } from './markdown-lines.ts'
import { makesContents, signOf, withoutAttributes, type Sign } from './markdown-signs.ts'
import { readDefinition, type Definitions } from './markdown-target.ts'

const nothing: Sign = { isLock: false, title: '' }

/** Lines without comments and front matter, which `skipped` names. */
export interface MarkdownLines {
  lines: readonly string[]
  skipped: ReadonlySet<number>
}

/** Gives the nodes of a text; every line that is not blank belongs to one. */
export function markdownNodes({ lines, skipped }: MarkdownLines): Node[] {
  const definitions = definitionsOf(lines)
  const lastFences = lastFenceLines(lines)
  const nodes: Node[] = []
  const indents: number[] = []
  const add = (kind: Node['kind'], children: Inline[], start: number, end: number, more: Partial<Node> = {}) => {
    const { text, children: trimmed } = trimInline(children)
    const position: Position = { start: start + 1, end: end + 1 }
    nodes.push({ kind, text, children: trimmed, position, indent: indentOf(lines[start] ?? ''), ...more })
  }
  const plain = (text: string): Inline[] => (text === '' ? [] : [{ type: 'text', text }])
  let at = 0
  while (at < lines.length) {
    const line = lines[at] ?? ''
    const text = line.trim()
    const start = at++
    if (text === '') {
      if (skipped.has(start)) add('comment', [], start, start)
      continue
    }
    // Only behind backticks may no more of them stand: https://spec.commonmark.org/0.31.2/#fenced-code-blocks
    const fence = /^(?:`{3,}(?=[^`]*$)|~{3,})/.exec(text)?.[0]
    const close = fence === undefined ? -1 : closingFence(lines, at, fence, lastFences)
    if (close >= 0) {
      const code = lines.slice(at, close).join('\n')
      if (code.trim() === '') add('comment', [], start, close)
      else add('line', [{ type: 'code', text: code }], start, close)
      at = close + 1
      continue
    }
    const remark = text === '%%' ? lines.slice(at, at + 200).findIndex((line) => line.trim() === '%%') : -1
    if (remark >= 0) {
      add('comment', [], start, at + remark)
      at += remark + 1
      continue
    }
    const sign = makesContents(lines[at] ?? '') ? nothing : signOf(text)
    if (sign !== null) {
      const printed = sign.isLock ? lockNote : sign.title
      add(printed === '' ? 'comment' : 'line', plain(printed), start, start)
      continue
    }
    const heading = headingOf(text)
    if (heading !== null) {
      indents.length = 0
      add('heading', readInline(heading.text, definitions), start, start, { depth: heading.depth })
      continue
    }
    if (isThematicBreak(text)) {
      indents.length = 0
      add('line', plain(text), start, start)
      continue
    }
    if (readDefinition(text) !== null) {
      add('comment', [], start, start)
      continue
    }
    if (text.includes('|') && isTableRule(lines[at] ?? '')) {
      add('line', rowOf(text, definitions), start, start)
      add('comment', [], at, at++)
      while ((lines[at] ?? '').includes('|')) {
        add('line', rowOf((lines[at] ?? '').trim(), definitions), at, at)
        at++
      }
      continue
    }
    const quoted = quoteOf(text)
    if (quoted !== null) {
      if (quoted === '') add('line', plain(text), start, start)
      else add('quote', readInline(quoted, definitions), start, start)
      continue
    }
    const indent = indentOf(line)
    const item = itemOf(text)
    const depth = item === null ? 0 : listDepth(indents, indent)
    if (item === null && indent < 2) indents.length = 0
    const isList = item !== null && /^(?:[-*+]|\d{1,3}[.)])/.test(item.marker)
    const first = item?.text ?? text
    const under = setextDepth(text, lines[at] ?? '', item === null && (lines[start - 1] ?? '').trim() === '')
    if (under !== null) {
      add('heading', readInline(withoutAttributes(text), definitions), start, at++, { depth: under })
      continue
    }
    const end = endOfParagraph(lines, at, isList)
    const whole = lines.slice(at, end).reduce((joined, next) => joined + seam(joined, next.trim()) + next.trim(), first)
    at = end
    const children = readInline(withoutHardBreak(whole), definitions)
    if (item !== null) add('item', children, start, at - 1, { marker: item.marker, depth })
    else if (isPicture(whole)) add(children.length === 0 ? 'comment' : 'figure', children, start, at - 1)
    else add('line', footnoted(children, definitions, whole), start, at - 1)
  }
  return nodes
}

function definitionsOf(lines: readonly string[]): Definitions {
  const definitions = new Map<string, string>()
  for (const line of lines) {
    const definition = readDefinition(line.trim())
    if (definition !== null && !definitions.has(definition.label)) definitions.set(definition.label, definition.href)
  }
  return definitions
}

/** A fence that nothing closes is text, and is not looked for to the end each time. */
const lastFenceLines = (lines: readonly string[]) => ({
  '`': lines.findLastIndex((line) => /^\s*`{3,}\s*$/.test(line)),
  '~': lines.findLastIndex((line) => /^\s*~{3,}\s*$/.test(line)),
})

function closingFence(
  lines: readonly string[],
  from: number,
  fence: string,
  last: { '`': number; '~': number },
): number {
  const limit = fence.startsWith('`') ? last['`'] : last['~']
  // A fence longer than any that follows could be looked for again and again: a thousand lines are enough for code in a newsletter.
  for (let at = from; at <= Math.min(limit, from + 1000); at++) {
    const text = (lines[at] ?? '').trim()
    if (text.startsWith(fence) && text === fence.charAt(0).repeat(text.length)) return at
  }
  return -1
}

function rowOf(line: string, definitions: Definitions): Inline[] {
  const row: Inline[] = []
  let bars = ''
  for (const [at, cell] of cellsOf(line).entries()) {
    if (at > 0) bars += ' | '
    // Bars between empty cells are one text: a row may be nothing else, millions long.
    if (cell === '') continue
    if (bars !== '') row.push({ type: 'text', text: bars })
    row.push(...readInline(cell, definitions))
    bars = ''
  }
  return bars === '' ? row : [...row, { type: 'text', text: bars.trimEnd() }]
}

/** Gives what a line quotes, or null where it quotes nothing. */
function quoteOf(text: string): string | null {
  if (!/^>(?!>>>>>>>)/.test(text)) return null
  let at = 0
  while (text.charAt(at) === '>' || text.charAt(at) === ' ') at++
  const inside = text.slice(at)
  return headingOf(inside)?.text ?? inside.replace(/^\[![a-z]{2,20}\][+-]?(?:\s+|$)/i, '')
}

/** Lists within lists: an item is one deeper than the nearest item above that stands further left. */
function listDepth(indents: number[], indent: number): number {
  while (indents.length > 0 && indent <= (indents.at(-1) ?? 0) + (indents.length > 1 ? 0 : 1)) indents.pop()
  indents.push(indent)
  return indents.length
}

/** `标题` above a line of === or ---: a heading, unless it is a sentence that someone drew a rule under. */
function setextDepth(text: string, below: string, isAlone: boolean): number | null {
  const under = below.trim()
  if (!isAlone || !/^(?:={2,}|-{3,})$/.test(under) || text.length > 60 || /[。；，！？,;:：]$/.test(text)) return null
  return under.startsWith('=') ? 1 : 2
}

/** Where the lines end that belong to the one above them: hard-wrapped ones, and those a list's item goes on with. */
function endOfParagraph(lines: readonly string[], from: number, isList: boolean): number {
  let at = from
  while (at < lines.length && at < from + 200) {
    const line = lines[at] ?? ''
    const text = line.trim()
    const above = lines[at - 1] ?? ''
    const isNew = text === '' || headingOf(text) !== null || itemOf(text) !== null || startsAnew(text)
    if (
      isNew ||
      signOf(text) !== null ||
      /^(?:>|```|~~~)/.test(text) ||
      isThematicBreak(text) ||
      readDefinition(text) !== null
    )
      break
    if (text.includes('|') && isTableRule(lines[at + 1] ?? '')) break
    if (isTableRule(text) || /^={2,}$/.test(text) || isHardBreak(above) || isPicture(above.trim())) break
    // A margin wraps at some width: a line far beyond it, or a next line far longer, was not wrapped.
    const width = widthOf(above.trim())
    const isWrapped =
      width >= 56 &&
      width <= 92 &&
      widthOf(text) <= width + 8 &&
      !/[。！？…!?:：；;]["”’」』）)*_]{0,3}$/.test(above.trim())
    if (!isWrapped && !(isList && indentOf(line) >= 2)) break
    at++
  }
  return at
}

const isHardBreak = (line: string): boolean => /\S {2,9}$/.test(line.slice(-12)) || line.endsWith('\\')
const withoutHardBreak = (text: string): string => (text.endsWith('\\') ? text.slice(0, -1).trimEnd() : text)
const seam = (above: string, below: string): string =>
  /[\w.,;)]$/.test(above.slice(-1)) && /^[\w(]/.test(below) ? ' ' : ''

/** A line of nothing but pictures, linked or not. */
function isPicture(text: string): boolean {
  if (!/^\[?!\[/.test(text) || text.length > 5000) return false
  return (
    text
      .replace(/!\[[^\][]*\]\([^()\s]*(?:\s"[^"]*")?\)/g, '')
      .replace(/\[\]\([^()\s]*\)/g, '')
      .trim() === ''
  )
}

/** `[^1]: 来源` prints as `[1] 来源`. */
function footnoted(children: Inline[], definitions: Definitions, whole: string): Inline[] {
  const found = /^\[\^([^\s[\]]{1,20})\]:\s?/.exec(whole)
  if (found === null) return children
  return [{ type: 'text', text: `[${found[1]}] ` }, ...readInline(whole.slice(found[0].length), definitions)]
}

function trimInline(children: Inline[]): { text: string; children: Inline[] } {
  const whole = inlineText(children)
  const text = whole.trim()
  if (text.length === whole.length) return { text, children }
  const start = whole.length - whole.trimStart().length
  return { text, children: inlineSlice(children, start, start + text.length) }
}

function indentOf(line: string): number {
  let columns = 0
  for (let at = 0; at < line.length; at++) {
    const character = line.charAt(at)
    if (character.trim() !== '') break
    columns += character === '\t' || character === '\u3000' ? 2 : 1
  }
  return columns
}
