// The table of `npm run seeds`: one row a source, readable without colour, in columns that fit Han text.
import { escapeControls } from '#compiler/diagnostic.ts'
import type { Outcome, SourceReport } from '#compiler/source.ts'
import { categoryBlocks, type Issue } from '#model/issue.ts'
import { cutToWidth, displayWidth, padToWidth } from '#plugin/terminal-columns.ts'

const header = ['source', 'outcome', 'date', 'headline', 'items', 'analyses'] as const
const widestCell = 48

const outcomeWords: Readonly<Record<Outcome, string>> = {
  accepted: 'accepted',
  'accepted-with-warnings': 'warnings',
  refused: 'refused',
}

/** Writes reports as a table. */
export function seedsTable(reports: readonly SourceReport[]): string {
  const rows = [header, ...reports.map(rowOf)]
  const widths = header.map((_, column) => Math.max(...rows.map((row) => displayWidth(row[column] ?? ''))))
  return rows
    .map((row) =>
      row
        .map((cell, at) => padToWidth(cell, widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function rowOf({ file, outcome, issue }: SourceReport): string[] {
  const facts = issue === null ? ['-', '-', '-', '-'] : factsOf(issue)
  return [file, outcomeWords[outcome], ...facts].map((cell, column) =>
    // A path cut short could not be opened.
    column === 0 ? escapeControls(cell) : cutToWidth(escapeControls(cell), widestCell),
  )
}

function factsOf(issue: Issue): string[] {
  const edition = issue.edition === null ? '' : `(${issue.edition}) `
  const items = categoryBlocks(issue).map(({ name, items: { length } }) => `${name} ${length}`)
  return [issue.publishedOn, edition + issue.headline, items.join(', ') || 'none', analysesOf(issue)]
}

/** Says how much of each analysis is public: `1345 of 3605`. */
function analysesOf({ sections }: Issue): string {
  const analyses = sections.flatMap((section) => (section.kind === 'analysis' ? section.analyses : []))
  const shares = analyses.map(({ shownCharacters, totalCharacters, walled }) =>
    walled ? `${shownCharacters} of ${totalCharacters ?? 'unknown'}` : `${shownCharacters}, whole`,
  )
  return shares.join('; ') || 'none'
}

/** Counts outcomes in one line: `12 sources: 11 accepted, 1 refused`. */
export function outcomeSummary(reports: readonly SourceReport[]): string {
  const counted = (['accepted', 'accepted-with-warnings', 'refused'] as const).flatMap((outcome) => {
    const count = reports.filter((report) => report.outcome === outcome).length
    return count === 0 ? [] : [`${count} ${outcome.replaceAll('-', ' ')}`]
  })
  const sources = `${reports.length} source${reports.length === 1 ? '' : 's'}`
  return counted.length === 0 ? `${sources}.` : `${sources}: ${counted.join(', ')}.`
}
