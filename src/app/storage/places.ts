// Where a reader was in each page of this visit: kept under the history entry, so that Back finds the place again.
import type { Stored } from './stored.ts'

/** A place in a page: the offset, and the link that had the focus last or was opened from there (its address, which of those with this address it was, and how far below the top of the window). */
export interface Place {
  top: number
  opened: { href: string; nth: number; below: number } | null
}

const mostEntries = 200

/** The places of this visit, by history entry, oldest first. */
export const placesStored: Stored<readonly (readonly [entry: string, place: Place])[]> = {
  area: 'session',
  key: 'places',
  version: 1,
  initial: [],
  decode(value) {
    if (!Array.isArray(value)) throw new Error('no value')
    return value.filter(isEntry)
  },
}

/** Adds or renews the place of an entry; the oldest go when there are too many. */
export const withPlace = (places: typeof placesStored.initial, entry: string, place: Place) =>
  [...places.filter(([other]) => other !== entry), [entry, place] as const].slice(-mostEntries)

function isEntry(value: unknown): value is readonly [string, Place] {
  if (!Array.isArray(value)) return false
  const [entry, place]: unknown[] = value
  return (
    typeof entry === 'string' &&
    typeof place === 'object' &&
    place !== null &&
    'top' in place &&
    typeof place.top === 'number' &&
    'opened' in place &&
    (place.opened === null || isOpened(place.opened))
  )
}

const isOpened = (value: unknown): value is NonNullable<Place['opened']> =>
  typeof value === 'object' &&
  value !== null &&
  'href' in value &&
  typeof value.href === 'string' &&
  'nth' in value &&
  typeof value.nth === 'number' &&
  'below' in value &&
  typeof value.below === 'number'
