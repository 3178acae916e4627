// Puts a finished build in the place of the last one: whole or not at all, even when the machine stops in between.
// Beside `dist` stand, for a moment, `.dist.next-<process>` (being built) and `.dist.last-<process>` (being replaced).
// What was replaced is put aside, and the next build is made of it: to make and delete every folder anew took a third of a build.
import { existsSync, lstatSync, mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { readdir, rename } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { BuildFault } from './build-fault.ts'
import { forgetOldest } from './kept-folder.ts'
import { removeFolder } from './remove-folder.ts'
import { errorCode } from './seed-files.ts'

/** Gives the folder beside the output in which a process prepares the next one. */
export function stagingFolder(out: string, owner: number = process.pid): string {
  return join(dirname(out), `.${basename(out)}.next-${owner}`)
}

/** Gives the folder the next site is made in: the output that was put `aside`, or one that is not there yet. */
export function stageSite(out: string, aside: string): string {
  const site = join(stagingFolder(out), 'site')
  mkdirSync(stagingFolder(out), { recursive: true })
  try {
    renameSync(aside, site)
  } catch {
    return site // Nothing was put aside, or another build was first.
  }
  // A link would lead into a folder that is not ours; and where two names are one, a page would keep the name it had.
  if (!isFolder(site) || !tellsNamesApart(stagingFolder(out))) rmSync(site, { recursive: true, force: true })
  return site
}

const isFolder = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true

/** Says whether names that differ in case, or in how an accent is encoded, are two on the disk of a folder. */
function tellsNamesApart(folder: string): boolean {
  const name = `${process.pid}-\u00c9`
  writeFileSync(join(folder, name), '')
  const isSeen = [name.toLowerCase(), name.normalize('NFD')].some((other) => existsSync(join(folder, other)))
  rmSync(join(folder, name))
  return !isSeen
}

/** Makes ready for a build: puts back an output that a killed build had moved away, clears what killed builds left, refuses a folder that is not Kandu's. */
export async function prepareOutput(out: string, root: string): Promise<void> {
  const leftovers = await findLeftovers(out)
  const last = leftovers.find(({ stage }) => stage === 'last')
  if (last !== undefined && !existsSync(out)) await rename(last.path, out)
  for (const { path } of leftovers) removeFolder(path)
  if (!(await isReplaceable(out, root))) {
    throw new BuildFault(
      `${out} holds files that Kandu did not build, and a build would replace them all; name an empty or a new folder in KANDU_OUT.`,
    )
  }
}

/**
 * Puts a finished folder in the place of the output, in two renames; the last output is put `aside` only when the new one stands.
 * No file system that Node knows of exchanges two folders: between the renames nothing happens, so that there is hardly a moment to be killed in.
 */
export function swapIn(staging: string, out: string, aside: string): void {
  const last = join(dirname(out), `.${basename(out)}.last-${process.pid}`)
  // Another build may put its own output there between our two renames; then we replace that one.
  for (let tries = 1; ; tries++) {
    const moved = moveIfThere(out, last)
    try {
      renameSync(staging, out)
      break
    } catch (error) {
      if (moved && !existsSync(out)) renameSync(last, out)
      if (tries === 3 || !['ENOTEMPTY', 'EEXIST'].includes(errorCode(error))) throw error
    }
    removeFolder(last)
  }
  putAside(last, aside)
}

/** How many outputs are put aside: for the site and, say, its preview. */
const mostAside = 2

function putAside(last: string, aside: string): void {
  try {
    // The output may be a link that leads nowhere, which was moved itself.
    if (!isFolder(last)) return removeFolder(last)
    mkdirSync(dirname(aside), { recursive: true })
    renameSync(last, aside)
    utimesSync(aside, new Date(), new Date())
    forgetOldest(dirname(aside), mostAside)
  } catch {
    // Another disk, or another build put its own there.
    removeFolder(last)
  }
}

function moveIfThere(from: string, to: string): boolean {
  try {
    renameSync(from, to)
    return true
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false
    throw new BuildFault(`${from} cannot be replaced (${errorCode(error)}); it may be a mount point or in use.`)
  }
}

interface Leftover {
  path: string
  stage: 'next' | 'last'
}

/** Finds what builds left beside the output whose processes are gone. */
async function findLeftovers(out: string): Promise<Leftover[]> {
  const start = `.${basename(out)}.`
  const names = await readdir(dirname(out)).catch(() => [])
  return names.flatMap((name) => {
    if (!name.startsWith(start)) return []
    const [, stage, owner] = /^(next|last)-(\d+)$/.exec(name.slice(start.length)) ?? []
    if ((stage !== 'next' && stage !== 'last') || isRunning(Number(owner))) return []
    return [{ path: join(dirname(out), name), stage }]
  })
}

function isRunning(owner: number): boolean {
  try {
    process.kill(owner, 0) // signal 0 asks only whether the process is there
    return true
  } catch (error) {
    return errorCode(error) !== 'ESRCH'
  }
}

async function isReplaceable(out: string, root: string): Promise<boolean> {
  if (out === join(root, 'dist') || existsSync(join(out, 'content', 'manifest.json'))) return true
  try {
    return (await readdir(out)).length === 0
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return true
    throw new BuildFault(`KANDU_OUT (${out}) is not a folder that can be written (${errorCode(error)}).`)
  }
}
