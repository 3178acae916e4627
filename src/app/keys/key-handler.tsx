// What hears the keys, as long as the reader wants single keys at all, and opens their list.
import { lazy, Suspense, use, useEffect, useState, type RefObject } from 'react'
import { NavigateContext } from '#app/components/link.tsx'
import { PartBoundary } from '#app/components/part-boundary.tsx'
import { preferencesStored } from '#app/storage/preferences.ts'
import { useStored } from '#app/storage/use-stored.ts'
import { followKeys } from './follow-keys.ts'
import { labelKeys } from './label-keys.ts'

const KeySheet = lazy(() => import('./key-sheet.tsx').then((module) => ({ default: module.KeySheet })))

/** Hears keys. Those pressed before it came are done first; from then on nobody else keeps any. */
export function KeyHandler({ early }: { early: RefObject<KeyboardEvent[] | null> }) {
  const [{ keys }] = useStored(preferencesStored)
  const navigate = use(NavigateContext)
  const [asked, setAsked] = useState(0)
  useEffect(() => {
    const presses = early.current ?? []
    early.current = null
    if (keys === 'off' || navigate === null) return
    const stops = [followKeys({ navigate, showSheet: () => setAsked((times) => times + 1) }, presses), labelKeys()]
    return () => stops.forEach((stop) => stop())
  }, [keys, navigate, early])
  return (
    asked > 0 && (
      <PartBoundary>
        <Suspense>
          <KeySheet asked={asked} />
        </Suspense>
      </PartBoundary>
    )
  )
}
