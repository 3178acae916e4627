// The bodies a letter may have its issue in: its page, its text, what is attached to it. The one that prints an issue is read.
import type { Diagnostic } from '#compiler/diagnostic.ts'
import { cleanLine, sourceLineLimit, tooManyLines } from '#compiler/source-text.ts'
import type { Aside, Fact, Node } from '#compiler/syntax-tree.ts'
import type { LetterText } from './email-parts.ts'
import { isCertain, markOfText } from './html-marks.ts'
import { articleOf, asidesOf, nodesAbove, nodesOf, pageConfidence } from './html.ts'
import { markdownFormat } from './markdown.ts'
import { lineToNode } from './text.ts'

/** What a body prints, and what there is to say of it if it is the one that is read. */
export interface Body {
  /** Null where a character was lost in it, or it is too long. */
  nodes: Node[] | null
  /** What is printed above and is no part of the article. */
  above: readonly Node[]
  asides: readonly Aside[]
  isQuoted: boolean
  facts: readonly Fact[]
  faults: readonly Diagnostic[]
}

/** A text that says it is UTF-8 and is not was read by its bytes. */
function labelFaults(file: string, { numberOf, isMislabelled }: LetterText): Diagnostic[] {
  if (!isMislabelled) return []
  const message =
    'The text says it is written in UTF-8, but its bytes are GB18030 (GBK, GB2312) and were read as such. Bytes that are what the label says are expected.'
  return [{ severity: 'warning', code: 'encoding-mislabelled', file, line: numberOf(1), message }]
}

/** Reads a part as a page. */
export function readPagePart(file: string, part: LetterText, address: string | null): Body {
  const { text, numberOf } = part
  const faults = labelFaults(file, part)
  const article = articleOf(file, text, { numberOf, address })
  const nodes = nodesOf(file, article, (fault) => void faults.push(fault))
  return {
    nodes,
    above: nodesAbove(article),
    asides: asidesOf(article),
    isQuoted: article.isQuoted,
    facts: [],
    faults,
  }
}

/** Reads a part as text; it may be a page that was labelled wrongly. */
export function readTextPart(file: string, part: LetterText): Body {
  if (pageConfidence(part.text, false) > 0.8) return readPagePart(file, part, null)
  const faults = labelFaults(file, part)
  const rows = rowsOf(part)
  const { lines, isQuoted } = withoutQuoting(rows.map(({ row }) => row))
  const count = lines.filter((line) => line.trim() !== '').length
  if (count > sourceLineLimit) {
    faults.push(tooManyLines(file, count))
    return { nodes: null, above: [], asides: [], isQuoted, facts: [], faults }
  }
  let above = -2
  const nodes: Node[] = []
  lines.forEach((line, at) => {
    if (line === '') return
    const number = rows[at]?.number ?? 1
    const { text, faults: found } = cleanLine(file, line, number)
    faults.push(...found)
    const node = lineToNode(text, number)
    if (node === null) return
    nodes.push({ ...node, printed: text.trim(), adjacent: above === at - 1 })
    above = at
  })
  return { nodes: wasLost(faults) ? null : nodes, above: [], asides: [], isQuoted, facts: [], faults }
}

/** Reads an attached file as Markdown. */
export async function readMarkdownPart(file: string, part: LetterText): Promise<Body> {
  const faults = labelFaults(file, part)
  const rows = rowsOf(part)
  const numberOf = (line: number): number => rows[line - 1]?.number ?? 1
  const lines = rows.map(({ row, number }) => {
    const clean = cleanLine(file, row, number)
    faults.push(...clean.faults)
    return clean.text
  })
  const source = { file, bytes: new Uint8Array(), text: lines.join('\n'), lines, sha256: '' }
  const root = await markdownFormat.parse(source, (fault) => void faults.push({ ...fault, line: numberOf(fault.line) }))
  const nodes = (root?.nodes ?? []).map((node, at, all): Node => {
    const { start, end } = node.position
    const printed = node.marker === undefined ? node.text : `${node.marker} ${node.text}`
    const adjacent = all[at - 1]?.position.end === start - 1
    return { ...node, printed, adjacent, position: { start: numberOf(start), end: numberOf(end) } }
  })
  const facts = (root?.facts ?? []).map((fact) => ({ ...fact, line: numberOf(fact.line) }))
  return { nodes: wasLost(faults) ? null : nodes, above: [], asides: [], isQuoted: false, facts, faults }
}

/** Parts a text at every kind of line end; the file counts its own only. */
function rowsOf({ text, numberOf }: LetterText): { row: string; number: number }[] {
  const rows: { row: string; number: number }[] = []
  let count = 0
  for (const line of text.split('\n')) {
    const number = numberOf(++count)
    const printed = line.endsWith('\r') ? line.slice(0, -1) : line
    if (!lineEnd.test(printed)) rows.push({ row: printed, number })
    else for (const row of printed.split(lineEnd)) rows.push({ row, number })
  }
  return rows
}

const lineEnd = /[\r\v\f\u0085\u2028\u2029]/
const wasLost = (faults: readonly Diagnostic[]): boolean => faults.some(({ severity }) => severity === 'error')

/** A letter that was forwarded as text has a > before each line. */
function withoutQuoting(lines: readonly string[]): { lines: string[]; isQuoted: boolean } {
  const written = lines.filter((line) => line.trim() !== '')
  const quoted = written.filter((line) => /^\s?[>＞]/.test(line))
  if (quoted.length === 0 || quoted.length * 2 < written.length) return { lines: [...lines], isQuoted: false }
  return { lines: lines.map((line) => line.replace(/^\s?[>＞]\s?(?:[>＞]\s?){0,3}/, '')), isQuoted: true }
}

/** Chooses the body an issue stands in: of several the first, unless another prints far more of one. */
export function fullestBody<Kind extends Body>(bodies: readonly Kind[]): Kind | null {
  const weighed = bodies.map((body) => ({ body, marks: marksIn(body), length: lengthOf(body) }))
  const most = Math.max(0, ...weighed.map(({ marks }) => marks))
  const told = weighed.find(({ marks }) => marks >= 2 && marks * 2 >= most)
  if (told !== undefined) return told.body
  const longest = Math.max(0, ...weighed.map(({ length }) => length))
  return (weighed.find(({ length }) => length > 0 && length * 4 >= longest) ?? weighed[0])?.body ?? null
}

const marksIn = ({ nodes }: Body): number =>
  (nodes ?? []).filter(({ text, marker }) => isCertain(markOfText(text, marker ?? null))).length

/** A body in which a character was lost is long enough to be refused for it. */
const lengthOf = ({ nodes }: Body): number =>
  nodes === null ? Infinity : nodes.reduce((sum, { text }) => sum + text.length, 0)
