// What an import would do, before it does.
import type { Merge } from '#app/carrying/merge-bookmarks.ts'
import { useMarkWords } from '#app/marking/use-mark-words.ts'
import { placeAddress } from '#app/storage/bookmarks.ts'

const listed = 10

interface ImportPreviewProps {
  merge: Merge
  /** Addresses of the file that lead elsewhere. */
  foreign: number
  onAccept: () => void
  onLeave: () => void
}

/** Says what would be added and merged, and asks. */
export function ImportPreview({ merge: { added, changed }, foreign, onAccept, onLeave }: ImportPreviewProps) {
  const words = useMarkWords()
  const arriving = [...added, ...changed.map(({ after }) => after)]
  const idle = arriving.length === 0
  return (
    <>
      <span>{idle ? words.nothingNew : words.preview(added.length, changed.length)}</span>
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
            {words.accept}
          </button>
        )}
        <button type="button" onClick={onLeave}>
          {words.cancel}
        </button>
      </span>
    </>
  )
}
