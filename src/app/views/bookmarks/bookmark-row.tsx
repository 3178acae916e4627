// One bookmark: what it marks, when and where it stood, what the reader wrote of it, and what can be done with it.
import type { ReactNode } from 'react'
import type { Publication } from '#model/publication.ts'
import { categoryColour } from '#app/components/category-colour.ts'
import { useToast } from '#app/components/toast.tsx'
import { Cite } from '#app/marking/cite.tsx'
import { useMarkWords } from '#app/marking/use-mark-words.ts'
import { bookmarks, placeAddress, withBookmark, withoutBookmarks, type Bookmark } from '#app/storage/bookmarks.ts'
import { useWords } from '#app/words/words-context.tsx'
import { BookmarkNotes } from './bookmark-notes.tsx'
import { focusTitle } from './focus-title.ts'
import { dayOf } from '#app/components/day-of.ts'

interface BookmarkRowProps {
  bookmark: Bookmark
  publication: Publication
  language: string | undefined
  /** Told its address when its fields get the focus. */
  hold: (address: string) => void
  /** The text, and how it stands to the archive. */
  children: ReactNode
}

/** Shows a bookmark. */
export function BookmarkRow({ bookmark, publication, language, hold, children }: BookmarkRowProps) {
  const words = useMarkWords()
  const { dates } = useWords()
  const { kind, category, publishedOn, source, text, note, tags } = bookmark
  const toast = useToast()
  const remove = () => {
    void bookmarks.change((current) => withoutBookmarks(current, [placeAddress(bookmark)]))
    focusTitle()
    toast(words.removed, {
      name: words.undo,
      act() {
        void bookmarks.change((current) => withBookmark(current, bookmark))
        focusTitle()
        toast(words.added)
      },
    })
  }
  const name = kind === 'item' ? category?.name : kind === 'analysis' ? words.deep : undefined
  const colour = kind === 'item' ? category && categoryColour(publication, category.slug) : 'c-deep'
  return (
    <li className={colour ?? undefined}>
      <p className="b-text" lang={language}>
        {children}
      </p>
      <p className="meta">
        {name !== undefined && <b lang={language}>{name}</b>}
        <time dateTime={publishedOn}>{dates.date(publishedOn)}</time>
        {source !== '' && <span lang={language}>{source}</span>}
        <span>{words.savedOn(dayOf(bookmark.savedAt))}</span>
        {tags.map((tag) => (
          <span key={tag}>#{tag}</span>
        ))}
      </p>
      {note !== '' && <p className="b-note">{note}</p>}
      <div className="b-ways">
        <BookmarkNotes bookmark={bookmark} onFocus={() => hold(placeAddress(bookmark))} />
        <details>
          <summary>{words.cite}</summary>
          <Cite marked={bookmark} />
        </details>
        <button type="button" aria-label={words.removeOf(text)} onClick={remove}>
          {words.remove}
        </button>
      </div>
    </li>
  )
}
