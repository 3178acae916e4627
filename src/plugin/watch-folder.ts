// Notices what happens to the files of a folder within a millisecond. The dev server's own watcher asks the disk about every
// file of the folder before it says anything, which for a thousand takes a processor that is wanted for compiling.
import { type FSWatcher, readdirSync, statSync, watch } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { errorCode } from './seed-files.ts'

/**
 * Calls back whenever anything in a folder or in those below it may have changed, several times for one change, until what it gives is called.
 * Links are followed; the folder may go and come back. What cannot be watched, as where the system has no more watchers to give, is told once.
 */
export function watchFolder(folder: string, changed: () => void, failed: (fault: unknown) => void): () => void {
  const watchers = new Map<string, FSWatcher>()
  let hasEnded = false
  let hasFailed = false

  function follow(): void {
    const places = placesToWatch(folder)
    for (const id of watchers.keys()) if (!places.has(id)) close(id)
    for (const [id, place] of places) if (!watchers.has(id)) open(id, place)
  }

  function open(id: string, place: string): void {
    const isAbove = place === dirname(folder)
    const noticed = (name: string | null, mayHaveMoved: boolean) => {
      if (hasEnded || (name !== null && (isAbove ? name !== basename(folder) : isHidden(name)))) return
      if (mayHaveMoved) follow()
      changed()
    }
    try {
      const watcher = watch(place, { persistent: false }, (event, name) => {
        // It went itself, and disks give the number of what went to what comes next.
        if (event === 'rename' && name === basename(place)) close(id)
        noticed(name, event === 'rename')
      })
      watcher.on('error', () => {
        close(id)
        noticed(null, true)
      })
      watchers.set(id, watcher)
    } catch (fault) {
      if (errorCode(fault) === 'ENOENT' || hasFailed) return
      hasFailed = true
      failed(fault)
    }
  }

  function close(id: string): void {
    watchers.get(id)?.close()
    watchers.delete(id)
  }

  follow()
  return () => {
    hasEnded = true
    for (const id of watchers.keys()) close(id)
  }
}

/** The archive has no use for hidden files, and editors write theirs all the time. */
const isHidden = (name: string): boolean => name.startsWith('.')

/** Gives the folder, the one it lies in, all below it, and the files that links lead to, each by what the disk calls it. */
function placesToWatch(folder: string): Map<string, string> {
  const places = new Map<string, string>()
  const add = (place: string): boolean => {
    const entry = statSync(place, { throwIfNoEntry: false })
    const id = `${entry?.dev}:${entry?.ino}`
    if (entry === undefined || places.has(id)) return false
    places.set(id, place)
    return entry.isDirectory()
  }
  const addAll = (place: string): void => {
    if (!add(place)) return
    for (const entry of readdirSync(place, { withFileTypes: true })) {
      if (!isHidden(entry.name) && !entry.isFile()) addAll(join(place, entry.name))
    }
  }
  add(dirname(folder))
  try {
    addAll(folder)
  } catch {
    // It went while it was listed, which the next change tells.
  }
  return places
}
