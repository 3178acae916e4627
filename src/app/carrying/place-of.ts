// Which addresses are ours: those of this site, below its base, that lead to something a reader can bookmark. All others stay out.
import { readPlace, type Place } from '#app/storage/bookmarks.ts'

/** A filter changes what is shown of a place, and not which it is. */
const filter = /^([^?#]*)\?[^#]*/
const forms: readonly [RegExp, (part: string | undefined) => Pick<Place, 'kind' | 'part'>][] = [
  [/^issues\/([^/]+)\/$/, () => ({ kind: 'issue', part: '' })],
  [/^issues\/([^/]+)\/#(i-[^/]+)$/, (part = '') => ({ kind: 'item', part })],
  [/^issues\/([^/]+)\/analysis\/(?:(\d+)\/)?$/, (part = '1') => ({ kind: 'analysis', part })],
]

/** Gives the place an address leads to; null where it is none of the sites', or leads to nothing that can be bookmarked. `sites` are whole addresses that end with a slash. */
export function placeOf(address: string, sites: readonly string[]): Place | null {
  const site = sites.find((each) => address.startsWith(each))
  if (site === undefined) return null
  const path = address.slice(site.length).replace(filter, '$1')
  for (const [form, describe] of forms) {
    const [, id, part] = form.exec(path) ?? []
    if (id === undefined) continue
    try {
      return readPlace({ issueId: decodeURIComponent(id), ...describe(part) })
    } catch {
      return null // a stray % is no address of ours
    }
  }
  return null
}
