// What the worker keeps, as a page shows it.
import { useEffect, useState } from 'react'
import type { KeptPage } from '#model/offline.ts'
import { askWorker } from './ask-worker.ts'

/** Gives the kept pages, looked up whenever `settled` becomes true; null until they are known, and where no worker keeps any. */
export function useKept(settled: boolean = true): KeptPage[] | null {
  const [kept, setKept] = useState<KeptPage[] | null>(null)
  useEffect(() => {
    if (!settled) return
    let wanted = true
    void askWorker('kept').then((pages) => wanted && setKept(pages))
    return () => {
      wanted = false
    }
  }, [settled])
  return kept
}
