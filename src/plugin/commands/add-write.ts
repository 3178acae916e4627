// Writes of `npm run add`: each file whole or not at all, the old one in its place until the new one stands.
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { redirectsFileName, writeRedirects, type Redirects } from '#compiler/redirects-file.ts'
import { BuildFault } from '#plugin/build-fault.ts'
import { errorCode } from '#plugin/seed-files.ts'

/** Writes a file of the archive in one step. Its dot name on the way keeps it from being read as an issue. */
export async function writeWhole(folder: string, file: string, content: Uint8Array | string): Promise<void> {
  const place = join(folder, file)
  const beside = join(dirname(place), `.${basename(place)}.next-${process.pid}`)
  try {
    await mkdir(dirname(place), { recursive: true })
    await writeFile(beside, content)
    await rename(beside, place)
  } catch (error) {
    await rm(beside, { force: true })
    throw new BuildFault(`${place} cannot be written (${errorCode(error)}); it is as it was.`)
  }
}

/** Writes redirects.json; an archive that needs none and has none gets none. */
export async function writeRedirectsFile(folder: string, redirects: Redirects): Promise<void> {
  await writeWhole(folder, redirectsFileName, writeRedirects(redirects))
}
