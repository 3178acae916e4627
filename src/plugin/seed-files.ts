// The first step of the flow: finds and reads the sources of an archive. What is in them is the compiler's to judge.
import { readdirSync, readFileSync } from 'node:fs'
import { readFile, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { redirectsFileName } from '#compiler/redirects-file.ts'
import type { SourceFile } from '#compiler/source.ts'
import { BuildFault } from './build-fault.ts'

export const publicationFileName = 'publication.json'
/** Files of a seeds folder that are settings, not issues. */
const settingFiles: ReadonlySet<string> = new Set([publicationFileName, redirectsFileName])

/** A folder of sources, read. */
export interface Seeds {
  /** Sorted by path; each `file` is its path below the folder, so that nothing of this machine gets into a bundle. */
  sources: readonly SourceFile[]
  /** Text of publication.json, or null where there is none. */
  publicationText: string | null
  /** Text of redirects.json, or null where there is none. */
  redirectsText: string | null
}

/** Reads a folder of sources and its publication.json. */
export async function readSeeds(folder: string): Promise<Seeds> {
  const files = await listSources(folder)
  const sources: SourceFile[] = []
  // One after another, without waiting: to hand each small file to another thread costs more than to read it.
  for (const file of files) sources.push(readSourceNow(join(folder, file), file))
  return {
    sources,
    publicationText: await readPublicationText(folder),
    redirectsText: await readSettingText(folder, redirectsFileName),
  }
}

/** Reads the text of a folder's publication.json, or gives null where there is none. */
export const readPublicationText = (folder: string): Promise<string | null> =>
  readSettingText(folder, publicationFileName)

/** Reads the text of a settings file of a folder, or gives null where there is none. */
export async function readSettingText(folder: string, name: string): Promise<string | null> {
  try {
    return await readFile(join(folder, name), 'utf8')
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw new BuildFault(`${join(folder, name)} cannot be read (${errorCode(error)}).`)
  }
}

/** Reads one source, to be named `file` in messages. */
export async function readSource(path: string, file: string): Promise<SourceFile> {
  return readSourceNow(path, file)
}

function readSourceNow(path: string, file: string): SourceFile {
  try {
    return { file, bytes: readFileSync(path) }
  } catch (error) {
    throw new BuildFault(`${path} cannot be read (${errorCode(error)}).`)
  }
}

/** Lists the sources below a folder, with sub-folders, as paths with slashes, sorted by code unit so that every machine agrees. */
export async function listSources(folder: string): Promise<string[]> {
  const found: string[] = []
  await walk(folder, '', new Set(), found)
  return found.toSorted((a, b) => (a < b ? -1 : 1))
}

/** Says whether a name in a seeds folder can be an issue. */
function isSourceName(name: string): boolean {
  return !name.startsWith('.') && !settingFiles.has(name)
}

async function walk(folder: string, prefix: string, above: ReadonlySet<string>, found: string[]): Promise<void> {
  const place = await realFolder(folder)
  // A link back to a folder above would never end.
  if (above.has(place)) return
  const within = new Set(above).add(place)
  for (const listed of readdirSync(place, { withFileTypes: true })) {
    const { name } = listed
    if (!isSourceName(name)) continue
    const path = join(place, name)
    const entry = listed.isSymbolicLink() ? await stat(path).catch(() => null) : listed
    if (entry === null) throw new BuildFault(`${path} cannot be read: it is a link that leads nowhere.`)
    if (entry.isDirectory()) await walk(path, `${prefix}${name}/`, within, found)
    else if (entry.isFile()) found.push(`${prefix}${name}`)
  }
}

async function realFolder(folder: string): Promise<string> {
  try {
    const place = await realpath(folder)
    if ((await stat(place)).isDirectory()) return place
  } catch (error) {
    throw new BuildFault(`The seeds folder ${folder} cannot be read (${errorCode(error)}).`)
  }
  throw new BuildFault(`The seeds folder ${folder} is not a folder.`)
}

/** Gives the system's short name of an error, such as ENOENT. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}
