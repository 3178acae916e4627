// The analyses of a finished issue: their numbers are checked against each other, so that the reader is told the truth.
import { quote } from '#compiler/diagnostic.ts'
import type { AnalysisPreview } from '#model/issue.ts'
import { warn, type Draft, type DraftAnalysis } from './draft.ts'

/** The most characters an analysis may have to need no wall mark: a short note is public as a whole. */
const noteLength = 400

/** Gives the preview of each analysis of a draft, numbered in the order of the issue. */
export function finishAnalyses(draft: Draft): Map<DraftAnalysis, AnalysisPreview> {
  const analyses = draft.sections.flatMap((section) => (section.kind === 'analysis' ? section.analyses : []))
  return new Map(analyses.map((analysis, at) => [analysis, finishAnalysis(draft, analysis, String(at + 1))]))
}

function finishAnalysis(draft: Draft, analysis: DraftAnalysis, slug: string): AnalysisPreview {
  const { title, line, blocks, shown, total, withheld, walled, marked } = analysis
  if (shown === 0 && !walled) {
    warn(
      draft,
      line,
      'empty-analysis',
      `The analysis ${quote(title)} has no text. Paragraphs are expected below its title.`,
    )
  }
  // A call to read the whole says that there is a wall, but not where: what stands above it was not cut.
  if (!marked && shown > noteLength) {
    warn(
      draft,
      analysis.last,
      'no-wall-mark',
      `The analysis ${quote(title)} ends here after ${shown} characters without a wall mark; all of it was published. A mark such as ……(全文3605字) is expected where public text ends.`,
    )
  }
  const preview = { slug, title, blocks, shownCharacters: shown, totalCharacters: total, walled }
  // A printed total that is shorter than what is shown is none; one that equals it says that nothing is missing.
  if (total === shown && withheld === 0) return { ...preview, walled: false }
  if (total === null || total >= shown + (withheld > 0 ? 1 : 0)) return preview
  warn(
    draft,
    line,
    'wall-total',
    `The wall mark of ${quote(title)} says ${total} characters in all, but ${shown} are shown. The printed total was left out.`,
  )
  return { ...preview, totalCharacters: null }
}
