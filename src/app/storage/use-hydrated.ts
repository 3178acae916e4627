// Tells the first client render, which must repeat the prerendered HTML, from all that follow.
import { createContext, startTransition, use, useEffect, useState } from 'react'

/** Whether the page may differ from its prerendered HTML; the shell provides it. */
export const HydratedContext = createContext(false)

/** Says whether the page may differ from its prerendered HTML: false on the server and in the render that hydrates it. */
export const useHydrated = (): boolean => use(HydratedContext)

/** Gives what the shell is to provide. The page changes as a transition, piece by piece: it was readable before, and a reader may be scrolling. */
export function useAfterHydration(): boolean {
  const [hydrated, setHydrated] = useState(false)
  useEffect(() => startTransition(() => setHydrated(true)), [])
  return hydrated
}
