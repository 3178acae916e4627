// The printed text of prose. Apart from its schemas, so that a page that only shows text does not fetch what decodes it.
import type { Block, Inline } from './prose.ts'

/** Gives the printed text of inline nodes, without any mark-up. */
export function inlineText(nodes: readonly Inline[]): string {
  return nodes.map((node) => ('children' in node ? inlineText(node.children) : node.text)).join('')
}

/** Gives the printed text of a block; the parts of a quote or a list are joined by line feeds. */
export const blockText = (block: Block): string => foldBlock(block, inlineText, (parts) => parts.join('\n'))

/** Makes one thing of a block: of its inline nodes each, and of the parts of a quote or a list together. */
export function foldBlock<Made>(
  block: Block,
  ofInline: (nodes: readonly Inline[]) => Made,
  together: (parts: readonly Made[]) => Made,
): Made {
  const fold = (each: Block): Made => foldBlock(each, ofInline, together)
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return ofInline(block.children)
    case 'quote':
      return together(block.blocks.map(fold))
    case 'figure':
      return ofInline(block.caption)
    case 'list':
      return together(block.items.flat().map(fold))
  }
}
