// What was read of each source, kept on disk between builds, so that a source that did not change is not read again. Deleting it is always safe.
import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { readSource } from '#compiler/compile.ts'
import type { Site } from '#compiler/site.ts'
import type { SourceFile, SourceReport } from '#compiler/source.ts'

/** A compiler's reading with a memory. */
export interface ReadingCache {
  /** Gives what `readSource` gives. */
  read: typeof readSource
  /** Forgets what has not been read for long; only what no source asked for since the cache was opened can go. */
  prune: () => Promise<void>
}

/** Opens the memory of a project; one whose own source cannot be found remembers nothing, for nothing would say when the compiler changes. */
export async function openReadingCache(root: string): Promise<ReadingCache> {
  const program = await hashProgram(root)
  if (program === null) return { read: readSource, prune: () => Promise.resolve() }
  const all = join(root, 'node_modules', '.cache', 'kandu', 'readings')
  const folder = join(all, program)
  const asked = new Set<string>()
  return {
    async read(source, site) {
      const sha256 = hashOf(source.bytes)
      const name = `${hashOf(sha256, keyOf(source, site))}.json`
      asked.add(name)
      const kept = recall(join(folder, name))
      // A day in the future is reported, so what was read holds only from the issue's day on.
      if (kept?.issue != null && kept.issue.publishedOn <= site.today) return kept
      const report = await readSource({ ...source, sha256 }, site)
      if (report.issue !== null && report.issue.publishedOn <= site.today) remember(folder, name, report)
      return report
    },
    async prune() {
      const others = (await namesIn(all)).filter((name) => name !== program)
      const unasked = (await namesIn(folder)).filter((name) => !asked.has(name))
      const stale = unasked.length > asked.size + spare ? unasked.map((name) => join(program, name)) : []
      for (const name of [...others, ...stale]) await rm(join(all, name), { recursive: true, force: true })
    },
  }
}

/** Readings kept beside those in use, for the branch or the archive one goes back to. */
const spare = 2000

/** Everything a reading depends on but the bytes: what redirects, the base path or the day say comes after it. */
function keyOf({ file }: SourceFile, site: Site): string {
  const { today: _day, base: _base, redirects: _redirects, style: _style, exceptions = [], ...rest } = site
  return JSON.stringify([file, rest, exceptions.filter(({ source }) => source === file)])
}

/** Reads a kept reading; null where there is none, or where it is not whole. */
function recall(path: string): SourceReport | null {
  try {
    const text = readFileSync(path, 'utf8')
    const seam = text.indexOf('\n')
    const json = text.slice(seam + 1)
    // Only what was written here and is still whole carries the hash of itself, so it needs no decoder.
    return text.slice(0, seam) === hashOf(json) ? (JSON.parse(json) as SourceReport) : null
  } catch {
    return null
  }
}

function remember(folder: string, name: string, report: SourceReport): void {
  const json = JSON.stringify(report)
  const unfinished = join(folder, `${randomUUID()}.part`)
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(unfinished, `${hashOf(json)}\n${json}`)
    renameSync(unfinished, join(folder, name))
  } catch {
    // A read-only or full disk costs the next build some time, and nothing else.
    discard(unfinished)
  }
}

function discard(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // Where nothing could be written there is nothing to discard.
  }
}

/** Hashes the compiler, the model, the packages and the runtime they run in. */
async function hashProgram(root: string): Promise<string | null> {
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

const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => [])

function hashOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex')
}
