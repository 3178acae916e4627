// Text that style sheets print before and behind elements: no text of the page, but a wall mark in it ends what is public.
import { hiddenMark } from './html-hidden-marks.ts'
import { compileSelector, selectorsIn, selects, type Patience, type Selector } from './html-selectors.ts'
import type { StyleRule } from './html-style-sheets.ts'
import type { PageNode } from './html-tree.ts'

/** A wall mark that a style sheet prints. */
export interface GeneratedMark {
  element: number
  mark: string
}

const generating = /:{1,2}(before|after)\s*$/i
const content = /(?:^|;)\s*content\s*:([^;]{1,400})/i
const piece = /"((?:[^"\\]|\\.){0,200})"|'((?:[^'\\]|\\.){0,200})'|attr\(\s*([\w-]{1,60})\s*\)/g

/** Gives the wall marks that the style sheets of a page print, by the place they stand behind. */
export function generatedMarks(
  nodes: readonly PageNode[],
  sheets: readonly StyleRule[],
): ReadonlyMap<number, readonly GeneratedMark[]> {
  const marks = new Map<number, GeneratedMark[]>()
  const rules = rulesIn(sheets)
  if (rules.length === 0) return marks
  const ends = endsOf(nodes)
  const patience: Patience = { left: 200_000 + nodes.length * 20 }
  for (const [at, node] of nodes.entries()) {
    if (node.kind !== 'element') continue
    for (const { selector, said, mark: own, isAfter } of rules) {
      if (patience.left-- <= 0 || !selects(selector, nodes, at, patience)) continue
      const mark = own ?? hiddenMark(wordsIn(said, node.attributes))
      if (mark === null) continue
      const behind = isAfter ? (ends[at] ?? at) : at
      marks.set(behind, [...(marks.get(behind) ?? []).slice(0, 3), { element: at, mark }])
    }
  }
  return marks
}

interface GeneratingRule {
  selector: Selector
  said: string
  /** Null where the element says what is printed. */
  mark: string | null
  isAfter: boolean
}

/** Gives the rules that print a wall mark, or what an element says, each once. */
function rulesIn(sheets: readonly StyleRule[]): GeneratingRule[] {
  const rules = new Map<string, GeneratingRule>()
  for (const { selectors, style } of sheets) {
    const said = content.exec(style)?.[1]
    if (said === undefined) continue
    const mark = said.includes('attr(') ? null : hiddenMark(wordsIn(said, new Map()))
    if (mark === null && !said.includes('attr(')) continue
    for (const text of selectorsIn(selectors)) {
      const pseudo = generating.exec(text)
      const isKnown = rules.has(`${text} ${said}`) || rules.size >= longestSheet
      const selector = pseudo === null || isKnown ? null : compileSelector(text.slice(0, pseudo.index).trim() || '*')
      if (selector === null) continue
      rules.set(`${text} ${said}`, { selector, said, mark, isAfter: pseudo?.[1]?.toLowerCase() === 'after' })
    }
  }
  return [...rules.values()]
}

/** More rules that print something no sheet has; one made to be slow is given up on. */
const longestSheet = 500

/** Gives for each place the last one within it. */
function endsOf(nodes: readonly PageNode[]): Int32Array {
  const ends = Int32Array.from({ length: nodes.length }, (_, at) => at)
  for (let at = nodes.length - 1; at >= 0; at--) {
    const parent = nodes[at]?.parent ?? -1
    if (parent >= 0) ends[parent] = Math.max(ends[parent] ?? 0, ends[at] ?? 0)
  }
  return ends
}

const wordsIn = (said: string, attributes: ReadonlyMap<string, string>): string =>
  Array.from(said.matchAll(piece), ([, quoted, apostrophed, attribute]) =>
    attribute === undefined ? unescaped(quoted ?? apostrophed ?? '') : (attributes.get(attribute)?.slice(0, 400) ?? ''),
  ).join('')

/** `\4ed8` is 付. */
const unescaped = (text: string): string =>
  text.replace(/\\(?:([0-9a-f]{1,6})\s?|(.))/gi, (_, code: string | undefined, sign: string | undefined) =>
    code === undefined ? (sign ?? '') : String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff)),
  )
