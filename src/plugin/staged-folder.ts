// The folder a site is made in. There may be files in it already, of a site built before: those that are asked for stay, all others go.
import { readdirSync, rmdirSync, unlinkSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { placesBelow } from './emit-content.ts'
import { removeFolder } from './remove-folder.ts'

/** A folder that is being made into a site. */
export interface StagedFolder {
  /** Gives the place of a path, which will be a file of the site, and makes room for it: its folder, and nothing in the way. It throws where `placesBelow` does. */
  placeOf: (path: string) => string
  /** Says whether a file lies there that is not of this site, so that it must be taken over or deleted, never written to: it may be linked from elsewhere. */
  isLeft: (place: string) => boolean
  /** Says that what lies at a place is of this site now. */
  claim: (place: string) => void
  /** Deletes what is left at a place, for what is of this site to lie there. */
  clear: (place: string) => void
  /** Deletes what is not of this site. */
  sweep: () => void
}

/** Opens a folder, which need not be there yet. */
export function openStaged(folder: string): StagedFolder {
  const [files, folders] = [new Set<string>(), new Set<string>()]
  list(folder, files, folders)
  const inUse = new Set([folder])
  const placeBelow = placesBelow(folder, folders)

  function makeRoom(place: string): void {
    for (let above = dirname(place); above.startsWith(folder + sep) && !inUse.has(above); above = dirname(above)) {
      inUse.add(above)
      if (files.delete(above)) unlinkSync(above)
    }
    if (!folders.has(place) || inUse.has(place)) return
    removeFolder(place)
    for (const all of [files, folders]) {
      for (const each of all) if (`${each}${sep}`.startsWith(`${place}${sep}`)) all.delete(each)
    }
  }

  return {
    placeOf(path) {
      makeRoom(join(folder, path))
      return placeBelow(path)
    },
    isLeft: (place) => files.has(place),
    claim: (place) => void files.delete(place),
    clear(place) {
      if (files.delete(place)) unlinkSync(place)
    },
    sweep() {
      for (const place of files) unlinkSync(place)
      for (const place of [...folders].toReversed()) if (!inUse.has(place)) rmdirSync(place)
    },
  }
}

/** Lists files, and whatever else is no folder, and folders, each after the one it lies in. */
function list(folder: string, files: Set<string>, folders: Set<string>): void {
  let entries
  try {
    entries = readdirSync(folder, { withFileTypes: true })
  } catch {
    return // There is none yet.
  }
  folders.add(folder)
  for (const entry of entries) {
    const place = join(folder, entry.name)
    if (entry.isDirectory()) list(place, files, folders)
    else files.add(place)
  }
}
