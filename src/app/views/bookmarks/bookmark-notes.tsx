// The note and the tags of a bookmark, folded until they are wanted; what is typed is kept as it is typed.
import { useMarkWords } from '#app/marking/use-mark-words.ts'
import { bookmarks, cutTag, longest, placeAddress, withBookmark, type Bookmark } from '#app/storage/bookmarks.ts'
import { useFollowing } from './use-following.ts'

const longestTags = 1000

/** Lets a reader write about a bookmark. */
export function BookmarkNotes({ bookmark, onFocus }: { bookmark: Bookmark; onFocus: () => void }) {
  const words = useMarkWords()
  const write = (part: Partial<Pick<Bookmark, 'note' | 'tags'>>) =>
    void bookmarks.change((current) => {
      const newest = current[placeAddress(bookmark)]
      return newest === undefined ? current : withBookmark(current, { ...newest, ...part })
    })
  const [noteField, tookNote] = useFollowing(bookmark.note, (typed) => typed)
  const [tagsField, tookTags] = useFollowing(joined(bookmark.tags), (typed) => joined(readTags(typed)))
  return (
    <details>
      <summary>{words.edit}</summary>
      <label>
        {words.note}
        <textarea
          rows={3}
          maxLength={longest.note}
          defaultValue={bookmark.note}
          ref={noteField}
          onFocus={onFocus}
          onChange={(event) => write({ note: tookNote(event.target.value) })}
        />
      </label>
      <label>
        {words.tags + words.tagsHelp}
        <input
          maxLength={longestTags}
          defaultValue={joined(bookmark.tags)}
          ref={tagsField}
          onFocus={onFocus}
          onChange={(event) => write({ tags: readTags(tookTags(event.target.value)) })}
        />
      </label>
    </details>
  )
}

const joined = (tags: readonly string[]): string => tags.join('，')

/** Reads tags as they are typed: each once, without the sign some put before them. */
function readTags(typed: string): string[] {
  const tags = typed.split(/[,，、;；\n]/u).map((tag) => cutTag(tag.trim().replace(/^[#＃]/u, '')))
  return [...new Set(tags.filter((tag) => tag !== ''))].slice(0, longest.tags)
}
