// A row a reader is in stays, whatever they make of it: what is typed into it may be what the filter went by.
import { useState } from 'react'
import type { BookmarkFilter } from './filter-bookmarks.ts'

interface HeldRows {
  /** Addresses of the rows that were written in since the filter was changed. */
  held: ReadonlySet<string>
  hold: (address: string) => void
}

/** Holds the rows whose fields have or had the focus, until another filter is chosen. */
export function useHeldRows({ text, category, tag }: BookmarkFilter): HeldRows {
  const asked = JSON.stringify([text, category, tag])
  const [under, setUnder] = useState(asked)
  const [held, setHeld] = useState(none)
  if (under !== asked) {
    setUnder(asked)
    setHeld(none)
  }
  const hold = (address: string) => {
    if (!held.has(address)) setHeld(new Set([...held, address]))
  }
  return { held, hold }
}

const none: ReadonlySet<string> = new Set()
