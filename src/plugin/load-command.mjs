// Loads a command. It is TypeScript, which Node 20 cannot run: the bundler of Vite makes it a program once, and what it made is kept as long as the sources are the same.
import { fork } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import {
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
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Gives the module of a command of the project in `root`. Where nothing can be kept, Vite loads it file by file. */
export async function loadCommand(root, name) {
  // The same place as in build-settings.ts.
  const kept = resolve(root, process.env.KANDU_CACHE?.trim() || join('node_modules', '.cache', 'kandu'), 'commands')
  const folder = folderOf(kept, name, root)
  if (isWhole(folder) || (await bundleInto(kept, folder, name, root))) {
    markUsed(folder)
    return import(pathToFileURL(join(folder, `${name}.mjs`)).href)
  }
  const { runnerImport } = await import('vite')
  const { module } = await runnerImport(sourceOf(root, name), { root, configFile: false, logLevel: 'error' })
  return module
}

const sourceOf = (root, name) => join(root, 'src', 'plugin', 'commands', `${name}.ts`)
const folderOf = (kept, name, root) => join(kept, `${name}-${hashSources(root)}`)

async function bundleInto(kept, folder, name, root) {
  const unfinished = join(kept, `${randomUUID()}.part`)
  try {
    mkdirSync(unfinished, { recursive: true })
    await bundle(root, name, unfinished)
    // Sources that were edited meanwhile have another name.
    if (folder !== folderOf(kept, name, root)) return false
    writeFileSync(join(unfinished, listFile), JSON.stringify(hashFiles(unfinished)))
    forgetUnused(kept)
    // Another process may have been first, and read from it: only what is damaged makes room.
    if (existsSync(folder) && !isWhole(folder)) rmSync(folder, { recursive: true, force: true })
    renameSync(unfinished, folder)
  } catch (error) {
    if (!isOfDisk(error)) throw error
  } finally {
    rmSync(unfinished, { recursive: true, force: true })
  }
  return isWhole(folder)
}

/** A command reads parts of itself when it comes to need them, and runs for minutes at most. */
const anHour = 3_600_000

function markUsed(folder) {
  try {
    utimesSync(folder, new Date(), new Date())
  } catch {
    // On a read-only disk nothing is deleted either.
  }
}

/** Deletes what was made of other sources and not used for an hour. */
function forgetUnused(kept) {
  for (const name of readdirSync(kept)) {
    const place = join(kept, name)
    const used = statSync(place, { throwIfNoEntry: false })?.mtimeMs ?? Infinity
    if (used < Date.now() - anHour) rmSync(place, { recursive: true, force: true })
  }
}

const isOfDisk = (error) =>
  ['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'ENOTEMPTY', 'EEXIST', 'ENOTDIR'].includes(error.code)

/** Has one command bundled; rejects with what the bundler said. */
function bundle(root, name, outDir) {
  return new Promise((bundled, failed) => {
    let fault = { message: `The command ${name} could not be bundled.` }
    const child = fork(join(import.meta.dirname, 'bundle-command.mjs'), [root, name, sourceOf(root, name), outDir])
    child.once('message', (told) => (fault = told))
    child.once('error', failed)
    child.once('exit', (status) => (status === 0 ? bundled() : failed(Object.assign(new Error(fault.message), fault))))
  })
}

const listFile = 'files.json'
const read = (folder, name) => readFileSync(join(folder, name), 'utf8')
const hashOf = (...texts) => createHash('sha256').update(texts.join('\n')).digest('hex')

function hashFiles(folder) {
  const names = readdirSync(folder).filter((name) => name !== listFile)
  names.sort()
  return Object.fromEntries(names.map((name) => [name, hashOf(read(folder, name))]))
}

/** Says whether a folder holds what was bundled into it, to the last byte. */
function isWhole(folder) {
  try {
    return read(folder, listFile) === JSON.stringify(hashFiles(folder))
  } catch {
    return false
  }
}

function hashSources(root) {
  const source = join(root, 'src')
  const layers = ['model', 'compiler', 'plugin'].map((layer) =>
    readdirSync(join(source, layer), { recursive: true }).map((name) => join(layer, name)),
  )
  const files = layers.flat().filter((name) => /\.m?[jt]s$/.test(name))
  files.sort()
  const texts = files.flatMap((file) => [file, read(source, file)])
  const packages = existsSync(join(root, 'package-lock.json')) ? read(root, 'package-lock.json') : ''
  return hashOf(process.version, packages, ...texts).slice(0, 16)
}
