// Exceptions -> a corrected tree. Where a format reads line by line the source's line itself is corrected, elsewhere the node that was made of it.
import type { FormatName, Issue } from '#model/issue.ts'
import type { Inline } from '#model/prose.ts'
import { quote, type Report } from './diagnostic.ts'
import type { GivenRole, PublicationException } from './exceptions.ts'
import { linkAddresses } from './formats/link-addresses.ts'
import type { LineRole, SourceText } from './source.ts'
import type { Node, Root } from './syntax-tree.ts'

/** What exceptions make of a source before its structure is read. */
export interface Correcting {
  /** The exceptions that found their line. */
  applied: readonly PublicationException[]
  /** The tree that is left to be read. */
  tree: Root
  /** Lines that are no longer in it: left out, or kept as notices. */
  taken: readonly LineRole[]
  notices: Issue['notices']
}

/** Says whether a format's lines are its text, so that a line can be replaced before it is parsed. */
export const isReadByLine = (format: FormatName): boolean => format === 'text' || format === 'markdown'

/** Corrects the lines of a source that is read line by line; one that is not stays as it is. */
export function correctLines(
  source: SourceText,
  format: FormatName,
  exceptions: readonly PublicationException[],
): SourceText {
  if (!isReadByLine(format)) return source
  const lines = [...source.lines]
  for (const exception of exceptions) {
    const line = lines[exception.line - 1]
    if (line === undefined || faultOf(exception, line) !== null) continue
    lines[exception.line - 1] = exception.role === 'dropped' ? '' : replacedIn(line, exception)
  }
  return { ...source, lines, text: lines.join('\n') }
}

/**
 * Corrects a tree. `printed` are the lines before any correction; what an exception expects is looked for in them, and an exception that does
 * not find it is reported and left alone. `series` marks what is said to be the headline.
 */
export function correctTree(
  tree: Root,
  printed: readonly string[],
  exceptions: readonly PublicationException[],
  series: string,
  report: Report,
): Correcting {
  const nodes: (Node | null)[] = [...tree.nodes]
  const applied: PublicationException[] = []
  const taken: LineRole[] = []
  const notices: Issue['notices'] = []
  const byLine = isReadByLine(tree.format)
  for (const exception of exceptions) {
    const at = byLine ? nodes.findIndex((node) => node !== null && covers(node, exception)) : findNode(nodes, exception)
    const text = byLine ? (printed[exception.line - 1] ?? '') : (nodes[at]?.text ?? '')
    const fault = faultOf(exception, text)
    const role = exception.role
    const node = nodes[at]
    if (fault !== null || (node == null && !(byLine && role === 'dropped'))) {
      reportFault(tree, exception, fault ?? 'missing', text, report)
      continue
    }
    applied.push(exception)
    if (byLine && role === 'dropped') {
      taken.push({ line: exception.line, text, role, detail: 'left out' })
      continue
    }
    if (node == null) continue
    const corrected = byLine ? node : replaceNode(node, exception)
    const kind = role === undefined ? undefined : noticeKinds[role]
    if (kind !== undefined) notices.push({ kind, text: wholeText(corrected) })
    if (kind === undefined && role !== 'dropped') nodes[at] = giveRole(corrected, role, series)
    else {
      nodes[at] = null
      taken.push(...linesOf(tree, node, role ?? '', kind === undefined ? 'left out' : null))
    }
  }
  return { applied, taken, notices, tree: { ...tree, nodes: nodes.filter((node) => node !== null) } }
}

function linesOf({ lines }: Root, { position }: Node, role: string, detail: string | null): LineRole[] {
  return lines
    .slice(position.start - 1, position.end)
    .map((text, offset) => ({ line: position.start + offset, text, role, detail }))
    .filter(({ text }) => text.trim() !== '')
}

const noticeKinds: Readonly<Partial<Record<GivenRole, Issue['notices'][number]['kind']>>> = {
  'editor note': 'editor-note',
  correction: 'correction',
  footnote: 'footnote',
  notice: 'notice',
}

