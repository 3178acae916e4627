// Locks of a page that print no word: elements a page calls a paywall, blurs, or says in its own data to be for those who pay. Public text ends at them.
import { compileSelector, selectorsIn, selects, type Patience, type Selector } from './html-selectors.ts'
import type { StyleRule } from './html-style-sheets.ts'
import type { PageNode } from './html-tree.ts'

type PageElement = Extract<PageNode, { kind: 'element' }>

/** Words of a class, an id or a name that call an element a wall; those that do so only where it is empty. */
const wallWords = new Set('paywall paywalled payblock subwall regwall softwall hardwall loginwall'.split(' '))
const lockWords = new Set('lock locked unlock gate gated paid'.split(' '))
/** What is named for those who pay, in two words. */
const wallPairs =
  /(?:^| )(?:(?:pay|charge|subscri(?:be|ber|ption)|login|reg(?:istration)?|members?|membership|premium|article|vip|upgrade) (?:wall|gate|lock)|(?:locked|premium|paid|members?|subscribers?|vip|restricted) (?:content|only|part|section))(?: |$)/
/** What takes that back. */
const openWords = new Set('no not non free off disabled inactive without'.split(' '))

/** Elements that are more than a part of a text, or none of it. */
const spared = new Set('html head body main meta link script style title template img picture'.split(' '))
const blurred = /(?:^|;)\s*(?:-webkit-)?filter\s*:[^;]{0,80}\bblur\((?!0)/i

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
  const blurring = rules.flatMap(({ selectors, style }) =>
    blurred.test(style) ? selectorsIn(selectors).flatMap((text) => compileSelector(text) ?? []) : [],
  )
  const patience: Patience = { left: 200_000 + nodes.length * 20 }
  for (const [at, node] of nodes.entries()) {
    if (node.kind !== 'element' || spared.has(node.name)) continue
    const isSelected = (selector: Selector): boolean => patience.left-- > 0 && selects(selector, nodes, at, patience)
    const isLock =
      ((node.attributes.size > 0 || node.name.includes('-')) && isNamedLock(nodes, at, node)) ||
      stated.some(isSelected) ||
      (blurring.some(isSelected) && isText(nodes, at))
    if (isLock) locks.set(at, { tag: tagOf(node), isEmpty: isEmpty(nodes, at) })
  }
  return locks
}

function isNamedLock(nodes: readonly PageNode[], at: number, { name, attributes }: PageElement): boolean {
  if ([...attributes.keys()].some((own) => /^data-(?:paywall|paid|locked)$/.test(own)))
    return !/^(?:false|0|no|off)$/i.test(
      attributes.get('data-paywall') ?? attributes.get('data-paid') ?? attributes.get('data-locked') ?? '',
    )
  if (blurred.test(attributes.get('style')?.slice(0, 1000) ?? '') && isText(nodes, at)) return true
  const names = `${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''} ${name.includes('-') ? name : ''}`
  if (names.length < 6 || names.length >= 1000) return false
  const words = names.split(/[\s_-]+|(?<=[a-z])(?=[A-Z])/).map((word) => word.toLowerCase())
  if (words.some((word) => openWords.has(word))) return false
  if (words.some((word) => wallWords.has(word)) || wallPairs.test(words.join(' '))) return true
  return words.some((word) => lockWords.has(word)) && isEmpty(nodes, at)
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

/** Says whether an element holds text and no picture: pictures are blurred until they are there. */
function isText(nodes: readonly PageNode[], at: number): boolean {
  let hasText = false
  for (let place = at + 1; place < at + 40; place++) {
    const node = nodes[place]
    if (node === undefined || node.parent < at) break
    if (node.kind === 'element' && (node.name === 'img' || node.name === 'picture' || node.name === 'video'))
      return false
    hasText ||= node.kind === 'text' && node.text.trim() !== ''
  }
  return hasText
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
  `<${name}${['id', 'class'].map((own) => (attributes.has(own) ? ` ${own}="${attributes.get(own)?.slice(0, 60)}"` : '')).join('')}>`
