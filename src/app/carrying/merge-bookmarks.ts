// What comes in joins what is here: nothing is deleted, and it can be taken back as one.
import { longest, placeAddress, withoutBookmarks, type Bookmark, type Bookmarks } from '#app/storage/bookmarks.ts'
import { isSame } from './merge-records.ts'

/** What an import would do: bookmarks to be added, those here that gain something, as they would be, and how many cannot gain all. */
export interface Merge {
  added: readonly Bookmark[]
  changed: readonly { before: Bookmark; after: Bookmark }[]
  /** How many bookmarks have no room for the other's note, or for all of its tags. */
  unjoined: number
}

/** Says what would come of an import. */
export function planMerge(current: Bookmarks, incoming: readonly Bookmark[]): Merge {
  const arriving = new Map<string, Bookmark>()
  const unjoined = new Set<string>()
  const joined = (one: Bookmark, other: Bookmark): Bookmark => {
    const all = join(one, other)
    const isWhole = all.note.includes(other.note) && other.tags.every((tag) => all.tags.includes(tag))
    if (!isWhole) unjoined.add(placeAddress(one))
    return all
  }
  for (const bookmark of incoming) {
    const address = placeAddress(bookmark)
    const same = arriving.get(address)
    arriving.set(address, same === undefined ? bookmark : joined(same, bookmark))
  }
  const here = (address: string) => (Object.hasOwn(current, address) ? current[address] : undefined)
  const added: Bookmark[] = []
  const changed: { before: Bookmark; after: Bookmark }[] = []
  for (const [address, bookmark] of arriving) {
    const before = here(address)
    if (before === undefined) {
      added.push(bookmark)
      continue
    }
    const after = joined(before, bookmark)
    if (!isSame(before, after)) changed.push({ before, after })
  }
  return { added, changed, unjoined: unjoined.size }
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

/** The older of two stays what it is, and gains the tags and the note of the other, as far as there is room. */
function join(here: Bookmark, other: Bookmark): Bookmark {
  const note = here.note.includes(other.note) ? here.note : [here.note, other.note].filter(Boolean).join('\n\n')
  const category = here.category ?? other.category
  const tags = [...new Set([...here.tags, ...other.tags])].slice(0, longest.tags)
  return { ...here, category, note: note.length > longest.note ? here.note : note, tags }
}
