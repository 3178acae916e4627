// "此前": what earlier issues said of the story an item tells, as links to it there.
import type { ReactNode } from 'react'
import { itemPath } from '#model/address.ts'
import type { EarlierItems as Earlier } from '#model/shard.ts'
import { Link } from '#app/components/link.tsx'
import { SetText } from '#app/components/set-text.tsx'
import { useWords } from '#app/words/words-context.tsx'

/** Lists earlier items, each with its date. */
export function EarlierItems({ items, language }: { items: Earlier[string]; language: string | undefined }): ReactNode {
  const { issue: words, dates } = useWords()
  return (
    <div className="i-more i-earlier">
      <span>{words.earlier}</span>
      <ul>
        {items.map(({ issueId, publishedOn, id, text, setting }) => (
          <li key={`${issueId} ${id}`}>
            <Link to={itemPath(issueId, id)}>
              <time dateTime={publishedOn}>{dates.date(publishedOn)}</time>{' '}
              <span lang={language}>
                <SetText text={text} setting={setting} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
