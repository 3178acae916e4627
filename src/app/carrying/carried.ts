// What bookmarks are when they leave or come: a file of some format, or what was found in one.
import type { Bookmark } from '#app/storage/bookmarks.ts'
import type { Rest } from './everything.ts'

/** What a reader takes away. */
export interface Carried {
  name: string
  type: string
  text: string
}

/** What was found in a file; `foreign` addresses lead elsewhere and stay behind. */
export interface Found {
  bookmarks: readonly Bookmark[]
  foreign: number
  /** What came beside bookmarks, from where all a reader made was taken away. */
  rest?: Rest
}

/** Why nothing comes in. */
export type ImportFault = 'large' | 'many' | 'unreadable' | 'newer' | 'nothing' | 'partial'

/** The most a file may have. */
export const mostBytes = 2_000_000
export const mostBookmarks = 20_000
