// Running text: what an analysis preview and the body of an item are made of, as elements. No HTML string ever passes here.
import { createElement } from 'react'
import type { ReactNode } from 'react'
import type { Block, Inline } from '#model/prose.ts'
import { SetText } from './set-text.tsx'

interface ProseProps {
  blocks: readonly Block[]
  /** Level of the page's heading above the text: its own headings begin below it. */
  level: number
  /** Printed after the last word, where the text goes on elsewhere. */
  after?: string | undefined
}

/** Shows blocks in order, as printed. */
export function Prose({ blocks, level, after }: ProseProps): ReactNode {
  const levels = headingLevels(blocks, level)
  return blocks.map((block, at) => (
    <ProseBlock
      key={at}
      block={block}
      level={levels[at] ?? level}
      after={at === blocks.length - 1 ? after : undefined}
    />
  ))
}

/** Gives the level of each block's heading, or of the heading above it: no level is ever skipped on the way down. */
function headingLevels(blocks: readonly Block[], level: number): number[] {
  const depths = new Set(blocks.flatMap((block) => (block.type === 'heading' ? [block.depth] : [])))
  const ranks = [...depths].toSorted((a, b) => a - b)
  let above = level
  return blocks.map((block) => {
    if (block.type === 'heading') above = Math.min(level + 1 + ranks.indexOf(block.depth), above + 1, 6)
    return above
  })
}

function ProseBlock({ block, level, after }: { block: Block; level: number; after: string | undefined }): ReactNode {
  switch (block.type) {
    case 'paragraph':
      return (
        <p className={block.ragged === true ? 'rag' : undefined}>
          <InlineText nodes={block.children} />
          {after}
        </p>
      )
    case 'heading':
      return createElement(`h${level}`, null, <InlineText nodes={block.children} />)
    case 'quote':
      return (
        <blockquote>
          <Prose blocks={block.blocks} level={level} />
        </blockquote>
      )
    case 'figure':
      return (
        <figure>
          <figcaption>
            <InlineText nodes={block.caption} />
          </figcaption>
        </figure>
      )
    case 'list':
      return createElement(
        block.ordered ? 'ol' : 'ul',
        null,
        block.items.map((blocks, at) => (
          <li key={at}>
            <Prose blocks={blocks} level={level} />
          </li>
        )),
      )
  }
}

function InlineText({ nodes }: { nodes: readonly Inline[] }): ReactNode {
  return nodes.map((node, at) => <InlineNode key={at} node={node} />)
}

function InlineNode({ node }: { node: Inline }): ReactNode {
  switch (node.type) {
    case 'text':
      return <SetText text={node.text} setting={node.setting} />
    case 'code':
      return <code>{node.text}</code>
    case 'strong':
    case 'em':
      return createElement(node.type, null, <InlineText nodes={node.children} />)
    case 'link':
      return (
        <a href={node.href} rel="noopener">
          <InlineText nodes={node.children} />
        </a>
      )
  }
}
