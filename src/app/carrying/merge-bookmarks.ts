// What comes in joins what is here: nothing is deleted, and it can be taken back as one.
import { longest, placeAddress, withoutBookmarks, type Bookmark, type Bookmarks } from '#app/storage/bookmarks.ts'
import { isSame } from './merge-records.ts'

/** What an import would do: bookmarks to be added, and those here that gain something, as they would be. */
export interface Merge {
  added: readonly Bookmark[]
  changed: readonly { before: Bookmark; after: Bookmark }[]
}

/** Says what would come of an import. */
export function planMerge(current: Bookmarks, incoming: readonly Bookmark[]): Merge {
  const arriving = new Map<string, Bookmark>()
  for (const bookmark of incoming) {
    const address = placeAddress(bookmark)
    const same = arriving.get(address)
    arriving.set(address, same === undefined ? bookmark : join(same, bookmark))
  }
  const here = (address: string) => (Object.hasOwn(current, address) ? current[address] : undefined)
  return {
    added: [...arriving].flatMap(([address, bookmark]) => (here(address) === undefined ? [bookmark] : [])),
    changed: [...arriving].flatMap(([address, bookmark]) => {
      const before = here(address)
      if (before === undefined) return []
      const after = join(before, bookmark)
      return isSame(before, after) ? [] : [{ before, after }]
    }),
  }
}

/** Makes the import, from what is here by now. */
export function mergeBookmarks(current: Bookmarks, incoming: readonly Bookmark[]): Bookmarks {
  const { added, changed } = planMerge(current, incoming)
  const entries = [...added, ...changed.map(({ after }) => after)].map((each) => [placeAddress(each), each] as const)
  return { ...current, ...Object.fromEntries(entries) }
}

/** Takes an import back; what the reader has changed since stays. */
export function unmergeBookmarks(current: Bookmarks, { added, changed }: Merge): Bookmarks {
  const untouched = (bookmark: Bookmark) => {
    const now = current[placeAddress(bookmark)]
    return now !== undefined && isSame(now, bookmark)
  }
  const restored = changed.filter(({ after }) => untouched(after)).map(({ before }) => [placeAddress(before), before])
  return {
    ...withoutBookmarks(current, added.filter(untouched).map(placeAddress)),
    ...(Object.fromEntries(restored) as Bookmarks),
  }
}

/** The older of two stays what it is, and gains the tags and the note of the other. */
function join(here: Bookmark, other: Bookmark): Bookmark {
  const note = here.note.includes(other.note) ? here.note : [here.note, other.note].filter(Boolean).join('\n\n')
  const category = here.category ?? other.category
  const tags = [...new Set([...here.tags, ...other.tags])].slice(0, longest.tags)
  return { ...here, category, note: note.length > longest.note ? here.note : note, tags }
}
