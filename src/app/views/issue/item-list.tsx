// The items of one category block, each with its number, its own address, and the link that copies it.
import { memo, type ReactNode } from 'react'
import type { Item } from '#model/issue.ts'
import { Icon } from '#app/components/icons.tsx'
import { Prose } from '#app/components/prose.tsx'
import { SetText } from '#app/components/set-text.tsx'
import { useWords } from '#app/words/words-context.tsx'

interface ItemListProps {
  items: readonly Item[]
  first: number
  /** Ids the items had before, by the id each has now. */
  formerIds: ReadonlyMap<string, readonly string[]>
  /** The item the address points at, until the next navigation. */
  target: string | null
  /** Level of the heading above, for the headings of a body. */
  level: number
  language: string | undefined
  /** Copies the address of an item; null until script runs. */
  copy: ((itemId: string) => void) | null
  /** Tells what was reported before of the item the address points at. */
  earlier: (itemId: string) => ReactNode
}

/** Lists items in order, counted through the whole issue. */
export const ItemList = memo(function ItemList(props: ItemListProps): ReactNode {
  const { items, first, formerIds, target, level, language, copy, earlier } = props
  const words = useWords()
  return (
    <ol className={copy === null ? 'i-items' : 'i-items i-live'}>
      {items.map((item, at) => (
        <li key={item.id} id={item.id} aria-current={item.id === target || undefined}>
          <a href={`#${item.id}`} aria-label={copy === null ? undefined : words.issue.itemLink(first + at)}>
            {first + at}
          </a>
          <p lang={language}>
            {formerIds.get(item.id)?.map((id) => (
              <span key={id} id={id} />
            ))}
            <SetText text={item.text} setting={item.setting} />
          </p>
          {copy !== null && (
            <button
              type="button"
              aria-label={words.issue.copyItem(first + at)}
              title={words.actions.copyLink}
              onClick={() => copy(item.id)}
            >
              <Icon name="copy" />
            </button>
          )}
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
