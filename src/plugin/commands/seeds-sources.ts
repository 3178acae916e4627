// From paths on a command line to sources, each with the publication.json that it falls under.
import { stat } from 'node:fs/promises'
import { dirname, relative, resolve, sep } from 'node:path'
import type { SourceFile } from '#compiler/source.ts'
import { BuildFault } from '#plugin/build-fault.ts'
import { errorCode, listSources, publicationFileName, readPublicationText, readSource } from '#plugin/seed-files.ts'

/** A publication.json, or null where a source falls under none. */
export interface PublicationText {
  file: string
  text: string
}

/** A source to be read, and what describes its publication. */
export interface AskedSource {
  file: string
  read: () => Promise<SourceFile>
  publication: PublicationText | null
  /** All sources its publication is of were asked for. */
  isOfWhole: boolean
}

/** Finds the sources below paths, each once, in the order asked for; throws where a path leads to none. `usual` is the folder of the archive. */
export async function findSources(
  paths: readonly string[],
  workingFolder: string,
  usual: string,
): Promise<AskedSource[]> {
  const publicationOf = publicationFinder(workingFolder, usual)
  const asked = new Map<string, AskedSource>()
  for (const path of paths) {
    const place = resolve(workingFolder, path)
    const isFolder = await isFolderAt(place, path)
    const files = isFolder ? (await listSources(place)).map((file) => resolve(place, file)) : [place]
    const publication = await publicationOf(isFolder ? place : dirname(place))
    const isOfWhole = isFolder && publication?.file === nameOf(resolve(place, publicationFileName), workingFolder)
    for (const path of files) {
      const file = nameOf(path, workingFolder)
      if (!asked.has(path) || isOfWhole)
        asked.set(path, { file, read: () => readSource(path, file), publication, isOfWhole })
    }
  }
  return [...asked.values()]
}

/** Names a file as the reader of a message can open it: relative to the working folder if it lies in it, with slashes. */
function nameOf(file: string, workingFolder: string): string {
  const name = relative(workingFolder, file)
  return (name.startsWith('..') ? file : name).split(sep).join('/')
}

async function isFolderAt(place: string, path: string): Promise<boolean> {
  try {
    return (await stat(place)).isDirectory()
  } catch (error) {
    const why = errorCode(error)
    throw new BuildFault(why === 'ENOENT' ? `There is no file or folder ${path}.` : `${path} cannot be read (${why}).`)
  }
}

/** Makes a function that gives a folder's publication.json: its own, else the nearest above, else that of the usual folder. */
function publicationFinder(workingFolder: string, usual: string): (folder: string) => Promise<PublicationText | null> {
  const readAt = async (folder: string): Promise<PublicationText | null> => {
    const text = await readPublicationText(folder)
    return text === null ? null : { file: nameOf(resolve(folder, publicationFileName), workingFolder), text }
  }
  return async (folder) => {
    for (const above of foldersAbove(folder, workingFolder)) {
      const found = await readAt(above)
      if (found !== null) return found
    }
    return readAt(resolve(workingFolder, usual))
  }
}

/** Gives a folder and those above it: up to the working folder if it lies in it, else up to the root. */
function foldersAbove(folder: string, workingFolder: string): string[] {
  const above = dirname(folder)
  return folder === workingFolder || above === folder ? [folder] : [folder, ...foldersAbove(above, workingFolder)]
}
