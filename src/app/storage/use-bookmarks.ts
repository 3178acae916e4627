// Joins the bookmarks to React.
import { useSyncExternalStore } from 'react'
import { bookmarks, bookmarksStored, type Bookmarks } from './bookmarks.ts'
import type { Snapshot } from './shelved.ts'

const unknown: Snapshot<Bookmarks> = { value: bookmarksStored.initial, known: false }

/** The bookmarks, and whether they are known yet; none on the server and in the render that hydrates. */
export const useBookmarks = (): Snapshot<Bookmarks> =>
  useSyncExternalStore(bookmarks.subscribe, bookmarks.read, () => unknown)
