// What storage and newer builds have to tell: a line that stays until it is read, with the way to what can be done.
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
          {notice === 'issue' || notice === 'version' ? (
            <button
              type="button"
              onClick={() => void import('#app/offline/apply-update.ts').then(({ applyUpdate }) => applyUpdate(notice))}
            >
              {words.toApply[notice]}
            </button>
          ) : (
            <Link to={bookmarksPath}>{words.toExport}</Link>
          )}
          <button type="button" onClick={dismissNotice}>
            {words.understood}
          </button>
        </>
      )}
    </output>
  )
}
