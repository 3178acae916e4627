// Bookmarks come in from a file: looked at first, taken whole or not at all, and taken back as one.
import { useRef, useState } from 'react'
import type { Found, ImportFault } from '#app/carrying/carried.ts'
import { readImport } from '#app/carrying/read-import.ts'
import { useMarkWords } from '#app/marking/use-mark-words.ts'
import type { Bookmarks } from '#app/storage/bookmarks.ts'
import { ImportPreview } from './import-preview.tsx'
import { useImport } from './use-import.ts'

interface ImportBookmarksProps {
  current: Bookmarks
  /** The whole addresses of the site, with their closing slash. */
  sites: readonly string[]
}

/** Lets a reader choose files, and decide. */
export function ImportBookmarks({ current, sites }: ImportBookmarksProps) {
  const words = useMarkWords()
  const take = useImport(current)
  const field = useRef<HTMLInputElement>(null)
  const [looked, setLooked] = useState<Found | ImportFault | null>(null)
  const look = async (files: readonly File[]) => {
    setLooked(null)
    if (files.length > 0) setLooked(await readImport(files, sites))
  }
  const leave = () => {
    setLooked(null)
    if (field.current !== null) field.current.value = ''
    field.current?.focus()
  }
  const accept = (found: Found) => {
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
          multiple
          onChange={(event) => void look([...(event.target.files ?? [])])}
        />
      </label>
      <output className="b-preview">
        {typeof looked === 'string' && words.faults[looked]}
        {typeof looked === 'object' && looked !== null && (
          <ImportPreview current={current} found={looked} onAccept={() => accept(looked)} onLeave={leave} />
        )}
      </output>
    </div>
  )
}
