// Finds bare web addresses in plain text: the only links a text source can have.
import type { Inline } from '#model/prose.ts'

/** Gives a text as inline nodes in which every http or https address is a link; their printed text together is the text. */
export function linkAddresses(text: string): Inline[] {
  if (!text.includes('://')) return text === '' ? [] : [{ type: 'text', text }]
  const nodes: Inline[] = []
  let at = 0
  const copy = (upTo: number) => {
    if (upTo > at) nodes.push({ type: 'text', text: text.slice(at, upTo) })
  }
  opening.lastIndex = 0
  for (let found = opening.exec(text); found !== null; found = opening.exec(text)) {
    const end = endOfAddress(text, opening.lastIndex)
    if (end === opening.lastIndex) continue
    copy(found.index)
    const href = text.slice(found.index, end)
    nodes.push({ type: 'link', href, children: [{ type: 'text', text: href }] })
    at = end
    opening.lastIndex = end
  }
  copy(text.length)
  return nodes
}

const opening = /https?:\/\/(?=[\w[][\w\-.~:/?#[\]@!$&'()*+,;=%])/gi
/** An address ends at white space, at Han text and at any full-width or quoting mark. */
const inAddress = new Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-.~:/?#[]@!$&'()*+,;=%")

/** Marks that close the sentence around an address are not part of it; nor is a closing bracket that nothing opened inside, and what follows it. */
function endOfAddress(text: string, start: number): number {
  const depths = { '(': 0, '[': 0 }
  let end = start
  for (; end < text.length && inAddress.has(text.charAt(end)); end++) {
    const sign = text.charAt(end)
    if (sign === '(' || sign === '[') depths[sign]++
    if ((sign === ')' && depths['(']-- === 0) || (sign === ']' && depths['[']-- === 0)) break
  }
  while (end > start && ".,;:!?'*".includes(text.charAt(end - 1))) end--
  return end
}
