// One category of an issue: a header that folds it, a peek when it is folded, and its items.
import { useCallback, type ReactNode } from 'react'
import { Icon } from '#app/components/icons.tsx'
import { SetText } from '#app/components/set-text.tsx'
import { useWords } from '#app/words/words-context.tsx'
import { ItemList, type ItemListProps } from './item-list.tsx'

interface CategorySectionProps extends Pick<ItemListProps, 'block' | 'target' | 'language' | 'tools' | 'earlier'> {
  colour: string
  /** Level of the header: 3 below the printed title of a digest. */
  level: 2 | 3
  folded: boolean
  /** Folds or unfolds the block; null until script runs. */
  onFold: ((anchor: string, folded: boolean) => void) | null
}

/** Shows one category; folded, its text stays in the page for find-in-page, addresses and print. */
export function CategorySection(props: CategorySectionProps): ReactNode {
  const { block, colour, level, folded, onFold, target, language, tools, earlier } = props
  const words = useWords().issue
  const Heading = `h${level}` as const
  const [firstItem] = block.items
  // React writes hidden="" for hidden="until-found" and knows no beforematch event.
  const panel = useCallback(
    (node: HTMLDivElement) => {
      if (!folded || onFold === null) return
      const reveal = () => onFold(block.id, false)
      node.setAttribute('hidden', 'until-found')
      node.addEventListener('beforematch', reveal)
      return () => {
        node.removeAttribute('hidden')
        node.removeEventListener('beforematch', reveal)
      }
    },
    [folded, onFold, block.id],
  )
  return (
    <section className={`i-sec ${colour}`} id={block.id} aria-labelledby={`h-${block.id}`}>
      <Heading className="i-bar" id={`h-${block.id}`}>
        {onFold === null ? (
          <span>
            <b lang={language}>{block.name}</b> <small>{words.itemCount(block.items.length)}</small>
          </span>
        ) : (
          <button
            type="button"
            aria-expanded={!folded}
            aria-controls={`p-${block.id}`}
            onClick={() => onFold(block.id, !folded)}
          >
            <b lang={language}>{block.name}</b> <small>{words.itemCount(block.items.length)}</small>{' '}
            <span className="i-fold">
              {folded ? words.unfold : words.fold}
              <Icon name="fold" />
            </span>
          </button>
        )}
      </Heading>
      {folded && firstItem !== undefined && (
        <p className="i-peek" lang={language}>
          <SetText text={firstItem.text} setting={firstItem.setting} />
          {words.peek(block.items.length)}
        </p>
      )}
      <div id={onFold === null ? undefined : `p-${block.id}`} ref={panel}>
        {block.items.length === 0 ? (
          <p className="note">{words.emptyCategory}</p>
        ) : (
          <ItemList {...{ block, target, level, language, tools, earlier }} />
        )}
      </div>
    </section>
  )
}
