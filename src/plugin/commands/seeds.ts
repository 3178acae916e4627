// `npm run seeds`: says what the compiler understands of sources, without building anything.
import { once } from 'node:events'
import { join } from 'node:path'
import type { understandSource } from '#compiler/compile.ts'
import type { Diagnostic } from '#compiler/diagnostic.ts'
import { reportUnknownSources } from '#compiler/exceptions-sources.ts'
import { defaultPublication, parsePublicationFile } from '#compiler/publication-file.ts'
import type { Site } from '#compiler/site.ts'
import type { SourceReport } from '#compiler/source.ts'
import { refuseTwins } from '#compiler/twins.ts'
import { BuildFault } from '#plugin/build-fault.ts'
import { cacheFolder } from '#plugin/build-settings.ts'
import { todayIn } from '#plugin/today-in.ts'
import { hashCompiler, leanReport, openReadingCache } from '#plugin/reading-cache.ts'
import { diagnosticTable, quoteReports } from '#plugin/report.ts'
import { readSeedsArguments, usage, type Telling } from './seeds-arguments.ts'
import { explainReport } from './seeds-explain.ts'
import { reportAsJson } from './seeds-json.ts'
import { findSources, type AskedSource, type PublicationText } from './seeds-sources.ts'
import { outcomeSummary, seedsTable } from './seeds-table.ts'

export { usage } from './seeds-arguments.ts'

/** Tells of the sources asked for; gives 0, 1 where one was refused, 2 where the question was wrong. */
export async function run(args: readonly string[]): Promise<number> {
  const usual = process.env['KANDU_SEEDS']?.trim() || 'seeds'
  const asked = readSeedsArguments(args, usual)
  if (typeof asked === 'string') {
    console.error(`${asked}\n${usage}`)
    return 2
  }
  try {
    const sources = await findSources(asked.paths, process.cwd(), usual)
    const { reports, faults } = await readReports(sources, asked.telling === 'explain')
    await tell(asked.telling, reports, faults)
    const refused = reports.some(({ outcome }) => outcome === 'refused')
    return refused || faults.some(({ severity }) => severity === 'error') ? 1 : 0
  } catch (error) {
    if (!(error instanceof BuildFault)) throw error
    console.error(`${error.message}\n${usage}`)
    return 2
  }
}

interface Reports {
  reports: readonly SourceReport[]
  /** Faults of the publication.json files. */
  faults: readonly Diagnostic[]
}

/** Compiles sources as far as their issues. All that are given count as one archive: two with one id are refused. */
async function readReports(sources: readonly AskedSource[], everyLine: boolean): Promise<Reports> {
  const faults: Diagnostic[] = []
  const sites = new Map<string, Site>()
  const siteOf = (publication: PublicationText | null): Site => {
    const key = publication?.file ?? ''
    const site = sites.get(key) ?? describeSite(publication, faults)
    sites.set(key, site)
    return site
  }
  const reports: SourceReport[] = []
  const { read, close } = everyLine ? noMemory : await openMemory(process.cwd())
  for (const { read: text, publication } of sources) {
    const report = await read(await text(), siteOf(publication))
    reports.push(everyLine ? report : leanReport(report))
  }
  close()
  reportLostExceptions(sources, siteOf, faults)
  return { reports: refuseTwins(reports), faults }
}

/** Names the exceptions of each archive that was read whole whose source is not there. */
function reportLostExceptions(
  sources: readonly AskedSource[],
  siteOf: (publication: PublicationText | null) => Site,
  faults: Diagnostic[],
): void {
  const whole = new Map(
    sources.flatMap(({ publication, isOfWhole }) =>
      isOfWhole && publication !== null ? [[publication.file, publication]] : [],
    ),
  )
  for (const [file, publication] of whole)
    reportUnknownSources(siteOf(publication).exceptions ?? [], sources, (fault) => void faults.push({ ...fault, file }))
}

/** What was understood is kept as builds keep it, but apart: how it is set is nobody's question here. */
const openMemory = async (root: string) =>
  openReadingCache(join(cacheFolder(root, process.env), 'understood'), await hashCompiler(root), understand)
const noMemory = { read: understand, close: () => {} }

/** Where all is remembered the compiler, most of the program, is not loaded. */
async function understand(...source: Parameters<typeof understandSource>): ReturnType<typeof understandSource> {
  const { understandSource } = await import('#compiler/compile.ts')
  return understandSource(...source)
}

function describeSite(written: PublicationText | null, faults: Diagnostic[]): Site {
  const parsed =
    written === null ? null : parsePublicationFile(written.text, written.file, (fault) => void faults.push(fault))
  const { publication, exceptions, ...rules } = parsed ?? defaultPublication
  // Exceptions name sources below their own folder, messages by the way to them from here.
  const folder = written === null ? '' : written.file.slice(0, written.file.lastIndexOf('/') + 1)
  const placed = exceptions.map((exception) => ({ ...exception, source: folder + exception.source }))
  return { ...rules, exceptions: placed, publication, base: '/', today: todayIn(publication.timeZone, new Date()) }
}

async function tell(telling: Telling, reports: readonly SourceReport[], faults: readonly Diagnostic[]): Promise<void> {
  const quote = quoteReports(reports)
  if (faults.length > 0) console.error(diagnosticTable(faults, () => null))
  if (telling === 'json') for (const report of reports) await print(reportAsJson(report))
  if (telling === 'explain') for (const report of reports) await print(`${explainReport(report)}\n`)
  if (telling === 'table') await print(`${seedsTable(reports)}\n`)
  if (telling === 'json') return
  const diagnostics = reports.flatMap((report) => report.diagnostics)
  if (diagnostics.length > 0) await print(`${diagnosticTable(diagnostics, quote)}\n`)
  await print(outcomeSummary(reports))
}

/** Prints a line, and waits where a slow reader has not taken the last ones. */
async function print(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain')
}
