// A name for each entry of the window's history, written into the entry itself, so that it outlives reloads and foreign pages.

/** Gives the name of an entry by its state, or null where it has none yet. */
export function entryOf(state: unknown): string | null {
  return typeof state === 'object' && state !== null && 'entry' in state && typeof state.entry === 'string'
    ? state.entry
    : null
}

/** Makes sure that the current entry has a name, and gives it. What others wrote into its state stays. */
export function markEntry(known: string | null): string {
  if (known !== null) return known
  const entry = Math.random().toString(36).slice(2, 10)
  const state: unknown = history.state
  history.replaceState({ ...(typeof state === 'object' ? state : {}), entry }, '')
  return entry
}
