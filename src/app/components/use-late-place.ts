// A list that comes after its page: what is kept on this device is looked up first, and only then a place in it can be found again.
import { useLayoutEffect } from 'react'

/** Has scroll offset and focus restored once a list is ready, unless the reader was quicker: `use-places.ts` hears this. */
export function useLatePlace(ready: boolean): void {
  useLayoutEffect(() => {
    if (ready) dispatchEvent(new Event('listed'))
  }, [ready])
}
