// Analysis titles: 《…》 alone on a line opens an analysis; the first line under the section heading may do without the marks.
import { quote } from '#compiler/diagnostic.ts'
import { isCallLine } from './action.ts'
import { opensByline } from './byline.ts'
import { endsSentence, withoutEnd } from './characters.ts'
import { isCaption } from './caption.ts'
import { isColophon } from './colophon.ts'
import { lineBehind, newAnalysis, openAnalysis, take, warn, type Draft, type Part } from './draft.ts'
import type { Line } from './line.ts'
import { matchingForm } from './matching-form.ts'
import { openMissingSection } from './open-section.ts'
import { findWallMark } from './wall-mark.ts'
import { phraseIn } from './wall-said.ts'

const lead =
  /^(?:(?:[一二三四五六七八九十\d]{1,3}\s?[、.)]|\([一二三四五六七八九十\d]{1,3}\)|(?:深度|专题|分析|特稿)\s?[|丨:])\s?|【(?:深度|专题|分析|特稿|深度分析)】\s?)/
const behind = /^(?:\s?\([^()]{1,12}\))?$/

/** Sees a title in 《》 alone on a line, nested marks and a bracketed part behind it included; gives it without the outer marks. */
export function seeTitle(line: Line): string | null {
  const start = lead.exec(line.form.slice(0, 24))?.[0].length ?? 0
  if (line.form.charAt(start) !== '《' || line.form.length > 2100) return null
  if (line.node.kind === 'item' && !/\d/.test(line.node.marker ?? '')) return null
  let depth = 0
  for (let at = start; at < line.form.length; at++) {
    const character = line.form.charAt(at)
    if (character === '《') depth++
    if (character !== '》' || --depth > 0) continue
    const title = line.text.slice(start + 1, at).trim()
    return title !== '' && behind.test(line.form.slice(at + 1)) ? title + line.text.slice(at + 1).trim() : null
  }
  return null
}

/** Takes an analysis title. */
export const readAnalysisTitle: Part = (draft, line) => {
  if (draft.region === 'tail' || draft.region === 'beside') return false
  if (line.node.kind === 'item' && draft.region !== 'analysis' && draft.region !== 'walled') return false
  const marked = seeTitle(line)
  const title = marked ?? (isBareTitle(draft, line) ? line.text : null)
  if (title === null) return false
  // Behind a wall a title in 《》 is as likely a sub-heading of the paid text, or a book it names.
  if (draft.sealed && !isFirst(draft) && !hasOwnWall(draft, line)) return false
  const open = openAnalysis(draft)
  // 《以下内容为付费内容》
  if (open !== null && phraseIn(matchingForm(title), 'sentence')?.isPay === true) return false
  if (open !== null && open.title === title && open.shown === 0) {
    warn(draft, line, 'repeated-title', `${quote(line.text)} repeats the title above it and was left out.`)
    return take(draft, line, 'analysis title', 'repeated')
  }
  if (draft.region === 'head' || draft.region === 'digest') openMissingSection(draft, 'analysis', line)
  openTitled(draft, line, title)
  return take(draft, line, 'analysis title', title)
}

/** Says whether a wall mark stands between a title and the next title, call to action or credits. No line is looked at for two titles. */
export function hasOwnWall(draft: Draft, title: Line): boolean {
  for (let at = title.at + 1; at < draft.lines.length; at++) {
    const line = draft.lines[at]
    if (line === undefined || seeTitle(line) !== null || isCallLine(line)) return false
    // Right below a title 作者:… is its by-line.
    if (isColophon(line) && !(at === title.at + 1 && opensByline(line))) return false
    const mark = line.node.kind === 'item' ? null : findWallMark(line.form)
    // The number of the analysis above is that analysis's mark, printed again at the end of its paid text.
    if (mark !== null) return mark.total === null || isUnderHeading(draft) || mark.total !== totalAbove(draft)
  }
  return false
}

function totalAbove(draft: Draft): number | null {
  const section = draft.sections.findLast((candidate) => candidate.kind === 'analysis' && candidate.analyses.length > 0)
  return section?.kind === 'analysis' ? (section.analyses.at(-1)?.total ?? null) : null
}

function isUnderHeading(draft: Draft): boolean {
  const section = draft.sections.at(-1)
  return section?.kind === 'analysis' && section.analyses.length === 0
}

/** The wall of an item above the first analysis is not that analysis's wall. */
const isFirst = (draft: Draft): boolean =>
  isUnderHeading(draft) && !draft.sections.some((section) => section.kind === 'analysis' && section.analyses.length > 0)

/** Opens an analysis in the last section of analyses. */
export function openTitled(draft: Draft, line: Line, title: string): void {
  const section = draft.sections.findLast((candidate) => candidate.kind === 'analysis')
  section?.analyses.push(newAnalysis(title, line))
  draft.region = 'analysis'
}

/** Right under the heading of the section a short line that is no sentence, with text behind it, is the title. */
function isBareTitle(draft: Draft, line: Line): boolean {
  const section = draft.sections.at(-1)
  if (draft.region !== 'analysis' || section?.kind !== 'analysis') return false
  if (section.analyses.length > 0 || section.absent) return false
  // Behind a wall only the line right under the heading is asked, so that no line looks ahead in vain for long.
  if (draft.sealed && draft.roles[line.at - 1]?.role !== 'section') return false
  if (line.node.kind === 'item' || line.form.length > 60 || line.form.length < 4) return false
  if (endsSentence(withoutEnd(line.form, '!?')) || /[,、:;]$/.test(line.form) || isCaption(line.form)) return false
  return lineBehind(draft, line) !== undefined
}
