// Single keys: what hears them comes when a reader stirs, and the presses until then are kept for it.
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react'
import { PartBoundary } from '#app/components/part-boundary.tsx'
import { atFirstSign } from '#app/first-sign.ts'

const KeyHandler = lazy(() => import('./key-handler.tsx').then((module) => ({ default: module.KeyHandler })))

/** Lets keys be pressed, from the first press on. */
export function Keys() {
  const [wanted, setWanted] = useState(false)
  const early = useRef<KeyboardEvent[] | null>([])
  useEffect(() => {
    const keep = (event: KeyboardEvent) => void early.current?.push(event)
    addEventListener('keydown', keep)
    const stop = atFirstSign(() => setWanted(true))
    return () => {
      stop()
      removeEventListener('keydown', keep)
    }
  }, [])
  const takeEarly = useCallback(() => {
    const presses = early.current ?? []
    early.current = null
    return presses
  }, [])
  return (
    wanted && (
      <PartBoundary>
        <Suspense>
          <KeyHandler takeEarly={takeEarly} />
        </Suspense>
      </PartBoundary>
    )
  )
}
