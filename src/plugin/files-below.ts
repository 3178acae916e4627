// What a folder holds, however deep.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Gives the places of all files in a folder and in those below it, in no order. */
export function filesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}
