// Folders kept from one build to the next, below the caches of tools. Each lists its files with their hashes, so that a damaged one is noticed.
// Deleting any of them, or all, is always safe.
import { createHash, randomUUID } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { filesBelow } from './files-below.ts'

const listFile = 'files.json'

/** Says whether a kept folder is there and holds what was kept in it, to the last byte. */
export function isKept(folder: string): boolean {
  try {
    if (readFileSync(join(folder, listFile), 'utf8') !== listOf(folder)) return false
    // Those in use are the last to make room.
    utimesSync(folder, new Date(), new Date())
    return true
  } catch {
    return false
  }
}

/** Keeps a copy of a folder as `folder`, whole or not at all, and says whether it could; beside it stay `most` of its kind, those used last. */
export function keepFolder(original: string, folder: string, most: number): boolean {
  const kind = join(folder, '..')
  const unfinished = join(kind, `${randomUUID()}.part`)
  try {
    mkdirSync(kind, { recursive: true })
    cpSync(original, unfinished, { recursive: true })
    writeFileSync(join(unfinished, listFile), listOf(unfinished))
    moveTo(unfinished, folder)
    forgetOldest(kind, most)
  } catch {
    // A read-only or full disk costs the next build some time, and nothing else.
  }
  rmSync(unfinished, { recursive: true, force: true })
  return isKept(folder)
}

/** Puts a folder in its place. One that another process has kept there meanwhile stays: somebody may be reading it. */
function moveTo(unfinished: string, folder: string): void {
  try {
    renameSync(unfinished, folder)
  } catch (error) {
    if (isKept(folder)) return
    if (!existsSync(folder)) throw error
    rmSync(folder, { recursive: true, force: true })
    renameSync(unfinished, folder)
  }
}

/** Leaves `most` folders of a kind, those used last. */
export function forgetOldest(kind: string, most: number): void {
  const aged = readdirSync(kind).map((name) => ({ name, used: statSync(join(kind, name)).mtimeMs }))
  for (const { name } of aged.toSorted((a, b) => b.used - a.used).slice(most)) {
    // Moved first: nobody may find it while it is half gone.
    const gone = join(kind, `${randomUUID()}.part`)
    renameSync(join(kind, name), gone)
    rmSync(gone, { recursive: true, force: true })
  }
}

function listOf(folder: string): string {
  const listed = filesBelow(folder)
    .filter((file) => file !== join(folder, listFile))
    .map((file) => [file.slice(folder.length), createHash('sha256').update(readFileSync(file)).digest('hex')])
  return JSON.stringify(Object.fromEntries(listed.toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1))))
}
