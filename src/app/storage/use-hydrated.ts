// Tells the first client render, which must repeat the prerendered HTML, from all that follow.
import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** Says whether the page may differ from its prerendered HTML: false on the server and in the render that hydrates it. */
export const useHydrated = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
