// Bookmarks leave as files: for browsers, for Kandu, for people, and on paper; or in a link, which a phone can read as a code.
import { lazy, Suspense, useState } from 'react'
import { bookmarksPath } from '#model/address.ts'
import { bookmarksToHtml } from '#app/carrying/bookmark-html.ts'
import { bookmarksToJson } from '#app/carrying/bookmark-json.ts'
import { bookmarksToMarkdown } from '#app/carrying/bookmark-markdown.ts'
import { listInParts } from '#app/carrying/in-parts.ts'
import { packList } from '#app/carrying/packed-list.ts'
import { PartBoundary } from '#app/components/part-boundary.tsx'
import { useToast } from '#app/components/toast.tsx'
import { useMarkWords } from '#app/marking/use-mark-words.ts'
import type { Bookmark } from '#app/storage/bookmarks.ts'
import { useSave } from './use-save.tsx'

const ListCode = lazy(() => import('./list-code.tsx').then((module) => ({ default: module.ListCode })))

interface ExportBookmarksProps {
  /** Those that are shown, newest first. */
  bookmarks: readonly Bookmark[]
  /** How many there are, shown or not. */
  of: number
  /** What the file is called within. */
  title: string
  /** The whole address of the site, with its closing slash. */
  site: string
}

/** Offers each format, of the bookmarks that are shown, and says so where they are not all. */
export function ExportBookmarks({ bookmarks, of, title, site }: ExportBookmarksProps) {
  const words = useMarkWords()
  const toast = useToast()
  const [asCode, setAsCode] = useState(false)
  const [save, saving] = useSave()
  const folders = (part: readonly Bookmark[]) =>
    [
      { name: words.issues, bookmarks: part.filter(({ kind }) => kind !== 'item') },
      { name: words.items, bookmarks: part.filter(({ kind }) => kind === 'item') },
    ].filter((folder) => folder.bookmarks.length > 0)
  const formats = [
    {
      name: words.html,
      ending: 'html',
      type: 'text/html',
      write: () => listInParts(bookmarks, (part) => bookmarksToHtml(title, folders(part), site)),
    },
    {
      name: words.json,
      ending: 'json',
      type: 'application/json',
      write: () => listInParts(bookmarks, bookmarksToJson),
    },
    {
      name: words.markdown,
      ending: 'md',
      type: 'text/markdown',
      write: () => [bookmarksToMarkdown(title, folders(bookmarks), site)],
    },
  ]
  const copyList = async () => {
    const packed = await packList(bookmarks)
    if (packed === null) {
      toast(words.listTooLong)
      return
    }
    try {
      await navigator.clipboard.writeText(`${site}${bookmarksPath.slice(1)}${packed}`)
      toast(words.listCopied(bookmarks.length))
    } catch {
      toast(words.copyFailed)
    }
  }
  return (
    <div className="b-carry">
      <h3>{words.exportAs}</h3>
      {bookmarks.length < of && <p className="note">{words.onlyShown(bookmarks.length, of)}</p>}
      {formats.map(({ name, ending, type, write }) => (
        <button key={ending} type="button" onClick={() => save({ name: 'kandu', ending, type, texts: write() })}>
          {name}
        </button>
      ))}
      <button type="button" title={words.listHelp} onClick={() => void copyList()}>
        {words.list}
      </button>
      <button type="button" aria-expanded={asCode} onClick={() => setAsCode(!asCode)}>
        {words.code}
      </button>
      <button type="button" onClick={() => print()}>
        {words.print}
      </button>
      {saving}
      {asCode && (
        <PartBoundary>
          <Suspense>
            <ListCode bookmarks={bookmarks} site={site} />
          </Suspense>
        </PartBoundary>
      )}
    </div>
  )
}
