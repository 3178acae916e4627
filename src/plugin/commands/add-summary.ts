// What `npm run add` says it understood: enough for a person who has the page beside it to say yes or no.
import { escapeControls } from '#compiler/diagnostic.ts'
import type { LineRole, SourceReport } from '#compiler/source.ts'
import { categoryBlocks, type Issue } from '#model/issue.ts'
import { diagnosticTable, quoteReports } from '#plugin/report.ts'
import { cutToWidth, padToWidth } from '#plugin/terminal-columns.ts'

const columns = 100
const mostLeftOut = 30

/** Writes what a source was understood as: date, headline, items, analyses, what was left out by which rule, and every message. */
export function addSummary(report: SourceReport): string {
  const { issue, roles, diagnostics } = report
  const facts = issue === null ? [] : factsOf(issue).map(([name, fact]) => rowOf(name, fact))
  const messages = diagnostics.length === 0 ? [] : ['', diagnosticTable(diagnostics, quoteReports([report]))]
  return [...facts, ...(issue === null ? [] : leftOutRows(roles)), ...messages].join('\n')
}

/** Writes one row of facts. */
export const rowOf = (name: string, fact: string): string =>
  `${padToWidth(name, 10)}  ${cutToWidth(escapeControls(fact), columns)}`.trimEnd()

function factsOf(issue: Issue): [name: string, fact: string][] {
  const time = issue.publishedAt === null ? '' : ` ${issue.publishedAt.slice(11, 16)}`
  const number = issue.number === null ? '' : ` (${issue.number})`
  const edition = issue.edition === null ? '' : `·${issue.edition}`
  const blocks = categoryBlocks(issue)
  const items = blocks.reduce((sum, block) => sum + block.items.length, 0)
  const analyses = issue.sections.flatMap((section) => (section.kind === 'analysis' ? section.analyses : []))
  const { editor, layoutEditor, others } = issue.colophon
  const credits = [editor, layoutEditor, ...others.map(({ role, name }) => `${role} ${name}`)]
  return [
    ['issue', `${issue.series}${edition}${number}`],
    ['date', `${issue.publishedOn}${time}`],
    ['headline', issue.headline],
    ['items', `${items}: ${blocks.map((block) => `${block.name} ${block.items.length}`).join(', ') || 'none'}`],
    ...(analyses.length === 0
      ? ([['analysis', 'none']] as [string, string][])
      : analyses.map((analysis): [string, string] => ['analysis', `${analysis.title}: ${measureOf(analysis)}`])),
    ['credits', credits.filter((credit) => credit !== null).join(', ') || 'none'],
    ['notices', String(issue.notices.length)],
    ['format', issue.source.format],
  ]
}

/** Says how much of an analysis is public. */
export function measureOf(analysis: {
  shownCharacters: number
  totalCharacters: number | null
  walled: boolean
}): string {
  const { shownCharacters, totalCharacters, walled } = analysis
  return walled
    ? `${shownCharacters} of ${totalCharacters ?? 'unknown'} characters`
    : `${shownCharacters} characters, whole`
}

/** What became of a line that is not in the issue, in the words of the compiler. */
const goneDetails: ReadonlySet<string> = new Set(['dropped', 'left out', 'repeated', 'empty'])

function leftOutRows(roles: readonly LineRole[]): string[] {
  const withheld = roles.filter(({ role, detail }) => role === 'withheld' || detail === 'withheld')
  const gone = roles.filter((role) => goneDetails.has(role.detail ?? '') && !withheld.includes(role))
  const shown = gone.slice(0, mostLeftOut)
  const width = Math.max(0, ...shown.map(({ line }) => String(line).length))
  const rows = shown.map(({ line, role, text }) =>
    rowOf('', `${String(line).padStart(width)}  ${padToWidth(role, 20)}  ${text.trim()}`),
  )
  const more = gone.length > shown.length ? [rowOf('', `and ${gone.length - shown.length} more`)] : []
  const corrected = roles.filter(({ correction }) => correction !== undefined)
  return [
    rowOf('left out', gone.length === 0 ? 'no line' : `${gone.length} lines, by rule:`),
    ...rows,
    ...more,
    ...(withheld.length === 0 ? [] : [rowOf('withheld', `${withheld.length} lines behind the wall`)]),
    ...corrected.map(({ line, correction }) => rowOf('corrected', `line ${line}: ${correction}`)),
  ]
}
