// Which addresses are ours: those of this site, below its base, that lead to something a reader can bookmark. All others stay out.
import { readPlace, type Place } from '#app/storage/bookmarks.ts'

// A page goes by its folder, with or without the last slash, or by the file in it.
const pageEnd = String.raw`(?:\/(?:index\.html)?)?$`
const issueForm = new RegExp(String.raw`^issues\/(?!index\.html$)([^/]+)${pageEnd}`)
const analysisForm = new RegExp(String.raw`^issues\/([^/]+)\/analysis(?:\/(\d+))?${pageEnd}`)

/** Gives the place an address leads to; null where it is none of the sites', or leads to nothing that can be bookmarked. `sites` are whole addresses that end with a slash. A filter, a quoted text or an unknown fragment changes what is shown of a place, and not which it is. */
export function placeOf(address: string, sites: readonly string[]): Place | null {
  const site = sites.find((each) => address.startsWith(each))
  if (site === undefined) return null
  const [, path = '', fragment = ''] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(address.slice(site.length)) ?? []
  const [item = ''] = fragment.split(':~:')
  const [, issueId] = issueForm.exec(path) ?? []
  const [, ofAnalysis, part = '1'] = analysisForm.exec(path) ?? []
  if (issueId !== undefined) return read('item', issueId, item) ?? read('issue', issueId, '')
  return ofAnalysis === undefined ? null : read('analysis', ofAnalysis, part)
}

function read(kind: Place['kind'], id: string, part: string): Place | null {
  try {
    return readPlace({ kind, issueId: decodeURIComponent(id), part })
  } catch {
    return null // a stray % is no address of ours
  }
}
