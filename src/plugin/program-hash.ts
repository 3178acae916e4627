// One hash of everything that is Kandu and not content: where it is the same, what was made by it can be kept.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Folders and files of the project that a built site depends on, beside the seeds. */
export const programPaths = ['src', 'public', 'index.html', 'vite.config.ts', 'package.json', 'package-lock.json']

/** Hashes the sources of the program, the versions of its packages, and the runtime. */
export function hashProgram(root: string): string {
  const hash = createHash('sha256').update(`${process.version} ${process.versions.icu}`)
  for (const path of programPaths.flatMap((path) => filesBelow(root, path))) {
    hash.update(`\n${path}\n`).update(readFileSync(join(root, path)))
  }
  return hash.digest('hex')
}

/** Lists a file, or the files below a folder, in a stable order; nothing where there is neither. */
function filesBelow(root: string, path: string): string[] {
  const entry = statSync(join(root, path), { throwIfNoEntry: false })
  if (entry?.isDirectory() !== true) return entry === undefined ? [] : [path]
  // What is said of the program does not change what it makes.
  const names = readdirSync(join(root, path)).filter((name) => !name.startsWith('.') && !name.endsWith('.md'))
  return names.toSorted().flatMap((name) => filesBelow(root, `${path}/${name}`))
}
