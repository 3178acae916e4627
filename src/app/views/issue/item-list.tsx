// The items of one category block, each with its number, its own address, and what can be done with it.
import { memo, type ReactNode } from 'react'
import type { Item } from '#model/issue.ts'
import { Prose } from '#app/components/prose.tsx'
import { SetText } from '#app/components/set-text.tsx'
import { useWords } from '#app/words/words-context.tsx'
import type { OutlineBlock } from './issue-outline.ts'

export interface ItemListProps {
  block: OutlineBlock
  /** The item the address points at, until the next navigation. */
  target: string | null
  /** Level of the heading above, for the headings of a body. */
  level: number
  language: string | undefined
  /** What can be done with an item, by its place in the block; null until script runs. */
  tools: ((block: OutlineBlock, at: number) => ReactNode) | null
  /** Tells what was reported before of the item the address points at. */
  earlier: (itemId: string) => ReactNode
}

/** Lists items in order, counted through the whole issue. */
export const ItemList = memo(function ItemList(props: ItemListProps): ReactNode {
  const { block, target, level, language, tools, earlier } = props
  const { items, first, formerIds } = block
  const words = useWords()
  return (
    <ol className={tools === null ? 'i-items' : 'i-items i-live'}>
      {items.map((item, at) => (
        <li key={item.id} id={item.id} aria-current={item.id === target || undefined}>
          <a href={`#${item.id}`} aria-label={tools === null ? undefined : words.issue.itemLink(first + at)}>
            {first + at}
          </a>
          <p lang={language}>
            {formerIds.get(item.id)?.map((id) => (
              <span key={id} id={id} />
            ))}
            <SetText text={item.text} setting={item.setting} />
          </p>
          {tools?.(block, at)}
          <ItemMore item={item} level={level} language={language} />
          {item.id === target && earlier(item.id)}
        </li>
      ))}
    </ol>
  )
})

/** What some digests hang under an item: paragraphs, its source, its links. */
function ItemMore({ item, level, language }: { item: Item; level: number; language: string | undefined }): ReactNode {
  const hasMeta = item.attribution !== null || item.links.length > 0
  if (item.body.length === 0 && !hasMeta) return null
  return (
    <div className="i-more" lang={language}>
      {item.body.length > 0 && (
        <div className="prose">
          <Prose blocks={item.body} level={level} />
        </div>
      )}
      {hasMeta && (
        <p className="meta">
          {item.attribution !== null && <span>{item.attribution}</span>}
          {item.links.map((link, at) => (
            <a key={at} href={link.href} rel="noopener">
              {link.text}
            </a>
          ))}
        </p>
      )}
    </div>
  )
}
