// What would come beside bookmarks, counted before it comes.
import { useEffect, useState } from 'react'
import type { Rest } from '#app/carrying/everything.ts'
import { planRest } from '#app/carrying/take-everything.ts'
import { analysisPlaces } from '#app/storage/analysis-places.ts'
import { newBackups } from '#app/storage/backups.ts'
import { readingLog } from '#app/storage/reading-log.ts'
import { useShelved } from '#app/storage/use-shelved.ts'

type Counts = readonly [reading: number, settings: number, searches: number, backups: number]

/** Counts it; null while that is not known. */
export function useRest(rest: Rest | undefined): Counts | null {
  const reading = useShelved(readingLog)
  const places = useShelved(analysisPlaces)
  const [backups, setBackups] = useState<number | null>(null)
  useEffect(() => {
    let wanted = true
    void newBackups(rest?.backups ?? []).then(({ length }) => wanted && setBackups(length))
    return () => {
      wanted = false
    }
  }, [rest])
  if (rest === undefined) return [0, 0, 0, 0]
  if (backups === null || !reading.known || !places.known) return null
  const plan = planRest({ reading: reading.value, places: places.value }, rest)
  return [plan.reading + plan.places, plan.settings, plan.searches, backups]
}
