// How many rows of a list are shown, kept under the history entry: Back finds as many, and so the place among them.
import { useEffect, useState } from 'react'
import { entryOf, markEntry } from '#app/components/history-entry.ts'
import { readStored, writeStored, type Stored } from '#app/storage/stored.ts'

const shownStored = (entry: string, list: string, step: number): Stored<number> => ({
  area: 'session',
  key: `shown/${entry}/${list}`,
  version: 1,
  initial: step,
  decode(value) {
    if (typeof value !== 'number' || !(value >= step)) throw new Error('no number of rows')
    return value
  },
})

/** Gives how many rows of a list are shown, at first or where this entry was left, and what shows more. */
export function useShown(list: string, step: number): [shown: number, show: (shown: number) => void] {
  const [shown, setShown] = useState(() => {
    const entry = import.meta.env.SSR ? null : entryOf(history.state)
    return entry === null ? step : readStored(shownStored(entry, list, step))
  })
  useEffect(() => {
    // Paper shows all, but only once.
    if (shown === step || shown === Infinity) return
    // After every render: a filter that is typed makes the entry anew.
    const stored = shownStored(markEntry(entryOf(history.state)), list, step)
    if (readStored(stored) !== shown) writeStored(stored, () => shown)
  })
  return [shown, setShown]
}
