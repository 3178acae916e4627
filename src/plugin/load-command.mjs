// Loads a command. They are TypeScript, which Node 20 cannot run: Vite bundles them once, and what it made is kept as long as their sources are the same.
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
  const source = join(root, 'src', 'plugin', 'commands', `${name}.ts`)
  // The same place as in build-settings.ts.
  const kept = resolve(root, process.env.KANDU_CACHE?.trim() || join('node_modules', '.cache', 'kandu'), 'commands')
  const folder = join(kept, hashSources(root))
  if (isWhole(folder) || (await bundleInto(kept, folder, root))) {
    markUsed(folder)
    return import(pathToFileURL(join(folder, `${name}.mjs`)).href)
  }
  const { runnerImport } = await import('vite')
  const { module } = await runnerImport(source, { root, configFile: false, logLevel: 'error' })
  return module
}

async function bundleInto(kept, folder, root) {
  const unfinished = join(kept, `${randomUUID()}.part`)
  try {
    mkdirSync(unfinished, { recursive: true })
    await bundle(root, unfinished)
    // Sources that were edited meanwhile have another name.
    if (folder !== join(kept, hashSources(root))) return false
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

async function bundle(root, outDir) {
  const { build } = await import('vite')
  const commands = join(root, 'src', 'plugin', 'commands')
  const entries = readdirSync(commands).filter((name) =>
    /^export (?:async )?function run\(/m.test(read(commands, name)),
  )
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['vite', '@vitejs/plugin-react', 'playwright'] },
    build: {
      ssr: true,
      outDir,
      copyPublicDir: false,
      rolldownOptions: {
        input: Object.fromEntries(entries.map((name) => [name.slice(0, -3), join(commands, name)])),
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
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
