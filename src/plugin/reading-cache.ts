// What was read of each source, kept on disk between builds, so that a source that did not change is not read again. Deleting it is always safe.
import { createHash } from 'node:crypto'
import { readdirSync, rmSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { readSource } from '#compiler/compile.ts'
import type { Site } from '#compiler/site.ts'
import type { SourceFile, SourceReport } from '#compiler/source.ts'
import { publicRoles } from './report.ts'
import { openTextPack } from './text-pack.ts'

/** A compiler's reading with a memory. */
export interface ReadingCache {
  /** Gives what `readSource` gives, lean. */
  read: typeof readSource
  /** Writes down what was read. Forgets all that nobody asked for since the cache was opened, once that is most of what is kept. */
  close: () => void
}

/** What was read last, for a process that reads the same sources again and again. */
export type LastReadings = Map<string, SourceReport>

/**
 * Opens the memory, in the folder `all`, of what the compiler `program` read by `readOne`, and before that asks what was read `last`.
 * Without a program it remembers nothing, for nothing would say when it changes.
 */
export function openReadingCache(
  all: string,
  program: string | null,
  readOne: typeof readSource,
  last: LastReadings = new Map(),
): ReadingCache {
  if (program === null) return { read: readOne, close: () => {} }
  const folder = join(all, program)
  const pack = openTextPack(folder)
  const now: LastReadings = new Map()
  const keyOf = siteKeys()
  // A day in the future is reported, so what was read holds only from the issue's day on.
  const holds = ({ issue }: SourceReport, { today }: Site) => issue !== null && issue.publishedOn <= today
  const recall = (name: string): SourceReport | null => {
    const text = pack.recall(name)
    // Written below by this very program, and whole, so it needs no decoder.
    return text === null ? null : (JSON.parse(text) as SourceReport)
  }
  let asked = 0
  return {
    async read(source, site) {
      const sha256 = hashOf(source.bytes)
      const name = hashOf(sha256, keyOf(source, site))
      asked += 1
      const kept = last.get(name) ?? recall(name)
      if (kept !== null && holds(kept, site)) {
        now.set(name, kept)
        return kept
      }
      const lean = leanReport(await readOne({ ...source, sha256 }, site))
      if (holds(lean, site)) {
        now.set(name, lean)
        pack.keep(name, JSON.stringify(lean))
      }
      return lean
    },
    close() {
      last.clear()
      for (const [name, report] of now) last.set(name, report)
      for (const name of namesIn(all)) if (name !== program) discard(join(all, name))
      if (pack.size > 2 * asked + spare) discard(folder)
      pack.close()
    },
  }
}

/** Gives a report with the roles of those lines only that messages quote: an archive of ten thousand issues has to fit into memory, and no paid text belongs on a disk. */
export function leanReport(report: SourceReport): SourceReport {
  const told = new Set(report.diagnostics.map(({ line }) => line))
  return { ...report, roles: publicRoles(report).filter(({ line, role }) => told.has(line) || role === 'dateline') }
}

/** Readings kept beside those in use, for the branch or the archive one goes back to. */
const spare = 2000

/** Gives the function that names everything a reading depends on but the bytes: what redirects, the base path or the day say comes after it. */
function siteKeys(): (source: SourceFile, site: Site) => string {
  let named: Site | null = null
  let facts = ''
  return ({ file }, site) => {
    const { today: _day, base: _base, redirects: _redirects, style: _style, exceptions = [], ...rest } = site
    // Hashed here, because it is said of every source.
    if (site !== named) facts = hashOf(JSON.stringify(rest))
    named = site
    return `${JSON.stringify([file, exceptions.filter(({ source }) => source === file)])}${facts}`
  }
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
