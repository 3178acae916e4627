// What storage has to tell: a line that stays until it is read, with the way to what can be carried off.
import { useSyncExternalStore } from 'react'
import { bookmarksPath } from '#model/address.ts'
import { Link } from '#app/components/link.tsx'
import { dismissNotice, readNotice, subscribeNotice } from '#app/storage/notices.ts'
import { useMarkWords } from './use-mark-words.ts'

/** Shows the notice, if there is one. */
export function NoticeLine() {
  const notice = useSyncExternalStore(subscribeNotice, readNotice, () => null)
  const words = useMarkWords()
  return (
    <output className="notice">
      {notice !== null && (
        <>
          <span>{words.notices[notice]}</span>
          <Link to={bookmarksPath}>{words.toExport}</Link>
          <button type="button" onClick={dismissNotice}>
            {words.understood}
          </button>
        </>
      )}
    </output>
  )
}
