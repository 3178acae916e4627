// A list that came in the address: shown, and nothing of it kept before it is accepted.
import { useEffect, useState } from 'react'
import { unpackList } from '#app/carrying/packed-list.ts'
import type { Found, ImportFault } from '#app/carrying/carried.ts'
import { useMarkWords } from '#app/marking/use-mark-words.ts'
import type { Bookmarks } from '#app/storage/bookmarks.ts'
import { focusTitle } from './focus-title.ts'
import { ImportPreview } from './import-preview.tsx'
import { useImport } from './use-import.ts'

interface ArrivedListProps {
  /** The fragment that carries it. */
  hash: string
  current: Bookmarks
  /** Takes the fragment out of the address: it was decided on. */
  onDecided: () => void
}

/** Shows what came, and asks. */
export function ArrivedList({ hash, current, onDecided }: ArrivedListProps) {
  const words = useMarkWords()
  const take = useImport(current)
  const decide = () => {
    focusTitle() // what was pressed goes
    onDecided()
  }
  const [found, setFound] = useState<Found | ImportFault | null>(null)
  useEffect(() => {
    let wanted = true
    void unpackList(hash).then((unpacked) => wanted && setFound(unpacked))
    return () => {
      wanted = false
    }
  }, [hash])
  return (
    <section className="b-carry">
      <h2>{words.arrived}</h2>
      <output className="b-preview">
        {typeof found === 'string' && words.faults[found]}
        {typeof found === 'object' && found !== null && (
          <ImportPreview
            current={current}
            found={found}
            onAccept={() => {
              take(found)
              decide()
            }}
            onLeave={decide}
          />
        )}
      </output>
    </section>
  )
}
