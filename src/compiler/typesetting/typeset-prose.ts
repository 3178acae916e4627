// Sets running text: a paragraph is set as one text, whatever its emphasis and links cut it into.
import type { Block, Inline, Setting } from '#model/prose.ts'
import { inlineText } from '#model/prose-text.ts'
import { dealEdits, writeSetting } from './edits.ts'
import { isRagged } from './ragged.ts'
import { editsOf, type TextUse } from './set-text.ts'

/** Sets the text of a block and of the blocks in it. */
export function typesetBlock(block: Block): Block {
  switch (block.type) {
    case 'paragraph': {
      const children = typesetInlines(block.children, 'body')
      return { type: 'paragraph', children, ...(isRagged(inlineText(children)) && { ragged: true }) }
    }
    case 'heading':
      return { ...block, children: typesetInlines(block.children, 'display') }
    case 'quote':
      return { ...block, blocks: block.blocks.map(typesetBlock) }
    case 'figure':
      return { ...block, caption: typesetInlines(block.caption, 'body') }
    case 'list':
      return { ...block, items: block.items.map((blocks) => blocks.map(typesetBlock)) }
  }
}

/** Sets inline nodes that make one text. Code keeps its text as it is. */
function typesetInlines(nodes: readonly Inline[], use: TextUse): Inline[] {
  const leaves = nodes.flatMap(leavesOf)
  let end = 0
  const ends = leaves.map((leaf) => (end += leaf.text.length))
  const dealt = dealEdits(editsOf(leaves.map((leaf) => leaf.text).join(''), use), ends)
  const settings = new Map(leaves.map((leaf, at) => [leaf, writeSetting(dealt[at] ?? [])]))
  return nodes.map((node) => withSettings(node, settings))
}

type Leaf = Extract<Inline, { type: 'text' | 'code' }>

function leavesOf(node: Inline): Leaf[] {
  return 'children' in node ? node.children.flatMap(leavesOf) : [node]
}

function withSettings(node: Inline, settings: ReadonlyMap<Inline, Setting | undefined>): Inline {
  if ('children' in node) return { ...node, children: node.children.map((child) => withSettings(child, settings)) }
  const setting = settings.get(node)
  return node.type === 'code' || setting === undefined ? node : { type: 'text', text: node.text, setting }
}
