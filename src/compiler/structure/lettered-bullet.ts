// A list pasted out of Word may have lost the font of its bullets and kept their letters: l 甲, l 乙 are ● 甲, ● 乙.
import { inSymbols } from '#compiler/formats/symbol-fonts.ts'
import type { Node } from '#compiler/syntax-tree.ts'
import { inlineSlice } from './inline-slice.ts'

const lettered = /^([a-z§Øàèüþ])\s{1,4}(?=[\p{Script=Han}\p{Lu}\d“‘《「])/u

/** Gives the nodes with such letters as bullets, where two lines or more in a row begin with the same. */
export function withLetteredBullets(nodes: readonly Node[]): readonly Node[] {
  const letters = nodes.map(letterOf)
  const listed = new Set(letters.filter((letter, at) => letter !== null && letter === letters[at + 1]))
  return listed.size === 0 ? nodes : nodes.map((node, at) => (listed.has(letters[at] ?? null) ? itemOf(node) : node))
}

/** Gives the letter a line begins with, where it is a bullet in the fonts of Word. */
function letterOf({ kind, text }: Node): string | null {
  const letter = kind === 'line' ? lettered.exec(text)?.[1] : undefined
  return letter === undefined || inSymbols(letter) === letter ? null : letter
}

function itemOf(node: Node): Node {
  const [head = '', letter = ''] = lettered.exec(node.text) ?? []
  const text = node.text.slice(head.length)
  const children = inlineSlice(node.children, head.length, node.text.length)
  return { ...node, kind: 'item', marker: inSymbols(letter), text, children }
}
