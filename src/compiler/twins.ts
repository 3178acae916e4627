// Two sources that claim one address: neither is published, because nothing says which of them is right.
import type { Diagnostic } from './diagnostic.ts'
import { byFileAndLine } from './diagnostic-order.ts'
import type { SourceReport } from './source.ts'

/** Refuses every source whose issue has the id of another's, naming the others. */
export function refuseTwins(reports: readonly SourceReport[]): SourceReport[] {
  const filesById = new Map<string, string[]>()
  for (const { file, issue } of reports) {
    if (issue === null) continue
    const files = filesById.get(issue.id)
    if (files === undefined) filesById.set(issue.id, [file])
    else files.push(file)
  }
  return reports.map((report) => {
    const files = report.issue === null ? [] : (filesById.get(report.issue.id) ?? [])
    if (report.issue === null || files.length < 2) return report
    const twin = twinDiagnostic(report, report.issue.id, files)
    const diagnostics = [...report.diagnostics, twin].toSorted(byFileAndLine)
    return { ...report, outcome: 'refused', issue: null, diagnostics }
  })
}

const named = 3

function twinDiagnostic({ file, roles }: SourceReport, id: string, files: readonly string[]): Diagnostic {
  const others = files.filter((other) => other !== file).toSorted()
  const list = others.slice(0, named).join(', ') + (others.length > named ? ` and ${others.length - named} more` : '')
  const where = others.length === 0 ? 'was given more than once' : `has the same id as ${list}`
  return {
    severity: 'error',
    code: 'duplicate-id',
    file,
    // The date is what gives an issue its id.
    line: roles.find(({ role }) => role === 'dateline')?.line ?? 1,
    message: `This source ${where}: "${id}". A date or an id of its own is expected of each issue.`,
  }
}
