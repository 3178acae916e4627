// What each element of a page passes on to the text within it: its block, its link, its emphasis, its list, what is seen of it.
import { blockNames } from './html-names.ts'
import { visibilityWithin, visible, type Visibility } from './html-hidden.ts'
import { generatedMarks, type GeneratedMark } from './html-generated.ts'
import { locksOf, type Lock } from './html-locks.ts'
import { styleRulesOf } from './html-style-sheets.ts'
import { stylesOf } from './html-styles.ts'
import type { PageNode, PageTree } from './html-tree.ts'
import type { Resolve } from './html-addresses.ts'
import { markerOf } from './markers.ts'
import { isSymbolFont } from './symbol-fonts.ts'

/** What text in an element is, as far as the elements around it say. Places are places in the page; -1 is none. */
export interface TextContext {
  visibility: Visibility
  block: number
  href: string | null
  /** The place of the page a link around it leads to; empty where there is none. */
  fragment: string
  /** It stands in a link, wherever that leads. */
  isLink: boolean
  strong: boolean
  em: boolean
  code: boolean
  pre: boolean
  /** It is set in a font of pictures. */
  isSymbol: boolean
  depth: number | null
  quote: number
  figure: boolean
  /** The list item around it, the one around that, and its marker as a browser prints it. */
  item: number
  outer: number
  marker: string
  row: number
}

/** A page whose elements know what they pass on. */
export interface PageContexts {
  /** One an element, by its place; texts have none. */
  contexts: readonly (TextContext | undefined)[]
  /** Elements that lock what follows them. */
  locks: ReadonlyMap<number, Lock>
  /** Wall marks that style sheets print, by the place they stand behind. */
  generated: ReadonlyMap<number, readonly GeneratedMark[]>
  root: TextContext
}

const outermost: TextContext = {
  visibility: visible,
  block: -1,
  href: null,
  fragment: '',
  isLink: false,
  strong: false,
  em: false,
  code: false,
  pre: false,
  isSymbol: false,
  depth: null,
  quote: -1,
  figure: false,
  item: -1,
  outer: -1,
  marker: '',
  row: -1,
}

/** Computes what every element passes on, in one pass from the first to the last. */
export function contextsOf({ nodes }: PageTree, resolve: Resolve): PageContexts {
  const contexts: (TextContext | undefined)[] = []
  const counts = new Map<number, number>()
  const sheets = styleRulesOf(nodes)
  const { hidingOf, touches } = stylesOf(nodes, sheets)
  for (const [at, node] of nodes.entries()) {
    if (node.kind === 'text') continue
    const around = contexts[node.parent] ?? outermost
    const { name, attributes } = node
    if (attributes.size === 0 && changesNothing.has(name) && !touches(name)) {
      contexts[at] = around
      continue
    }
    const visibility = visibilityWithin(at, node, around.visibility, hidingOf(at, node), isMarker(nodes, at))
    const context = { ...around, visibility }
    if (isSymbolFont(attributes.get('style') ?? '')) context.isSymbol = true
    if (isBlock(node)) Object.assign(context, { block: at, strong: false, em: false, code: false })
    if (name === 'a') {
      context.isLink = attributes.has('href')
      const href = attributes.get('href') ?? ''
      context.href = resolve(href)
      context.fragment = href.startsWith('#') ? nameOfPlace(href.slice(1, 400)) : ''
    } else if (name === 'strong' || name === 'b') context.strong = true
    else if (name === 'em' || name === 'i') context.em = true
    else if (name === 'code') context.code = true
    else if (name === 'pre' || name === 'listing' || name === 'xmp') context.pre = true
    else if (name === 'blockquote') context.quote = at
    else if (name === 'figcaption' || name === 'caption') context.figure = true
    else if (name === 'tr') context.row = at
    else if (name === 'table') Object.assign(context, { item: -1, outer: -1, marker: '' })
    else if (/^h[1-6]$/.test(name)) context.depth = isStandfirst(attributes) ? null : Number(name.charAt(1))
    else if (name === 'li') {
      context.outer = around.item
      context.item = at
      context.marker = markerFor(nodes, node, counts)
    }
    contexts[at] = context
  }
  const locks = locksOf(nodes, sheets)
  return { contexts, locks, generated: generatedMarks(nodes, sheets), root: outermost }
}

/** `#%E6%94%BF` names the place 政. */
function nameOfPlace(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}

/** Written often and without end, these must not cost anything. */
const changesNothing: ReadonlySet<string> = new Set(['span', 'font', 'br', 'img', 'wbr', 'u', 'small', 'big', 'label'])

/** Platforms set the line below a title as a heading of lower rank, which heads nothing. */
const isStandfirst = (attributes: ReadonlyMap<string, string>): boolean =>
  /(?:^|[\s_-])(?:sub-?title|standfirst|dek)(?:$|[\s_-])/i.test(attributes.get('class')?.slice(0, 400) ?? '')

function isBlock(node: Extract<PageNode, { kind: 'element' }>): boolean {
  if (blockNames.has(node.name)) return true
  const style = node.attributes.get('style')
  return style !== undefined && /(?:^|[;\s])display\s?:\s?(?:block|flex|grid|table|list-item)/i.test(style)
}

/** A list with numbers counts its items, from where it says it begins. */
function markerFor(
  nodes: readonly PageNode[],
  item: Extract<PageNode, { kind: 'element' }>,
  counts: Map<number, number>,
): string {
  const list = nodes[item.parent]
  if (list?.kind !== 'element' || list.name !== 'ol') return '•'
  const start = Number(list.attributes.get('start') ?? '1')
  const number = counts.get(item.parent) ?? (Number.isInteger(start) && Math.abs(start) < 1000 ? start : 1)
  counts.set(item.parent, number + 1)
  return `${number}.`
}

/** Decoration that is hidden from screen readers can be the printed bullet of an item. */
function isMarker(nodes: readonly PageNode[], at: number): boolean {
  const [inner, next] = [nodes[at + 1], nodes[at + 2]]
  if (inner?.kind !== 'text' || inner.parent !== at || next?.parent === at || inner.text.length > 12) return false
  const printed = inner.text.trim()
  const { marker, text } = markerOf(`${printed} `)
  return marker !== null && text === ''
}
