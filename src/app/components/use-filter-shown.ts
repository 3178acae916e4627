// The end of what the first-paint script began: a filtered list comes in sight once it is the list the filter asks for.
import { useLayoutEffect } from 'react'
import { showAwaited } from '#app/storage/first-paint.ts'

/** Brings the list in sight as soon as it is ready. */
export function useFilterShown(ready: boolean): void {
  useLayoutEffect(() => {
    if (ready) showAwaited('list')
  }, [ready])
}
