// A list that comes after its page: one the address filters, one that is searched for, or one looked up on this device.
import { useLayoutEffect } from 'react'
import { showAwaited } from '#app/storage/first-paint.ts'

/** Brings the list in sight as soon as it is ready, and has a place in it found again, unless the reader was quicker: `use-places.ts` hears this. */
export function useListShown(ready: boolean): void {
  useLayoutEffect(() => {
    if (!ready) return
    showAwaited('list')
    dispatchEvent(new Event('listed'))
  }, [ready])
}
