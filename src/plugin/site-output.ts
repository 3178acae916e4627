// The files of the site being built. What the last build made of the same things is linked from its output instead of being made again.
// The folder it is made in may hold an older output already; what stands there and is still the same is left where it is.
// A record says what each file was made of and how the disk knew it then; deleting the record, or the output, is always safe.
import { copyFileSync, existsSync, linkSync, statSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readRows, writeRows } from './kept-rows.ts'
import { openStaged } from './staged-folder.ts'

/** What a file was made of. */
export interface Origin {
  /** The same for the same file and for no other: a hash of all it depends on. */
  made: string
  /** Paths of the shards it turned out to be made of: with them `made` is known before the file is made again. */
  asked: readonly string[]
}

/** The output of one build, while it is being built. */
export interface SiteOutput {
  write: (path: string, content: Uint8Array | string, origin?: Origin) => void
  /** Gives what a file of the last build was made of, or null where there is none or somebody touched it since. */
  last: (path: string) => Origin | null
  /** Puts a file of the last build in its place, and says whether it could: another build may have put its own there since `last` gave its origin. */
  reuse: (path: string) => boolean
  /** Deletes what the folder held before and this build did not ask for; to be called when all is written. */
  sweep: () => void
  /** Remembers what was built; to be called when the site stands in the place of the last. */
  record: () => void
  /** How many files were written, and how many of the last build's were used. */
  counts: () => { written: number; reused: number }
}

/** Opens the output of a build that is made in `site` and is to replace `out`; `place` is the file of its record. */
export function openSiteOutput(out: string, site: string, place: string): SiteOutput {
  const before = readRecord(place)
  const now: FileRecord = new Map()
  const { placeOf, isLeft, claim, clear, sweep } = openStaged(site)
  let written = 0
  let reused = 0

  /** Puts a file of the last output in its place, if it is still what the record says; gives how the disk knows it there. */
  function takeOver(from: string, to: string, entry: FileEntry): string | null {
    clear(to)
    if (!linkOrCopy(from, to)) return null
    const stamp = stampOf(to) ?? ''
    // A copy has a stamp of its own.
    if (stamp === entry.stamp || stampOf(from) === entry.stamp) return stamp
    unlinkSync(to)
    return null
  }

  return {
    write(path, content, origin) {
      const to = placeOf(path)
      clear(to)
      writeFileSync(to, content)
      written += 1
      if (origin !== undefined) now.set(path, { ...origin, stamp: stampOf(to) ?? '' })
    },
    last(path) {
      const entry = before.get(path)
      return entry !== undefined && entry.stamp === stampOf(join(out, path)) ? entry : null
    },
    reuse(path) {
      const entry = before.get(path)
      if (entry === undefined) return false
      const to = placeOf(path)
      const stamp = isLeft(to) && stampOf(to) === entry.stamp ? entry.stamp : takeOver(join(out, path), to, entry)
      if (stamp === null) return false
      claim(to)
      reused += 1
      now.set(path, { ...entry, stamp })
      return true
    },
    sweep,
    record: () =>
      writeRows(
        place,
        Array.from(now, ([path, file]) => [path, file.stamp, file.made, ...file.asked]),
      ),
    counts: () => ({ written, reused }),
  }
}

/** How the disk knows a file, and its origin. */
type FileEntry = Origin & { stamp: string }

/** The files of an output by path. */
type FileRecord = Map<string, FileEntry>

const readRecord = (place: string): FileRecord =>
  new Map(readRows(place).map(([path = '', stamp = '', made = '', ...asked]) => [path, { stamp, made, asked }]))

/** Says how the disk knows a file; whoever writes to it changes that. Null where there is none. */
function stampOf(path: string): string | null {
  try {
    const entry = statSync(path, { throwIfNoEntry: false })
    return entry === undefined ? null : `${entry.ino}:${entry.size}:${entry.mtimeMs}`
  } catch {
    return null // Somebody put a file where a folder was.
  }
}

/** Links, because no byte has to move; where a disk knows no links it copies. Says whether the file was there. */
function linkOrCopy(from: string, to: string): boolean {
  try {
    linkSync(from, to)
  } catch {
    if (!existsSync(from)) return false
    copyFileSync(from, to)
  }
  return true
}
