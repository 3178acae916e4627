// The archive an issue is added to: what it is told by its settings, the issue that may already be there, and the place of a new one.
import { join } from 'node:path'
import { readSource as compileSource } from '#compiler/compile.ts'
import type { Diagnostic } from '#compiler/diagnostic.ts'
import { defaultPublication, parsePublicationFile } from '#compiler/publication-file.ts'
import { parseRedirects, redirectsFileName, type Redirects } from '#compiler/redirects-file.ts'
import type { Site } from '#compiler/site.ts'
import type { SourceFile, SourceReport } from '#compiler/source.ts'
import type { FormatName, Issue } from '#model/issue.ts'
import { todayIn } from '#plugin/today-in.ts'
import {
  listSources,
  publicationFileName,
  readPublicationText,
  readSettingText,
  readSource,
} from '#plugin/seed-files.ts'

/** An archive as it stands. */
export interface Archive {
  folder: string
  /** Paths of its sources below the folder. */
  files: readonly string[]
  site: Site
  redirects: Redirects
  /** Errors of its settings; with one of them nothing can be added. */
  faults: readonly Diagnostic[]
}

/** A source of the archive and what it is understood as. */
export interface HeldIssue {
  source: SourceFile
  issue: Issue
}

/** Opens an archive; `now` is the only clock. */
export async function openArchive(folder: string, now: Date): Promise<Archive> {
  const faults: Diagnostic[] = []
  const report = (fault: Diagnostic) => void faults.push(fault)
  const files = await listSources(folder)
  const publicationText = await readPublicationText(folder)
  const redirectsText = await readSettingText(folder, redirectsFileName)
  const parsed = publicationText === null ? null : parsePublicationFile(publicationText, publicationFileName, report)
  const { publication, ...rules } = parsed ?? defaultPublication
  const redirects = (redirectsText === null ? null : parseRedirects(redirectsText, report)) ?? new Map()
  return {
    folder,
    files,
    site: { ...rules, publication, base: '/', today: todayIn(publication.timeZone, now) },
    redirects,
    faults,
  }
}

/** Reads every issue of an archive, those first whose file is named for an id; refused sources are passed over. */
export async function* heldIssues({ folder, files, site }: Archive, id = ''): AsyncGenerator<HeldIssue> {
  const isNamed = (file: string) => Number(file.includes(id))
  for (const file of files.toSorted((a, b) => isNamed(b) - isNamed(a))) {
    const source = await readSource(join(folder, file), file)
    const { issue } = await compileSource(source, site)
    if (issue !== null) yield { source, issue }
  }
}

/** Finds the issue of an id, or null. */
export async function findHeld(archive: Archive, id: string): Promise<HeldIssue | null> {
  for await (const held of heldIssues(archive, id)) if (held.issue.id === id) return held
  return null
}

const extensions: Readonly<Record<FormatName, string>> = { text: 'txt', markdown: 'md', html: 'html', email: 'eml' }

/**
 * Gives the path an issue belongs at: that of the issue it replaces as far as its format allows, else its date, counted where that is taken.
 * `named` is the stem of the name it came under, where that says something no line of the source does.
 */
export function placeOf(
  { publishedOn, source }: Issue,
  held: HeldIssue | null,
  { files }: Archive,
  named: string | null,
): string {
  const extension = extensions[source.format]
  const former = held?.source.file
  const folder = former?.slice(0, former.lastIndexOf('/') + 1) ?? ''
  const stem = named === null ? (former?.replace(/\.[^./]*$/, '') ?? publishedOn) : folder + named
  if (
    former !== undefined &&
    (named === null ? held?.issue.source.format === source.format : former === `${stem}.${extension}`)
  )
    return former
  const taken = new Set(files.map((file) => file.toLowerCase()))
  let file = `${stem}.${extension}`
  for (let count = 2; taken.has(file.toLowerCase()); count++) file = `${stem}-${count}.${extension}`
  return file
}

/** Compiles a source as it would be understood at its place in the archive. */
export const readAt = (archive: Archive, file: string, bytes: Uint8Array): Promise<SourceReport> =>
  compileSource({ file, bytes }, archive.site)
