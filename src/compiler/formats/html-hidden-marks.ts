// Wall marks in what a page does not print: hidden nodes, buttons, the words of pictures. Text they hide stays hidden; the mark still says where public text ends.
import { findWallMark } from '#compiler/structure/wall-mark.ts'
import { matchingForm } from '#compiler/structure/matching-form.ts'
import type { PageNode } from './html-tree.ts'

/** Gives the words of something that is not printed: a text, or what an element says in place of one. */
export function wordsOf(node: PageNode): string {
  if (node.kind === 'text') return node.text
  if (node.name === 'img') return node.attributes.get('alt') ?? ''
  if (node.name === 'input') return node.attributes.get('value') ?? ''
  return node.name === 'br' ? '\n' : ''
}

/** Gives the wall mark of a text nobody sees, without the text before and behind it; null where it has none. */
export function hiddenMark(words: string): string | null {
  const text = words.replace(/[\s\u00a0\u200b]+/g, ' ').trim()
  if (text === '') return null
  const mark = findWallMark(matchingForm(text))
  return mark === null ? null : text.slice(mark.publicEnd, mark.end).trim()
}
