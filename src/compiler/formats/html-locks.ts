// Locks of a page that print no word: elements a page calls a paywall, blurs, or says in its own data to be for those who pay. Public text ends at them.
import { blockNames } from './html-names.ts'
import { compileSelector, selectorsIn, selects, type Patience, type Selector } from './html-selectors.ts'
import type { StyleRule } from './html-style-sheets.ts'
import { commentName, type PageNode } from './html-tree.ts'
import { areLockNames } from './lock-names.ts'

type PageElement = Extract<PageNode, { kind: 'element' }>

/** Elements that are more than a part of a text, or none of it. */
const spared = new Set('html head body main meta link script style title template img picture'.split(' '))

/** Styles of a text that is there but not to be read: blurred, without colour, faint, or out of reach. */
const veiling: readonly RegExp[] = [
  /(?:^|;)\s*(?:-webkit-)?filter\s*:[^;]{0,80}\bblur\((?!0)/i,
  /(?:^|;)\s*(?:-webkit-text-fill-)?color\s*:\s*transparent/i,
  /(?:^|;)\s*opacity\s*:\s*(?:0?\.(?!0+\b)(?:[0-2]\d{0,3}|3[0-5]?)|(?:[1-9]|[12]\d|3[0-5])%)\s*(?:;|!|$)/i,
]
/** A heading may be cut out of a picture. */
const cutOut = /background-clip\s*:\s*text/i
const isVeiling = (style: string): boolean => veiling.some((pattern) => pattern.test(style)) && !cutOut.test(style)

/** An element that locks what follows it. */
export interface Lock {
  /** How it is written. */
  tag: string
  isEmpty: boolean
}

/** Gives the elements that lock what follows them. */
export function locksOf(nodes: readonly PageNode[], rules: readonly StyleRule[]): ReadonlyMap<number, Lock> {
  const locks = new Map<number, Lock>()
  const stated = statedSelectors(nodes)
  const veils = rules.flatMap(({ selectors, style }) =>
    isVeiling(style) ? selectorsIn(selectors).flatMap((text) => compileSelector(text) ?? []) : [],
  )
  const patience: Patience = { left: 200_000 + nodes.length * 20 }
  for (const [at, node] of nodes.entries()) {
    if (node.kind !== 'element' || spared.has(node.name)) continue
    const isSelected = (selector: Selector): boolean => patience.left-- > 0 && selects(selector, nodes, at, patience)
    const isLock =
      ((node.attributes.size > 0 || node.name.includes('-')) && isNamedLock(nodes, at, node)) ||
      stated.some(isSelected) ||
      (!isCutOut(node) && veils.some(isSelected) && isText(nodes, at))
    if (isLock) locks.set(at, { tag: tagOf(node), isEmpty: isEmpty(nodes, at) })
  }
  return locks
}

/** A heading is set without a colour where it is cut out of a picture; so is what a framework calls so. */
const isCutOut = ({ name, attributes }: PageElement): boolean =>
  /^h[1-6]$/.test(name) || (attributes.get('class') ?? '').includes('bg-clip-text')

/** What a page says of an element in an attribute: `data-paywall`, `data-free="false"`. */
const saidOf: readonly { attribute: RegExp; value: RegExp }[] = [
  { attribute: /^data-(?:is-)?(?:paywall|paid|locked|premium)$/, value: /^(?!(?:false|0|no|off)$)/i },
  { attribute: /^data-(?:is-)?free$/, value: /^(?:false|0|no|off)$/i },
  { attribute: /^data-(?:access|visibility)$/, value: /^(?:paid|premium|members?|subscribers?|vip)$/i },
]

function isNamedLock(nodes: readonly PageNode[], at: number, { name, attributes }: PageElement): boolean {
  if (name === commentName) return true
  for (const [own, value] of attributes)
    if (saidOf.some((said) => said.attribute.test(own) && said.value.test(value))) return true
  const isVeiled = attributes.has('inert') || isVeiling(attributes.get('style')?.slice(0, 1000) ?? '')
  if (isVeiled && isText(nodes, at)) return true
  const source = name === 'iframe' ? (attributes.get('src')?.slice(0, 400) ?? '') : ''
  const names = [attributes.get('class'), attributes.get('id'), name.includes('-') ? name : '', source].join(' ')
  if (names.length < 6 || names.length >= 1000) return false
  if (isEmpty(nodes, at)) return areLockNames(names, nodes[at + 1]?.parent === at ? 'a sign' : 'nothing')
  return areLockNames(names, blockNames.has(name) && isText(nodes, at, 20) ? 'a text' : 'more')
}

/** Says whether an element prints nothing: a picture or a sign at the most. */
function isEmpty(nodes: readonly PageNode[], at: number): boolean {
  for (let place = at + 1; place < at + 12; place++) {
    const node = nodes[place]
    if (node === undefined || node.parent < at) return true
    if (node.kind === 'text' ? /[\p{L}\p{N}]/u.test(node.text) : node.name === 'input' || node.name === 'button')
      return false
  }
  return false
}

/** Says whether an element holds a text of some length and no picture: pictures are blurred until they are there. */
function isText(nodes: readonly PageNode[], at: number, least = 5): boolean {
  let length = 0
  for (let place = at + 1; place < at + 40; place++) {
    const node = nodes[place]
    if (node === undefined || node.parent < at) break
    if (node.kind === 'element' && (node.name === 'img' || node.name === 'picture' || node.name === 'video'))
      return false
    if (node.kind === 'text') length += node.text.trim().length
  }
  return length >= least
}

/** What a page tells search engines of itself: `"isAccessibleForFree": false, "cssSelector": ".rest"`. */
function statedSelectors(nodes: readonly PageNode[]): Selector[] {
  return nodes.flatMap((node) => {
    const parent = node.kind === 'text' ? nodes[node.parent] : undefined
    if (node.kind !== 'text' || parent?.kind !== 'element' || parent.name !== 'script') return []
    if (!/json/i.test(parent.attributes.get('type') ?? '') || !/isAccessibleForFree"\s?:\s?"?false/i.test(node.text))
      return []
    return [...node.text.matchAll(/"cssSelector"\s?:\s?"([^"]{2,200})"/g)].flatMap(([, list]) =>
      selectorsIn(list ?? '').flatMap((text) => compileSelector(text) ?? []),
    )
  })
}

const tagOf = ({ name, attributes }: PageElement): string =>
  name === commentName
    ? `<!--${attributes.get('') ?? ''}-->`
    : `<${name}${['id', 'class'].map((own) => (attributes.has(own) ? ` ${own}="${attributes.get(own)?.slice(0, 60)}"` : '')).join('')}>`