const covers = ({ position }: Node, { line }: PublicationException): boolean =>
  position.start <= line && line <= position.end

/** Several nodes may come of one line of a page; then what is expected tells which is meant. */
function findNode(nodes: readonly (Node | null)[], exception: PublicationException): number {
  const expected = exception.expected ?? ''
  const found = nodes.flatMap((node, at) =>
    node !== null && covers(node, exception) && node.text.includes(expected) ? [at] : [],
  )
  return found.length === 1 ? (found[0] ?? -1) : -1
}

type Fault = 'missing' | 'outdated' | 'unclear'

function faultOf({ expected, replacement }: PublicationException, text: string): Fault | null {
  if (text.trim() === '') return 'missing'
  if (expected === undefined) return null
  const first = text.indexOf(expected)
  if (first < 0) return 'outdated'
  return replacement !== undefined && text.includes(expected, first + 1) ? 'unclear' : null
}

function reportFault(
  tree: Root,
  { line, expected }: PublicationException,
  fault: Fault,
  text: string,
  report: Report,
): void {
  const place = { severity: 'warning' as const, file: tree.file, line }
  const wanted = quote(expected ?? '')
  if (fault === 'missing') {
    const singled = expected === undefined ? '' : ` ${wanted} is expected there.`
    const message = `An exception of publication.json names this line, but there is no text, or more than one.${singled} It was not applied.`
    report({ ...place, code: 'exception-without-line', message })
    return
  }
  const found =
    fault === 'unclear'
      ? 'that stands there more than once; a longer part is expected'
      : `${quote(text.trim())} was found`
  const message = `An exception of publication.json expects ${wanted} on this line, but ${found}. It was not applied.`
  report({ ...place, code: 'exception-outdated', message })
}

/** Gives a line with its replacement in it; the white space that indents the line stays. */
function replacedIn(line: string, { expected, replacement }: PublicationException): string {
  if (replacement === undefined) return line
  if (expected !== undefined) return line.replace(expected, () => replacement)
  return line.slice(0, line.length - line.trimStart().length) + replacement.trim()
}

function replaceNode(node: Node, exception: PublicationException): Node {
  const text = replacedIn(node.text, exception).trim()
  if (text === node.text) return node
  const within = exception.expected === undefined ? null : replacedWithin(node.children, exception)
  return { ...node, text, children: within ?? linkAddresses(text) }
}

/** Replaces within the one text that holds what is expected, so that links beside it stay; null where it is spread over several. */
function replacedWithin(children: readonly Inline[], exception: PublicationException): Inline[] | null {
  const { expected = '' } = exception
  for (const [at, child] of children.entries()) {
    if ('children' in child) {
      const inner = replacedWithin(child.children, exception)
      if (inner !== null) return children.with(at, { ...child, children: inner })
    } else if (child.text.includes(expected)) {
      return children.with(at, { ...child, text: replacedIn(child.text, exception) })
    }
  }
  return null
}

const wholeText = ({ marker, text }: Node): string => (marker === undefined ? text : `${marker} ${text}`)

/** Makes a node look like what it is said to be; what it then becomes is still for its place in the issue to say. */
function giveRole(node: Node, role: GivenRole | undefined, series: string): Node {
  if (role === undefined) return node
  const { marker, depth: _, ...rest } = node
  if (role === 'item') return { ...rest, kind: 'item', marker: marker ?? '♢' }
  const text = role === 'line' ? wholeText(node) : bracketed(node.text, role, series)
  return { ...rest, kind: 'line', text, children: text === node.text ? node.children : linkAddresses(text) }
}

function bracketed(text: string, role: GivenRole, series: string): string {
  if (/^[【[［〔]/.test(text)) return text
  if (role === 'category') return `【${text}】`
  return role === 'headline' ? `【${series}】${text}` : text
}
