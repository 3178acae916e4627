// What an import would do, before it does.
import type { Found } from '#app/carrying/carried.ts'
import { planMerge } from '#app/carrying/merge-bookmarks.ts'
import { useMarkWords } from '#app/marking/use-mark-words.ts'
import { placeAddress, type Bookmarks } from '#app/storage/bookmarks.ts'
import { useRest } from './use-rest.ts'

const listed = 10

interface ImportPreviewProps {
  current: Bookmarks
  found: Found
  onAccept: () => void
  onLeave: () => void
}

/** Says what would be added and merged, and asks. */
export function ImportPreview({ current, found, onAccept, onLeave }: ImportPreviewProps) {
  const words = useMarkWords()
  const rest = useRest(found.rest)
  const { foreign } = found
  const { added, changed, unjoined } = planMerge(current, found.bookmarks)
  const arriving = [...added, ...changed.map(({ after }) => after)]
  if (rest === null) return null
  const idle = arriving.length === 0 && rest.every((count) => count === 0)
  return (
    <>
      <span>{idle && unjoined === 0 ? words.nothingNew : words.preview(added.length, changed.length)}</span>
      {found.rest !== undefined && !idle && <span>{words.previewRest(...rest)}</span>}
      {unjoined > 0 && <span>{words.unjoined(unjoined)}</span>}
      {foreign > 0 && <span>{words.foreign(foreign)}</span>}
      {arriving.slice(0, listed).map((bookmark) => (
        <span key={placeAddress(bookmark)} className="b-arriving">
          {bookmark.text}
        </span>
      ))}
      {arriving.length > listed && <span>{words.andMore(arriving.length - listed)}</span>}
      <span className="b-ways">
        {!idle && (
          <button className="btn" type="button" onClick={onAccept}>
            {found.rest === undefined ? words.accept : words.acceptAll}
          </button>
        )}
        <button type="button" onClick={onLeave}>
          {words.cancel}
        </button>
      </span>
    </>
  )
}
