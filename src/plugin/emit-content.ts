// The last step of the flow: compiled files and pages onto the disk, below one folder and nowhere else.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'

/** Writes one file below the output; `path` has slashes and is relative. */
export type WriteFile = (path: string, content: Uint8Array | string) => void

/** Gives the function that writes below a folder; a path that leads out of it, or that no host could serve, is a fault and throws. */
export function writerInto(folder: string): WriteFile {
  const placeOf = placesBelow(folder)
  // One after another, without waiting: to hand each small file to another thread costs more than to write it.
  return (path, content) => writeFileSync(placeOf(path), content)
}

/** Gives the function that says where a path lies below a folder, and makes the folder it lies in, unless it is among those `made`; it throws where `writerInto` does. */
export function placesBelow(folder: string, made: Set<string> = new Set()): (path: string) => string {
  return (path) => {
    if (path.split('/').some((segment) => !isFileName(segment))) throw new Error(`${path} is not a path of the site.`)
    const place = join(folder, path)
    const parent = dirname(place)
    if (!made.has(parent)) {
      mkdirSync(parent, { recursive: true })
      made.add(parent)
    }
    return place
  }
}

/** Says whether a name can stand for itself as a file on the system this build runs on. */
function isFileName(name: string): boolean {
  return !['', '.', '..'].includes(name) && !name.includes(sep) && !name.includes('\0')
}

/** Gives the file of a page: hosts decode the address they are asked for, so folders carry the decoded names. */
export function pageFile(path: string): string {
  if (path === '/404/') return '404.html'
  const folders = path.split('/').filter(Boolean).map(decodeURIComponent)
  return [...folders, 'index.html'].join('/')
}
