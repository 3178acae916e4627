// Deletes what builds leave behind. Node's own way asks the disk twice about every file, which for a whole site takes longer than to link it.
import { readdirSync, rmdirSync, rmSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'

/** Deletes a folder with all that is in it, links but not what they lead to; nothing where there is none. */
export function removeFolder(folder: string): void {
  try {
    removeAll(folder)
  } catch {
    // Where the quick way fails, as where another process deletes too, or rights are missing, Node's own says how it went.
    rmSync(folder, { recursive: true, force: true })
  }
}

function removeAll(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) removeAll(path)
    else unlinkSync(path)
  }
  rmdirSync(folder)
}
