// The printed text of prose. Apart from its schemas, so that a page that only shows text does not fetch what decodes it.
import type { Block, Inline } from './prose.ts'

/** Gives the printed text of inline nodes, without any mark-up. */
export function inlineText(nodes: readonly Inline[]): string {
  return nodes.map((node) => ('children' in node ? inlineText(node.children) : node.text)).join('')
}

/** Gives the printed text of a block; the parts of a quote or a list are joined by line feeds. */
export function blockText(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return inlineText(block.children)
    case 'quote':
      return block.blocks.map(blockText).join('\n')
    case 'figure':
      return inlineText(block.caption)
    case 'list':
      return block.items.map((blocks) => blocks.map(blockText).join('\n')).join('\n')
  }
}
