// Everything a reader made here leaves as one JSON, whether there are bookmarks or not.
import { useEffect, useState } from 'react'
import { everythingToJson, type Everything } from '#app/carrying/everything.ts'
import { useMarkWords } from '#app/marking/use-mark-words.ts'
import { analysisPlaces } from '#app/storage/analysis-places.ts'
import { readBackups, type Backup } from '#app/storage/backups.ts'
import { newestFirst, type Bookmarks } from '#app/storage/bookmarks.ts'
import { keptIssuesStored } from '#app/storage/kept-issues.ts'
import { preferencesStored } from '#app/storage/preferences.ts'
import { readingLog } from '#app/storage/reading-log.ts'
import { recentSearchesStored } from '#app/storage/recent-searches.ts'
import { useShelved } from '#app/storage/use-shelved.ts'
import { useStored } from '#app/storage/use-stored.ts'
import { useSave } from './use-save.tsx'

/** Offers it, once all of it is known: by then what cannot be read was set aside. */
export function ExportEverything({ bookmarks }: { bookmarks: Bookmarks }) {
  const reading = useShelved(readingLog)
  const places = useShelved(analysisPlaces)
  if (!reading.known || !places.known) return null
  return <Export bookmarks={bookmarks} reading={reading.value} places={places.value} />
}

interface ExportProps extends Pick<Everything, 'reading' | 'places'> {
  bookmarks: Bookmarks
}

function Export({ bookmarks, reading, places }: ExportProps) {
  const words = useMarkWords()
  const [save, saving] = useSave()
  const [preferences] = useStored(preferencesStored)
  const [keptIssues] = useStored(keptIssuesStored)
  const [searches] = useStored(recentSearchesStored)
  const backups = useBackups()
  if (backups === null) return null
  const everything = { bookmarks: newestFirst(bookmarks), reading, places, preferences, keptIssues, searches, backups }
  const write = () => everythingToJson(everything)
  return (
    <div className="b-carry">
      <button
        type="button"
        onClick={() => save({ name: 'kandu-everything', ending: 'json', type: 'application/json', texts: write() })}
      >
        {words.everything}
      </button>
      <span className="note">{words.everythingHelp}</span>
      {saving}
    </div>
  )
}

/** What was set aside, looked up before it is asked for: a file must follow its press at once. */
function useBackups(): readonly Backup[] | null {
  const [backups, setBackups] = useState<readonly Backup[] | null>(null)
  useEffect(() => {
    let wanted = true
    void readBackups().then((read) => wanted && setBackups(read))
    return () => {
      wanted = false
    }
  }, [])
  return backups
}
