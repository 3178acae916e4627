// What was read of each source, kept on disk between builds, so that a source that did not change is not read again. Deleting it is always safe.
import { createHash } from 'node:crypto'
import { readdirSync, rmSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readSource } from '#compiler/compile.ts'
import type { Site } from '#compiler/site.ts'
import type { SourceFile, SourceReport } from '#compiler/source.ts'
import { openTextPack } from './text-pack.ts'

/** A compiler's reading with a memory. */
export interface ReadingCache {
  /** Gives what `readSource` gives, lean. */
  read: typeof readSource
  /** Writes down what was read. Forgets all that nobody asked for since the cache was opened, once that is most of what is kept. */
  close: () => void
}

/** Opens the memory, in the folder `all`, of what the compiler `program` read by `readOne`. Without a program it remembers nothing, for nothing would say when it changes. */
export function openReadingCache(all: string, program: string | null, readOne = readSource): ReadingCache {
  if (program === null) return { read: readOne, close: () => {} }
  const folder = join(all, program)
  const pack = openTextPack(folder)
  let asked = 0
  return {
    async read(source, site) {
      const sha256 = hashOf(source.bytes)
      const name = hashOf(sha256, keyOf(source, site))
      asked += 1
      const text = pack.recall(name)
      // Written below by this very program, and whole, so it needs no decoder.
      const kept = text === null ? null : (JSON.parse(text) as SourceReport)
      // A day in the future is reported, so what was read holds only from the issue's day on.
      if (kept?.issue != null && kept.issue.publishedOn <= site.today) return kept
      const lean = leanReport(await readOne({ ...source, sha256 }, site))
      if (lean.issue !== null && lean.issue.publishedOn <= site.today) pack.keep(name, JSON.stringify(lean))
      return lean
    },
    close() {
      for (const name of namesIn(all)) if (name !== program) discard(join(all, name))
      if (pack.size > 2 * asked + spare) discard(folder)
      pack.close()
    },
  }
}

/** Gives a report with the roles of those lines only that messages quote or name: an archive of ten thousand issues has to fit into memory. */
export function leanReport(report: SourceReport): SourceReport {
  const told = new Set(report.diagnostics.map(({ line }) => line))
  return { ...report, roles: report.roles.filter(({ line, role }) => told.has(line) || role === 'dateline') }
}

/** Readings kept beside those in use, for the branch or the archive one goes back to. */
const spare = 2000

/** Everything a reading depends on but the bytes: what redirects, the base path or the day say comes after it. */
function keyOf({ file }: SourceFile, site: Site): string {
  const { today: _day, base: _base, redirects: _redirects, style: _style, exceptions = [], ...rest } = site
  return JSON.stringify([file, rest, exceptions.filter(({ source }) => source === file)])
}

/** Deletes what is kept of another program, or too much; where that cannot be done it stays. */
function discard(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true })
  } catch {
    // A read-only disk.
  }
}

/** Hashes the compiler, the model, the packages and the runtime they run in; null where their source cannot be found. */
export async function hashCompiler(root: string): Promise<string | null> {
  const hash = createHash('sha256').update(`${process.version} ${process.versions.icu}`)
  const files: string[] = []
  for (const layer of ['compiler', 'model']) files.push(...(await sourcesBelow(join(root, 'src', layer))))
  if (files.length === 0) return null
  for (const file of [...files, join(root, 'package-lock.json')]) {
    hash.update(`\n${file}\n`).update(await readFile(file).catch(() => ''))
  }
  return hash.digest('hex').slice(0, 16)
}

async function sourcesBelow(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true }).catch(() => [])
  return names
    .filter((name) => name.endsWith('.ts'))
    .toSorted()
    .map((name) => join(folder, name))
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function hashOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex')
}
