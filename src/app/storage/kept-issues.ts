// How many of the newest issues a reader wants to have offline, and how far keeping them is.
import type { Progress } from '#model/offline.ts'
import type { Stored } from './stored.ts'

/** What the settings offer; the newest thirty are what the front page lists. */
export const keptIssuesOffered = [0, 5, 10, 30] as const

/** How many of the newest issues are kept on purpose. */
export const keptIssuesStored: Stored<number> = {
  area: 'local',
  key: 'kept-issues',
  version: 1,
  initial: 0,
  decode(value) {
    const count = keptIssuesOffered.find((offered) => offered === value)
    if (count === undefined) throw new Error('not offered')
    return count
  },
}

const listeners = new Set<() => void>()
let current: Progress | null = null

/** How far the worker is with the newest issues; null before it was asked. */
export const readProgress = (): Progress | null => current

/** Says how far it is. */
export function sayProgress(progress: Progress): void {
  current = progress
  for (const listener of listeners) listener()
}

/** Calls the listener when that changes, until the returned function is called. */
export function subscribeProgress(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
