// Writes the demo's archive as a folder of sources, where no one else's files can be harmed.
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { BuildFault } from '#plugin/build-fault.ts'
import { demoArchive, type DemoArchive } from '#plugin/demo/archive.ts'
import { demoPublication } from '#plugin/demo/publication.ts'
import { errorCode, publicationFileName, readPublicationText } from '#plugin/seed-files.ts'

/** What the publication.json of every demo says, whichever version wrote it. */
const ownMarks = ['"name": "汀洲科技周报"', '"fictional": true']

/** Writes an archive into a folder that is new, empty, or a demo of before; any other is left alone, and a fault is thrown. */
export async function writeDemoSeeds(folder: string, archive: DemoArchive): Promise<void> {
  if (!(await isOurs(folder))) {
    throw new BuildFault(`${folder} holds files that are not a demo's; name another folder with --out.`)
  }
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  // First of all, so that a demo cut short is still known as one.
  await writeFile(join(folder, publicationFileName), demoPublication)
  for (const { file, text } of demoArchive(archive)) await writeFile(join(folder, file), text)
}

async function isOurs(folder: string): Promise<boolean> {
  try {
    const names = await readdir(folder)
    if (names.length === 0) return true
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return true
    throw new BuildFault(`${folder} cannot be read (${errorCode(error)}).`)
  }
  const text = await readPublicationText(folder)
  return text !== null && ownMarks.every((mark) => text.includes(mark))
}
