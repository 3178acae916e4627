// What a build says of authored text: every message in one table, with the line it means quoted below it.
import { escapeControls, type Diagnostic } from '#compiler/diagnostic.ts'
import type { SourceReport } from '#compiler/source.ts'
import { cutToWidth, padToWidth } from './terminal-columns.ts'

/** Where the quoted lines come from; the message tells which of several on one line is meant. */
export type Quote = (file: string, line: number, message?: string) => string | null

const quotedColumns = 100

/** Writes diagnostics as a table for people, sorted as given; `folder` is put before each file so that it can be opened. */
export function diagnosticTable(diagnostics: readonly Diagnostic[], quote: Quote, folder = ''): string {
  const rows = diagnostics.map((diagnostic) => ({ place: placeOf(diagnostic, folder), diagnostic }))
  const wide = Math.max(0, ...rows.map(({ place }) => place.length))
  return rows
    .map(({ place, diagnostic }) => {
      const { severity, code, message, file, line } = diagnostic
      const head = `${padToWidth(place, Math.min(wide, 48))}  ${severity.padEnd(7)}  ${code}`
      const quoted = quote(file, line, message)
      const lines = [head, `    ${escapeControls(message)}`]
      if (quoted !== null) lines.push(`    ${line} | ${cutToWidth(escapeControls(quoted.trim()), quotedColumns)}`)
      return lines.join('\n')
    })
    .join('\n')
}

/** Gives a diagnostic's place as `folder/file:line`, as editors and terminals open it. */
export function placeOf({ file, line }: Diagnostic, folder: string): string {
  return escapeControls(`${folder === '' ? '' : `${folder}/`}${file}${line > 0 ? `:${line}` : ''}`)
}

/** The compiler's word for paid text, as the code of a diagnostic and as the role of a line. */
const withheld = 'withheld'

/** Gives the roles of the lines of a source that hold no paid text, as far as its messages say. */
export function publicRoles({ roles, diagnostics }: SourceReport): SourceReport['roles'] {
  const paid = new Set(diagnostics.flatMap(({ code, line }) => (code === withheld ? [line] : [])))
  return roles.filter(({ line, role, detail }) => role !== withheld && detail !== withheld && !paid.has(line))
}

/** Quotes lines of sources by what each source's own report holds; a line with paid text is never quoted, because a log may be public. */
export function quoteReports(reports: readonly SourceReport[]): Quote {
  const texts = new Map<string, string[]>()
  for (const report of reports) {
    const { file, diagnostics } = report
    if (diagnostics.length === 0) continue
    for (const { line, text } of publicRoles(report)) {
      const same = texts.get(`${file}:${line}`)
      if (same === undefined) texts.set(`${file}:${line}`, [text])
      else same.push(text)
    }
  }
  return (file, line, message = '') => meantBy(message, texts.get(`${file}:${line}`) ?? [])
}

/** A page may print many lines on one of its file: the one a message quotes is meant, and where it quotes none, none of them. */
function meantBy(message: string, texts: readonly string[]): string | null {
  const found = /「([^「」]{1,60})/.exec(message)?.[1]?.replace(/…$/, '')
  const isSame = (text: string): boolean => escapeControls(text) === found
  const named =
    found === undefined ? undefined : (texts.find(isSame) ?? texts.find((text) => escapeControls(text).includes(found)))
  return named ?? (texts.length === 1 ? (texts[0] ?? null) : null)
}

/** Counts a report in one sentence part: `2 errors, 1 warning`. */
export function countDiagnostics(diagnostics: readonly Diagnostic[]): string {
  const count = (severity: Diagnostic['severity']) => {
    const number = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length
    return number === 0 ? [] : [`${number} ${severity}${number === 1 ? '' : 's'}`]
  }
  return [...count('error'), ...count('warning')].join(', ') || 'no messages'
}
