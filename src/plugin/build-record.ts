// What the last build was made from, kept beside the caches of tools, so that `npm start` builds only when something changed.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { BuildSettings } from './build-settings.ts'
import { programPaths } from './program-hash.ts'

/** The inputs of a build, each as one hash. */
export interface BuildInputs {
  settings: string
  seeds: string
  program: string
}

/** Takes the inputs as they are now: names, sizes and times of files, not their content. */
export function takeInputs(settings: BuildSettings): BuildInputs {
  const { root, seeds, base, siteUrl, offline } = settings
  return {
    settings: hashOf([seeds, base, siteUrl ?? '', String(offline)]),
    seeds: hashOf(listStamps(seeds)),
    program: hashOf(programPaths.flatMap((path) => listStamps(join(root, path)))),
  }
}

/** Remembers what an output was built from; where that cannot be kept, the next start builds again. */
export async function recordBuild(settings: BuildSettings, inputs: BuildInputs): Promise<void> {
  const file = recordFile(settings)
  try {
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, JSON.stringify(inputs))
  } catch {
    // A read-only project is no fault of the build that just succeeded.
  }
}

const reasons: Readonly<Record<keyof BuildInputs, string>> = {
  settings: 'the settings differ from those of the last build',
  seeds: 'the seeds changed since the last build',
  program: 'Kandu itself changed since the last build',
}

/** Says why the output must be built before it is served, or null where it stands for what is there now. */
export async function whyBuild(settings: BuildSettings): Promise<string | null> {
  if (!existsSync(join(settings.out, 'content', 'manifest.json'))) return 'there is no build yet'
  const [last, now] = [await readRecord(settings), takeInputs(settings)]
  if (last === null) return 'nothing is known of the last build'
  const changed = (['settings', 'seeds', 'program'] as const).find((input) => last[input] !== now[input])
  return changed === undefined ? null : reasons[changed]
}

/** Gives the place of a record of an output. */
export const recordFile = ({ cache, out }: BuildSettings, kind: 'json' | 'files' = 'json'): string =>
  join(cache, `${nameOf(out)}.${kind}`)

/** Gives the place of the output before the last. */
export const asideFolder = ({ cache, out }: BuildSettings): string => join(cache, 'outputs', nameOf(out))

const nameOf = (out: string): string => hashOf([out]).slice(0, 16)

async function readRecord(settings: BuildSettings): Promise<Partial<BuildInputs> | null> {
  try {
    const record: unknown = JSON.parse(await readFile(recordFile(settings), 'utf8'))
    return typeof record === 'object' ? record : null
  } catch {
    return null
  }
}

/** Lists name, size and time of a file, or of all files of a folder, in a stable order. */
function listStamps(path: string): string[] {
  const entry = statSync(path, { throwIfNoEntry: false })
  if (entry === undefined) return []
  if (!entry.isDirectory()) return [`${path}\t${entry.size}\t${entry.mtimeMs}`]
  const names = readdirSync(path).filter((name) => !name.startsWith('.'))
  return names.toSorted().flatMap((name) => listStamps(join(path, name)))
}

const hashOf = (lines: readonly string[]): string => createHash('sha256').update(lines.join('\n')).digest('hex')
