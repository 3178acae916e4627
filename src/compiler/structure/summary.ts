// The summary: the first sentence under the dateline that is no other part, or a short line where none follows, with the sentences below it. And the issue's number, where a line prints it.
import { countCharacters, endsSentence } from './characters.ts'
import { quote } from '#compiler/diagnostic.ts'
import { take, warn, type Draft, type Part } from './draft.ts'
import { readIssueNumber } from './issue-number.ts'
import { keepAside } from './keep-aside.ts'
import type { Line } from './line.ts'
import { publicText } from './public-text.ts'
import { findWallMark } from './wall-mark.ts'

/** Takes a line that prints nothing but the issue's number. */
export const readNumber: Part = (draft, line) => {
  if (draft.region !== 'head' || line.node.kind === 'item' || line.form.length > 40) return false
  const start = /^[\s([【〔]*/.exec(line.form)?.[0].length ?? 0
  const found = readIssueNumber(line.form.slice(start))
  if (found === null || !/^[\s)\]】〕]*$/.test(line.form.slice(start + found.length))) return false
  if (draft.number !== null && draft.number !== found.number) return false
  draft.number = found.number
  return take(draft, line, 'issue number', String(found.number))
}

/** Takes the summary. */
export const readSummary: Part = (draft, line) => {
  if (draft.region !== 'head') return false
  if (line.node.kind === 'item' || line.node.kind === 'figure' || line.text === '') return false
  if (isMarkAlone(line)) return take(draft, line, 'call to action', 'dropped: nothing stands above it')
  if (draft.summary !== null) {
    if (!isBetter(draft, line)) return readFurtherParagraph(draft, line, draft.summary)
    if (draft.summaryLine !== null) putAside(draft, draft.summaryLine)
  }
  draft.summary = publicText(draft, line, line.text)
  draft.summaryLine = line
  return take(draft, line, 'summary')
}

/** A sentence says more of an issue than a short line above it that is none: a name, a button nobody knows. */
function isBetter({ summaryLine, cut, sealed }: Draft, { node, form }: Line): boolean {
  if (summaryLine === null || summaryLine.form.length > 40 || endsSentence(summaryLine.form)) return false
  return !sealed && cut === null && node.kind === 'line' && form.length >= 16 && endsSentence(form)
}

function putAside(draft: Draft, line: Line): void {
  keepAside(draft, line)
  draft.notices.sort((one, other) => one.line.at - other.line.at)
}

/** Says of a summary that is no sentence and stands above the date that the headline may go on there. */
export function reportUnclearSummary(draft: Draft): void {
  const { summaryLine: line } = draft
  if (line === null || !isAboveDate(draft, line) || endsSentence(line.form)) return
  const message = `${quote(line.printed)} stands between headline and date and is no sentence; it was read as the summary. If the headline goes on there, / is expected between the two lines or both on one.`
  warn(draft, line, 'unclear-summary', message)
}

/** Upgrade to paid, above the first text of an issue: a mark that ends nothing. */
function isMarkAlone({ form }: Line): boolean {
  const mark = findWallMark(form)
  return mark !== null && mark.publicEnd === 0 && mark.end >= form.trimEnd().length
}

const isAboveDate = ({ roles }: Draft, { at }: Line): boolean =>
  roles.slice(at + 1, at + 4).some((below) => below?.role === 'dateline')

/** The most characters a summary of several paragraphs has: beyond them it is an article. */
const summaryLimit = 500

/** A summary may have a second paragraph, as long as both are sentences. */
function readFurtherParagraph(draft: Draft, line: Line, summary: string): boolean {
  const isBelow = draft.outline === null && draft.roles[line.at - 1]?.role === 'summary' && line.node.kind === 'line'
  if (!isBelow || line.form.length < 16 || !endsSentence(line.form) || !endsSentence(summary)) return false
  if (draft.sealed || draft.cut !== null || countCharacters(summary + line.text) > summaryLimit) return false
  draft.summary = `${summary}\n${publicText(draft, line, line.text)}`
  return take(draft, line, 'summary', 'continued')
}
