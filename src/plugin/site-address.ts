// From a requested address to a file of the site: nothing outside the site's folder can be named.
import { sep } from 'node:path'
import { decodePath } from './decode-path.ts'

/** What an address names: path segments below the base, decoded, and whether it ends in a slash. */
export interface SiteAddress {
  segments: readonly string[]
  folder: boolean
  /** The query with its question mark, or ''. */
  search: string
}

/** Reads the target of a request; null where it is not an address below the base, or one that no site has. */
export function readAddress(target: string, base: string): SiteAddress | null {
  const mark = target.indexOf('?')
  const path = mark === -1 ? target : target.slice(0, mark)
  const search = mark === -1 ? '' : target.slice(mark)
  // `/kandu` means `/kandu/`: the base without its closing slash is asked for by hand.
  if (`${path}/` === base) return { segments: [], folder: false, search }
  const rest = path.startsWith(base) ? decodePath(path.slice(base.length)) : null
  if (rest === null) return null
  const folder = rest === '' || rest.endsWith('/')
  const segments = rest === '' ? [] : rest.slice(0, folder ? -1 : undefined).split('/')
  return segments.every(isServed) ? { segments, folder, search } : null
}

/** Writes an address back, with a closing slash: where a folder asked for without one is sent. */
export function folderAddress({ segments, search }: SiteAddress, base: string): string {
  return base + segments.map((segment) => `${encodeURIComponent(segment)}/`).join('') + search
}

/** Says whether a segment is a plain name, and no way out of the folder it stands in. */
function isServed(segment: string): boolean {
  return !['', '.', '..'].includes(segment) && !segment.includes(sep) && !segment.includes('\0')
}
