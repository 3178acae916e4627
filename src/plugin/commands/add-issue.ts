// One source into the archive: read it, show it, show what it would replace, and write it only when that was wanted.
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { quote } from '#compiler/diagnostic.ts'
import { addRedirects, redirectsBetween } from '#compiler/redirects.ts'
import { redirectsFileName, type Redirect } from '#compiler/redirects-file.ts'
import type { SourceFile, SourceReport } from '#compiler/source.ts'
import type { Issue } from '#model/issue.ts'
import { diagnosticTable } from '#plugin/report.ts'
import { shownPath } from '#plugin/shown-path.ts'
import { findHeld, placeOf, readAt, type Archive, type HeldIssue } from './add-archive.ts'
import { issueDifference } from './add-difference.ts'
import { addSummary } from './add-summary.ts'
import { pastedName, type Ask } from './add-terminal.ts'
import { writeRedirectsFile, writeWhole } from './add-write.ts'

/** What adding may do and whom it can ask. */
export interface Adding {
  /** Write without asking. */
  yes: boolean
  /** An issue that is already there may be replaced. */
  replace: boolean
  /** Null where nobody can answer. */
  ask: Ask | null
  print: (text: string) => void
  complain: (text: string) => void
}

/** Adds a source to an archive; gives the exit status: 0 written or already there, 1 refused, 2 not written for want of a yes. */
export async function addIssue(source: SourceFile, archive: Archive, adding: Adding): Promise<number> {
  const { print, complain } = adding
  if (archive.faults.length > 0) {
    complain(diagnosticTable(archive.faults, () => null, shownPath(archive.folder)))
    return 1
  }
  const found = await readAt(archive, source.file, source.bytes)
  if (found.issue === null) return refuse(found, adding)
  const held = await findHeld(archive, found.issue.id)
  // A title that only the file's name gives would be lost with the name.
  const isTitled = source.file !== pastedName && found.diagnostics.some(({ code }) => code === 'title-from-file')
  const named = isTitled ? source.file.replace(/\.[^./]*$/, '').replace(/^\.+/, '') : null
  const file = placeOf(found.issue, held, archive, named)
  // Its name in the archive may say other things than the name it came under, and exceptions go by it.
  const report = await readAt(archive, file, source.bytes)
  if (report.issue === null) return refuse(report, adding)
  for (const [part, what] of [
    ['id', 'a date'],
    ['headline', 'a title'],
  ] as const) {
    if (report.issue[part] === found.issue[part] || (part === 'headline' && named === null)) continue
    const [now, before] = [quote(report.issue[part]), quote(found.issue[part])]
    complain(
      `As ${quote(file)} the source has the ${part} ${now}, not ${before}. Nothing was written; ${what} in the source is expected.`,
    )
    return 1
  }
  print(addSummary(report))
  if (held === null) {
    if (!(await isWanted(adding, adding.yes, `Write ${shownPath(join(archive.folder, file))}?`, '--yes'))) return 2
    await writeWhole(archive.folder, file, source.bytes)
    print(`Written to ${shownPath(join(archive.folder, file))}.`)
    return 0
  }
  return replaceIssue({ bytes: source.bytes, file, issue: report.issue }, held, archive, adding)
}

function refuse(report: SourceReport, { complain }: Adding): number {
  complain(`${addSummary(report)}\n\nThe source was refused. Nothing was written.`)
  return 1
}

interface Replacement {
  bytes: Uint8Array
  file: string
  issue: Issue
}

async function replaceIssue(
  { bytes, file, issue }: Replacement,
  held: HeldIssue,
  archive: Archive,
  adding: Adding,
): Promise<number> {
  const { print } = adding
  const former = shownPath(join(archive.folder, held.source.file))
  if (held.issue.source.sha256 === issue.source.sha256) {
    print(`\n${former} holds this very source already. Nothing was written.`)
    return 0
  }
  const reworded = redirectsBetween(held.issue, issue)
  const difference = issueDifference(held.issue, issue, reworded)
  print(`\n${former} holds this issue already. What would change in it:\n`)
  print(difference.length === 0 ? 'Nothing that is understood; the source itself differs.' : difference.join('\n'))
  print(describeRedirects(reworded, 'would'))
  const place = shownPath(join(archive.folder, file))
  const isElsewhere = file !== held.source.file
  const question = isElsewhere ? `Write ${place} and remove ${former}?` : `Replace ${former}?`
  if (!(await isWanted(adding, adding.yes && adding.replace, question, '--replace --yes'))) return 2
  await writeWhole(archive.folder, file, bytes)
  print(`Written to ${place}.`)
  if (isElsewhere) {
    await rm(join(archive.folder, held.source.file))
    print(`Removed ${former}, whose place it takes.`)
  }
  const own = archive.redirects.get(issue.id) ?? []
  const redirects = addRedirects(own, reworded, issue)
  if (JSON.stringify(redirects) !== JSON.stringify(own)) {
    await writeRedirectsFile(archive.folder, new Map(archive.redirects).set(issue.id, redirects))
    print(describeRedirects(reworded, 'now'))
  }
  return 0
}

/** Says which old addresses would lead on, or do now that they are written. */
export function describeRedirects({ length }: readonly Redirect[], when: 'would' | 'now'): string {
  if (length === 0) return ''
  const [items, its, addresses] =
    length === 1 ? ['1 item', 'its', 'address'] : [`${length} items`, 'their', 'addresses']
  const keeps = when === 'would' ? 'would keep' : length === 1 ? 'keeps' : 'keep'
  const look =
    when === 'would' ? 'Look above whether old and new are the same.' : 'Look there whether old and new are the same.'
  return `\n${items} ${keeps} ${its} old ${addresses} through ${redirectsFileName}. ${look}\n`
}

/** Says whether something may be written: it was allowed beforehand, or is allowed now. */
export async function isWanted(
  { ask, complain }: Pick<Adding, 'ask' | 'complain'>,
  allowed: boolean,
  question: string,
  flags: string,
): Promise<boolean> {
  if (allowed || (ask !== null && (await ask(question)))) return true
  complain(
    ask === null
      ? `Nothing was written: without a terminal to answer at, ${flags} is expected.`
      : 'Nothing was written.',
  )
  return false
}
