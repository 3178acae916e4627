// The style sheets of a page as a list of rules: what is under a media query no screen meets is left out, what is no rule is skipped.
import { isForScreen } from './html-media.ts'
import type { PageNode } from './html-tree.ts'

/** One rule: its selectors, and its declarations as they are written. */
export interface StyleRule {
  selectors: string
  style: string
}

/** Groups whose rules are read as if they stood outside. Container queries, key frames and their like say nothing of a whole page. */
const openGroups = /^@(?:media|supports|layer|scope|document)\b/

/** Gives the rules of all style sheets that stand in a page, in order. */
export function styleRulesOf(nodes: readonly PageNode[]): StyleRule[] {
  return nodes.flatMap((node) => {
    const sheet = node.kind === 'text' ? nodes[node.parent] : undefined
    if (node.kind !== 'text' || sheet?.kind !== 'element' || sheet.name !== 'style') return []
    // Those in <noscript> are for readers without script, who see no page of today.
    const around = nodes[sheet.parent]
    const isSpare = around?.kind === 'element' && (around.name === 'noscript' || around.name === 'template')
    return isSpare || !isForScreen(sheet.attributes.get('media') ?? '') ? [] : readSheet(withoutComments(node.text))
  })
}

/** Reads a sheet from the first sign to the last; strings are skipped whole, since they may hold braces. */
function readSheet(sheet: string): StyleRule[] {
  const rules: StyleRule[] = []
  /** The open blocks: the selectors of a rule and what is declared in it, or null for a group of rules. */
  const open: ({ selectors: string; declared: string[] } | null)[] = []
  /** How many blocks are open that are not read. */
  let skipped = 0
  let start = 0
  const declare = (end: number): void => void open.at(-1)?.declared.push(sheet.slice(start, end))
  for (let at = 0; at < sheet.length; at++) {
    const sign = sheet.charAt(at)
    if (sign === '"' || sign === "'") at = endOfString(sheet, at, sign)
    if (!'{};'.includes(sign)) continue
    if (sign === '{') {
      const prelude = sheet.slice(start, at).trim()
      const isRead = skipped === 0 && open.at(-1) == null && (!prelude.startsWith('@') || isOpenGroup(prelude))
      if (isRead) open.push(prelude.startsWith('@') ? null : { selectors: prelude, declared: [] })
      else skipped++
    } else if (skipped > 0) skipped -= sign === '}' ? 1 : 0
    else {
      declare(at)
      const closed = sign === '}' ? open.pop() : null
      if (closed != null) rules.push({ selectors: closed.selectors, style: closed.declared.join(';') })
    }
    start = at + 1
  }
  return rules
}

function isOpenGroup(prelude: string): boolean {
  const lower = prelude.slice(0, 2000).toLowerCase()
  if (!openGroups.test(lower)) return false
  if (lower.startsWith('@media')) return isForScreen(lower.slice(6))
  return !/^@supports\s+not\b/.test(lower)
}

/** A string that is not closed ends with its line. */
function endOfString(sheet: string, start: number, quote: string): number {
  let at = start + 1
  for (; at < sheet.length; at++) {
    const sign = sheet.charAt(at)
    if (sign === quote || sign === '\n') return at
    if (sign === '\\') at++
  }
  return at
}

function withoutComments(text: string): string {
  const sheet = text.replaceAll('<!--', '').replaceAll('-->', '')
  const parts: string[] = []
  let at = 0
  for (let open = sheet.indexOf('/*'); open >= 0; open = sheet.indexOf('/*', at)) {
    parts.push(sheet.slice(at, open))
    const close = sheet.indexOf('*/', open + 2)
    if (close < 0) return parts.join(' ')
    at = close + 2
  }
  return [...parts, sheet.slice(at)].join(' ')
}
