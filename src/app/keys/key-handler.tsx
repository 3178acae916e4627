// What hears the keys, as long as the reader wants single keys at all, and opens their list.
import { lazy, Suspense, use, useEffect, useState } from 'react'
import { NavigateContext } from '#app/components/link.tsx'
import { PartBoundary } from '#app/components/part-boundary.tsx'
import { preferencesStored } from '#app/storage/preferences.ts'
import { useStored } from '#app/storage/use-stored.ts'
import { followKeys } from './follow-keys.ts'
import type { Asked } from './key-sheet.tsx'
import { currentView } from './key-table.ts'
import { labelKeys } from './label-keys.ts'

const KeySheet = lazy(() => import('./key-sheet.tsx').then((module) => ({ default: module.KeySheet })))

/** Hears keys. Those pressed before it came are done first; from then on nobody else keeps any. */
export function KeyHandler({ takeEarly }: { takeEarly: () => readonly KeyboardEvent[] }) {
  const [{ keys }] = useStored(preferencesStored)
  const navigate = use(NavigateContext)
  const [asked, setAsked] = useState<Asked>({ times: 0, view: null })
  useEffect(() => {
    const early = takeEarly()
    if (keys === 'off' || navigate === null) return
    const showSheet = () => setAsked(({ times }) => ({ times: times + 1, view: currentView() }))
    const stops = [followKeys({ navigate, showSheet }, early), labelKeys()]
    return () => stops.forEach((stop) => stop())
  }, [keys, navigate, takeEarly])
  return (
    asked.times > 0 && (
      <PartBoundary>
        <Suspense>
          <KeySheet asked={asked} />
        </Suspense>
      </PartBoundary>
    )
  )
}
