// The setting of reading offline: how many of the newest issues are kept on purpose, how far that is, and what all takes.
import { useSyncExternalStore } from 'react'
import { offlinePath } from '#model/address.ts'
import { Link } from '#app/components/link.tsx'
import { keptIssuesOffered, keptIssuesStored, readProgress, subscribeProgress } from '#app/storage/kept-issues.ts'
import { useStored } from '#app/storage/use-stored.ts'
import { useKept } from './use-kept.ts'
import { useOfflineWords } from './use-offline-words.ts'

/** A group of choices like those of reading; nothing where no worker could keep anything. */
export function KeptIssues() {
  const words = useOfflineWords()
  const [count, change] = useStored(keptIssuesStored)
  const progress = useSyncExternalStore(subscribeProgress, readProgress, () => null)
  const kept = useKept(progress?.ended ?? true)
  if (kept === null) return null
  const bytes = kept.reduce((sum, page) => sum + page.bytes, 0)
  return (
    <fieldset>
      <legend>{words.newest}</legend>
      <div className="set-row">
        {keptIssuesOffered.map((offered) => (
          <label key={offered}>
            <input type="radio" name="set-kept" checked={count === offered} onChange={() => change(() => offered)} />
            <span>{offered === 0 ? words.none : words.issues(offered)}</span>
          </label>
        ))}
      </div>
      <p className="note">
        <output>
          {progress !== null && !progress.ended
            ? words.keeping(progress.done, progress.total)
            : words.holds(kept.length, bytes)}
          {progress?.ended && progress.done < progress.total && words.lacks(progress.total - progress.done)}
        </output>{' '}
        <Link to={offlinePath}>{words.show}</Link>
      </p>
    </fieldset>
  )
}
