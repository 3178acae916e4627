// The note and the tags of a bookmark, folded until they are wanted; what is typed is kept as it is typed.
import { useMarkWords } from '#app/marking/use-mark-words.ts'
import { bookmarks, longest, placeAddress, withBookmark, type Bookmark } from '#app/storage/bookmarks.ts'

const longestTags = 1000

/** Lets a reader write about a bookmark. */
export function BookmarkNotes({ bookmark }: { bookmark: Bookmark }) {
  const words = useMarkWords()
  const write = (part: Partial<Pick<Bookmark, 'note' | 'tags'>>) =>
    void bookmarks.change((current) => {
      const newest = current[placeAddress(bookmark)]
      return newest === undefined ? current : withBookmark(current, { ...newest, ...part })
    })
  return (
    <details>
      <summary>{words.edit}</summary>
      <label>
        {words.note}
        <textarea
          rows={3}
          maxLength={longest.note}
          defaultValue={bookmark.note}
          onChange={(event) => write({ note: event.target.value })}
        />
      </label>
      <label>
        {words.tags + words.tagsHelp}
        <input
          maxLength={longestTags}
          defaultValue={bookmark.tags.join('，')}
          onChange={(event) => write({ tags: readTags(event.target.value) })}
        />
      </label>
    </details>
  )
}

/** Reads tags as they are typed: each once, without the sign some put before them. */
function readTags(typed: string): string[] {
  const tags = typed.split(/[,，、;；\n]/u).map((tag) => tag.trim().replace(/^[#＃]/u, ''))
  return [...new Set(tags.filter((tag) => tag !== ''))].slice(0, longest.tags)
}
