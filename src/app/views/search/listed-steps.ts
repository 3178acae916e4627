// How far a search was listed, kept under the history entry: who comes back to it finds as much, and so the place among it.
import { entryOf, markEntry } from '#app/components/history-entry.ts'
import { readStored, writeStored, type Stored } from '#app/storage/stored.ts'

/** Nobody lists more by hand. */
const most = 200

const listedStored = (entry: string, address: string): Stored<number> => ({
  area: 'session',
  key: `listed/${entry}/${address}`,
  version: 1,
  initial: 1,
  decode(value) {
    if (typeof value !== 'number' || !Number.isInteger(value) || value < 1 || value > most) throw new Error('no steps')
    return value
  },
})

/** Gives how many steps the search of an address had made where this entry was left; 1 where nothing is known. */
export function listedSteps(address: string): number {
  const entry = entryOf(history.state)
  return entry === null ? 1 : readStored(listedStored(entry, address))
}

/** Keeps how many steps the search of an address has made. */
export function keepListedSteps(address: string, steps: number): void {
  const stored = listedStored(markEntry(entryOf(history.state)), address)
  if (steps <= most && readStored(stored) !== steps) writeStored(stored, () => steps)
}
