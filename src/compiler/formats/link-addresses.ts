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
  for (const found of text.matchAll(address)) {
    const href = withoutTail(found[0])
    copy(found.index)
    nodes.push({ type: 'link', href, children: [{ type: 'text', text: href }] })
    at = found.index + href.length
  }
  copy(text.length)
  return nodes
}

/** An address ends at white space, at Han text and at any full-width or quoting mark. */
const address = /https?:\/\/[\w[][\w\-.~:/?#[\]@!$&'()*+,;=%]+/gi

/** Marks that close the sentence around an address are not part of it; a closing bracket is, if it was opened inside. */
function withoutTail(href: string): string {
  const tail = ".,;:!?'*" + (href.includes('(') ? '' : ')') + (href.includes('[') ? '' : ']')
  let end = href.length
  while (end > 0 && tail.includes(href.charAt(end - 1))) end--
  return href.slice(0, end)
}
