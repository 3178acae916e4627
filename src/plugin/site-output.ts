// The files of the site being built. What the last build made of the same things is linked from its output instead of being made again.
// A record says what each file was made of and how the disk knew it then; deleting the record, or the output, is always safe.
import { copyFileSync, existsSync, linkSync, statSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { placesBelow } from './emit-content.ts'
import { readRows, writeRows } from './kept-rows.ts'

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
  /** Remembers what was built; to be called when the site stands in the place of the last. */
  record: () => void
  /** How many files were written, and how many of the last build's were used. */
  counts: () => { written: number; reused: number }
}

/** Opens the output of a build that is made in `site` and is to replace `out`; `place` is the file of its record. */
export function openSiteOutput(out: string, site: string, place: string): SiteOutput {
  const before = readRecord(place)
  const now: FileRecord = new Map()
  const placeOf = placesBelow(site)
  let written = 0
  let reused = 0
  return {
    write(path, content, origin) {
      const to = placeOf(path)
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
      const [from, to] = [join(out, path), placeOf(path)]
      if (entry === undefined || !linkOrCopy(from, to)) return false
      const stamp = stampOf(to) ?? ''
      // A copy has a stamp of its own.
      if (stamp !== entry.stamp && stampOf(from) !== entry.stamp) {
        unlinkSync(to)
        return false
      }
      reused += 1
      now.set(path, { ...entry, stamp })
      return true
    },
    record: () =>
      writeRows(
        place,
        Array.from(now, ([path, file]) => [path, file.stamp, file.made, ...file.asked]),
      ),
    counts: () => ({ written, reused }),
  }
}

/** The files of an output by path: how the disk knows each, and its origin. */
type FileRecord = Map<string, Origin & { stamp: string }>

const readRecord = (place: string): FileRecord =>
  new Map(readRows(place).map(([path = '', stamp = '', made = '', ...asked]) => [path, { stamp, made, asked }]))

/** Says how the disk knows a file; whoever writes to it changes that. Null where there is none. */
function stampOf(path: string): string | null {
  const entry = statSync(path, { throwIfNoEntry: false })
  return entry === undefined ? null : `${entry.ino}:${entry.size}:${entry.mtimeMs}`
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
