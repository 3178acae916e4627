// A list that comes after its page: what is kept on this device is looked up first, and only then a place in it can be found again.
import { useEffect, useLayoutEffect, useRef } from 'react'
import { placesStored } from '#app/storage/places.ts'
import { readStored } from '#app/storage/stored.ts'
import { entryOf } from './history-entry.ts'
import { restore } from './use-places.ts'

const gestures = ['wheel', 'touchstart', 'keydown', 'pointerdown']

/** Restores scroll offset and focus when a list becomes ready after its page was there, unless the reader was quicker. */
export function useLatePlace(ready: boolean): void {
  const settled = useRef(ready)
  useEffect(() => {
    const settle = () => {
      settled.current = true
    }
    for (const gesture of gestures) addEventListener(gesture, settle, { passive: true })
    return () => {
      for (const gesture of gestures) removeEventListener(gesture, settle)
    }
  }, [])
  useLayoutEffect(() => {
    if (!ready || settled.current) return
    settled.current = true
    const here = entryOf(history.state)
    const place = readStored(placesStored).find(([entry]) => entry === here)?.[1]
    const { activeElement } = document
    if (place !== undefined) restore(place, activeElement === document.body || activeElement?.tagName === 'H1')
  }, [ready])
}
