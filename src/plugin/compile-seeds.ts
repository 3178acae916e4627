// From a folder of sources to a compilation: everything the compiler is told from outside is gathered here.
import { hash } from 'node:crypto'
import { join } from 'node:path'
import { compile, readSource, type Compilation } from '#compiler/compile.ts'
import type { Diagnostic } from '#compiler/diagnostic.ts'
import { defaultPublication, parsePublicationFile } from '#compiler/publication-file.ts'
import { parseRedirects } from '#compiler/redirects-file.ts'
import type { Site } from '#compiler/site.ts'
import type { Publication } from '#model/publication.ts'
import type { BuildSettings } from './build-settings.ts'
import { holdMemory } from './tune-engine.ts'
import { hashCompiler, openReadingCache, type LastReadings } from './reading-cache.ts'
import { publicationFileName, readSeeds } from './seed-files.ts'
import { openShardMemory, type LastShards } from './shard-memory.ts'
import { todayIn } from './today-in.ts'

/** A folder of sources, compiled. */
export interface CompiledSeeds {
  /** What could be compiled; publish it only if nothing was refused. */
  compilation: Compilation
  publication: Publication
  /** Faults of publication.json and redirects.json first, then those of the sources. */
  diagnostics: readonly Diagnostic[]
  refused: boolean
}

/** What a process that compiles again and again remembers. */
export interface CompilerSession {
  /** Hash of the compiler the process was started with, which is not that of the sources once they are edited. */
  program: string | null
  last: LastReadings
  shards: LastShards
}

/** Begins a session; to be called when the process starts. */
export async function startSession({ root }: BuildSettings): Promise<CompilerSession> {
  return { program: await hashCompiler(root), last: new Map(), shards: { owner: '', names: new Map() } }
}

/** Reads and compiles the seeds; `now` is the only clock, for the warning about dates in the future. */
export async function compileSeeds(
  settings: BuildSettings,
  now: Date,
  session?: CompilerSession,
): Promise<CompiledSeeds> {
  const { program, last, shards: lastShards } = session ?? (await startSession(settings))
  const { sources, publicationText, redirectsText } = await readSeeds(settings.seeds)
  holdMemory(sources.length)
  const faults: Diagnostic[] = []
  const parsed =
    publicationText === null
      ? defaultPublication
      : parsePublicationFile(publicationText, publicationFileName, (fault) => faults.push(fault))
  // With the default in its place the sources' own faults are reported in the same pass.
  const { publication: described, ...rules } = parsed ?? defaultPublication
  const publication = { ...described, siteUrl: settings.siteUrl }
  const redirects = redirectsText === null ? null : parseRedirects(redirectsText, (fault) => faults.push(fault))
  const site: Site = {
    ...rules,
    ...(redirects !== null && { redirects }),
    publication,
    base: settings.base,
    sha256: (bytes) => hash('sha256', bytes, 'hex'),
    today: todayIn(publication.timeZone, now),
  }
  const readings = openReadingCache(join(settings.cache, 'readings'), program, readSource, last)
  const shards = program === null ? undefined : openShardMemory(settings.cache, program, site, lastShards)
  const compilation = await compile(sources, site, readings.read, shards)
  readings.close()
  shards?.close()
  const diagnostics = [...faults, ...compilation.diagnostics]
  return { compilation, publication, diagnostics, refused: diagnostics.some(({ severity }) => severity === 'error') }
}
