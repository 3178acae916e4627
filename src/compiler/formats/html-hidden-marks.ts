// Wall marks in what a page does not print: hidden nodes, buttons, the words of pictures. Text they hide stays hidden; the mark still says where public text ends.
import { findWallMark } from '#compiler/structure/wall-mark.ts'
import { matchingForm } from '#compiler/structure/matching-form.ts'
import { lockMark, saysLocked } from './html-lock-words.ts'
import type { PageNode } from './html-tree.ts'

/** Gives the words of something that is not printed: a text, or what an element says in place of one. */
export function wordsOf(node: PageNode): string {
  if (node.kind === 'text') return node.text
  if (node.name === 'img') return node.attributes.get('alt') ?? ''
  if (node.name === 'input') return node.attributes.get('value') ?? ''
  return node.name === 'br' ? '\n' : ''
}

/** Elements that print no text but may say what they are. */
const speaking = new Set('iframe svg object embed video audio canvas'.split(' '))
/** Parts of a drawing that say something. */
const drawnWords = new Set('title desc text tspan'.split(' '))

/** What a drawing of a lock is called. */
const lockNames = /^(?:(?:icon|svg)[-_ ])?(?:lock|locked|padlock|锁|上锁|已锁定)(?:[-_ ](?:icon|svg))?$/i
/** A lock alone ends a text, but no list of items. */
export const lockSign = '🔒'

/** Gives the words of something whose content is no text: the name of a frame or a drawing, what is written in a drawing. */
export function wordsOfWordless(nodes: readonly PageNode[], node: PageNode): string {
  const words = saidBy(nodes, node)
  return lockNames.test(words.trim()) ? lockSign : words
}

function saidBy(nodes: readonly PageNode[], node: PageNode): string {
  if (node.kind === 'element') return speaking.has(node.name) ? labelOf(node) : ''
  let parent = nodes[node.parent]
  if (parent?.kind !== 'element' || !drawnWords.has(parent.name)) return ''
  for (let up = 0; up < 8 && parent?.kind === 'element'; up++) {
    if (parent.name === 'svg') return node.text
    parent = nodes[parent.parent]
  }
  return ''
}

/** Gives what an element is called for those who do not see it. */
export const labelOf = ({ attributes }: Extract<PageNode, { kind: 'element' }>): string =>
  attributes.get('aria-label') ?? attributes.get('title') ?? ''

/** Gives the wall mark of a text nobody sees, without the text before and behind it; null where it has none. */
export function hiddenMark(words: string): string | null {
  const text = words.replace(/[\s\u00a0\u200b]+/g, ' ').trim()
  if (text === '') return null
  const mark = findWallMark(matchingForm(text))
  if (mark !== null) return text.slice(mark.publicEnd, mark.end).trim()
  if (text === lockSign) return text
  return saysLocked(text, true, false) ? lockMark : null
}
