// A source and its exceptions -> its issue. It is read twice, as printed and as corrected, because no correction may open the wall.
import type { Issue } from '#model/issue.ts'
import { quote, type Diagnostic, type Report } from './diagnostic.ts'
import { correctLines, correctTree, isReadByLine } from './exceptions-apply.ts'
import type { GivenRole, PublicationException } from './exceptions.ts'
import { parseSource } from './parse-source.ts'
import type { Site } from './site.ts'
import type { LineRole, SourceFile } from './source.ts'
import { treeToIssue } from './structure/issue.ts'
import type { Root } from './syntax-tree.ts'

/** What was read of a source. */
interface Reading {
  issue: Issue | null
  roles: readonly LineRole[]
}

interface WholeReading extends Reading {
  tree: Root | null
  diagnostics: readonly Diagnostic[]
}

/** Reads a source as far as its issue, corrected by the exceptions of its site that name it. */
export async function readIssueOf(source: SourceFile, site: Site, report: Report): Promise<Reading> {
  const exceptions = (site.exceptions ?? []).filter((exception) => exception.source === source.file)
  const printed = await readPrinted(source, site)
  if (exceptions.length === 0 || printed.tree === null) return tell(printed, report)
  const corrected = await readCorrected(source, site, printed.tree.lines, exceptions)
  const opened = openedLines(printed, corrected, exceptions)
  if (opened.length === 0) return tell(corrected, report)
  for (const line of opened) {
    const message =
      'The exceptions of publication.json would make this line public, which stands behind the wall without them. None of them was applied to this source.'
    report({ severity: 'warning', code: 'exception-opens-wall', file: source.file, line, message })
  }
  return tell(printed, report)
}

function tell({ issue, roles, diagnostics }: WholeReading, report: Report): Reading {
  for (const diagnostic of diagnostics) report(diagnostic)
  return { issue, roles }
}

async function readPrinted(source: SourceFile, site: Site): Promise<WholeReading> {
  const { diagnostics, report } = collect()
  const tree = await parseSource(source, report)
  return { ...(tree === null ? { issue: null, roles: [] } : treeToIssue(tree, site, report)), tree, diagnostics }
}

async function readCorrected(
  source: SourceFile,
  site: Site,
  printed: readonly string[],
  exceptions: readonly PublicationException[],
): Promise<WholeReading> {
  const { diagnostics, report } = collect()
  const parsed = await parseSource(source, report, (text, format) => correctLines(text, format, exceptions))
  if (parsed === null) return { issue: null, roles: [], tree: null, diagnostics }
  const { applied, taken, notices, tree } = correctTree(parsed, printed, exceptions, site.publication.name, report)
  const read = treeToIssue(tree, site, report)
  const roles = [...read.roles, ...taken].toSorted((a, b) => a.line - b.line)
  reportUnfulfilled(tree.file, roles, applied, report)
  const issue = read.issue === null ? null : { ...read.issue, notices: [...read.issue.notices, ...notices] }
  return { issue, roles: explain(roles, isReadByLine(tree.format) ? printed : null, applied), tree, diagnostics }
}

function collect(): { diagnostics: Diagnostic[]; report: Report } {
  const diagnostics: Diagnostic[] = []
  return { diagnostics, report: (diagnostic) => void diagnostics.push(diagnostic) }
}

/** Lines of which less is kept out as corrected than as printed, but for lines that exceptions leave out or write anew. */
function openedLines(
  printed: WholeReading,
  corrected: WholeReading,
  exceptions: readonly PublicationException[],
): number[] {
  const own = new Set(
    exceptions
      .filter(
        ({ role, expected, replacement }) =>
          role === 'dropped' || (replacement !== undefined && expected === undefined),
      )
      .map(({ line }) => line),
  )
  const still = keptOut(corrected)
  return [...keptOut(printed)].flatMap(([line, amount]) =>
    (still.get(line) ?? 0) >= amount || own.has(line) ? [] : [line],
  )
}

const closed: ReadonlySet<string> = new Set(['withheld', 'beside-the-issue'])

/** How much of each line is kept out: what stands behind the wall is told by nothing but its number of characters. */
function keptOut({ diagnostics }: WholeReading): Map<number, number> {
  const amounts = new Map<number, number>()
  for (const { code, line, message } of diagnostics) {
    if (!closed.has(code)) continue
    amounts.set(line, (amounts.get(line) ?? 0) + Number(/^\d+/.exec(message)?.[0] ?? 1))
  }
  return amounts
}

/** What a line is called once it is what an exception says it is; a plain line may become anything. */
const fulfilled: Readonly<Partial<Record<GivenRole, string>>> = {
  item: 'item',
  category: 'category',
  headline: 'headline',
}

function reportUnfulfilled(
  file: string,
  roles: readonly LineRole[],
  applied: readonly PublicationException[],
  report: Report,
): void {
  for (const { line, role } of applied) {
    const wanted = role === undefined ? undefined : fulfilled[role]
    const found = roles.filter((each) => each.line === line)
    if (wanted === undefined || found.some((each) => each.role === wanted)) continue
    const message = `An exception of publication.json says that this line is the role ${quote(wanted)}, but in its place it can only be ${quote(found[0]?.role ?? 'nothing')}.`
    report({ severity: 'warning', code: 'exception-out-of-place', file, line, message })
  }
}

/** Gives roles with what was corrected and why, beside the lines as they stand in the source. */
function explain(
  roles: readonly LineRole[],
  printed: readonly string[] | null,
  applied: readonly PublicationException[],
): LineRole[] {
  return roles.map((each) => {
    const own = applied.filter(({ line }) => line === each.line)
    if (own.length === 0) return each
    const correction = own.map(describeException).join('; ')
    return { ...each, text: printed?.[each.line - 1] ?? each.text, correction }
  })
}

function describeException({ role, expected, replacement, reason }: PublicationException): string {
  const from = expected === undefined ? '' : `${quote(expected)} `
  const changes = [
    ...(replacement === undefined ? [] : [`${from}read as ${quote(replacement)}`]),
    ...(role === undefined ? [] : [role === 'dropped' ? 'left out' : `made the role ${role}`]),
  ]
  return `${changes.join(', ')} (${reason})`
}
