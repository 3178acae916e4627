// The whole build on one screen: issue sources in, files and pages out.
import type { Issue } from '#model/issue.ts'
import { type Bundle, bundleIssues } from './bundle/bundle.ts'
import type { ShardMemory } from './bundle/shard-file.ts'
import type { Diagnostic } from './diagnostic.ts'
import { byFileAndLine } from './diagnostic-order.ts'
import { readIssueOf } from './exceptions-reading.ts'
import { reportUnknownSources } from './exceptions-sources.ts'
import { newestFirst } from './issue-order.ts'
import { redirectIssues } from './redirects.ts'
import { sha256 } from './sha256.ts'
import type { Site } from './site.ts'
import type { SourceFile, SourceReport } from './source.ts'
import { houseStyleOf } from './structure/house-style.ts'
import { refuseTwins } from './twins.ts'
import { typesetIssue, typesetPublication } from './typesetting/typeset-issue.ts'

export type { KeptIndex } from './bundle/search/index-memory.ts'
export type { ShardMemory } from './bundle/shard-file.ts'
export type { OutputFile } from './output-file.ts'

/** What sources become. */
export interface Compilation extends Bundle {
  /** Newest first. */
  issues: readonly Issue[]
  /** Sorted by file and line. */
  diagnostics: readonly Diagnostic[]
  /** One a source, in the order given. */
  reports: readonly SourceReport[]
}

/**
 * Compiles sources into everything the site serves. Faults in authored text come back as diagnostics, never as exceptions.
 * `readOne` may remember what it read of the same source before; it must give what `readSource` gives. `memory` may remember the names of shards.
 * Where sources are refused the rest is compiled all the same; whether to publish it is the caller's decision.
 */
export async function compile(
  sources: readonly SourceFile[],
  site: Site,
  readOne: typeof readSource = readSource,
  memory?: ShardMemory,
): Promise<Compilation> {
  const styled = { ...site, style: houseStyleOf(site.publication) }
  const read: SourceReport[] = []
  for (const source of sources) read.push(await readOne(source, styled))
  const reports = refuseTwins(read)
  const outside: Diagnostic[] = []
  const report = (diagnostic: Diagnostic) => void outside.push(diagnostic)
  reportUnknownSources(site.exceptions ?? [], sources, report)
  const understood = reports.flatMap(({ issue }) => (issue === null ? [] : [issue])).toSorted(newestFirst)
  const issues = redirectIssues(understood, site.redirects ?? new Map(), report)
  const publication = typesetPublication(site.publication)
  const bundle = await bundleIssues(issues, publication, { sha256: site.sha256 ?? sha256, memory })
  const diagnostics = [...reports.flatMap((report) => report.diagnostics), ...outside].toSorted(byFileAndLine)
  return Object.assign(bundle, { issues, diagnostics, reports })
}

/** Compiles one source as far as its issue, and how that is set: text -> syntax tree -> issue -> set issue. */
export async function readSource(source: SourceFile, site: Site): Promise<SourceReport> {
  const report = await understandSource(source, site)
  return report.issue === null ? report : { ...report, issue: typesetIssue(report.issue) }
}

/** Compiles one source as far as its issue: text -> syntax tree -> issue. */
export async function understandSource(source: SourceFile, site: Site): Promise<SourceReport> {
  const diagnostics: Diagnostic[] = []
  const report = (diagnostic: Diagnostic) => void diagnostics.push(diagnostic)
  const { issue, roles } = await readIssueOf(source, site, report)
  const sorted = diagnostics.toSorted(byFileAndLine)
  if (issue === null) return { file: source.file, outcome: 'refused', issue, diagnostics: sorted, roles }
  const outcome = sorted.length === 0 ? 'accepted' : 'accepted-with-warnings'
  return { file: source.file, outcome, issue, diagnostics: sorted, roles }
}
