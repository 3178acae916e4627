// Bookmarks come in from a file: looked at first, taken whole or not at all, and taken back as one.
import { useRef, useState } from 'react'
import type { ImportFault } from '#app/carrying/carried.ts'
import { planMerge } from '#app/carrying/merge-bookmarks.ts'
import { readImport } from '#app/carrying/read-import.ts'
import { useMarkWords } from '#app/marking/use-mark-words.ts'
import type { Bookmark, Bookmarks } from '#app/storage/bookmarks.ts'
import { ImportPreview } from './import-preview.tsx'
import { useImport } from './use-import.ts'

interface ImportBookmarksProps {
  current: Bookmarks
  /** The whole addresses of the site, with their closing slash. */
  sites: readonly string[]
}

type Looked = { fault: ImportFault } | { found: readonly Bookmark[]; foreign: number }

/** Lets a reader choose a file, and decide. */
export function ImportBookmarks({ current, sites }: ImportBookmarksProps) {
  const words = useMarkWords()
  const take = useImport(current)
  const field = useRef<HTMLInputElement>(null)
  const [looked, setLooked] = useState<Looked | null>(null)
  const look = async (file: File | undefined) => {
    setLooked(null)
    if (file === undefined) return
    const read = await readImport(file, sites)
    setLooked(typeof read === 'string' ? { fault: read } : { found: read.bookmarks, foreign: read.foreign })
  }
  const leave = () => {
    setLooked(null)
    if (field.current !== null) field.current.value = ''
    field.current?.focus()
  }
  const accept = (found: readonly Bookmark[]) => {
    take(found)
    leave()
  }
  return (
    <div className="b-carry">
      <h3>{words.import}</h3>
      <label>
        {words.importHelp}
        <input
          ref={field}
          type="file"
          accept=".json,.html,.htm,application/json,text/html"
          onChange={(event) => void look(event.target.files?.[0])}
        />
      </label>
      <output className="b-preview">
        {looked !== null && 'fault' in looked && words.faults[looked.fault]}
        {looked !== null && 'found' in looked && (
          <ImportPreview
            merge={planMerge(current, looked.found)}
            foreign={looked.foreign}
            onAccept={() => accept(looked.found)}
            onLeave={leave}
          />
        )}
      </output>
    </div>
  )
}
