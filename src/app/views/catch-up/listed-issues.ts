// Which issues were listed as unread, kept under the history entry: Back finds the page as it was left, whatever was read on the way.
import { entryOf, markEntry } from '#app/components/history-entry.ts'
import { readStored, writeStored, type Stored } from '#app/storage/stored.ts'

const listedStored = (entry: string): Stored<readonly string[] | null> => ({
  area: 'session',
  key: `unread/${entry}`,
  version: 1,
  initial: null,
  decode(value) {
    if (!Array.isArray(value) || !value.every((id) => typeof id === 'string')) throw new Error('not issue ids')
    return value
  },
})

/** Gives the issues the current entry listed; null where it listed none yet. */
export function readListed(): readonly string[] | null {
  const entry = entryOf(history.state)
  return entry === null ? null : readStored(listedStored(entry))
}

/** Keeps which issues the current entry lists. */
export const keepListed = (ids: readonly string[]): void =>
  writeStored(listedStored(markEntry(entryOf(history.state))), () => ids)

/** Says whether the reader asked for the page anew, and not for the way back to it. */
export const isReloaded = (): boolean => {
  const [navigation] = performance.getEntriesByType('navigation')
  return navigation !== undefined && 'type' in navigation && navigation.type === 'reload'
}
