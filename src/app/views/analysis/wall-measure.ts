// How much of an analysis is public: the numbers the wall tells, and nothing where the source does not give them.
import type { AnalysisPreview } from '#model/issue.ts'

/** What is known of a preview's length against the whole. */
export interface WallMeasure {
  shown: number
  total: number
  rest: number
  /** Whole percent; 0 and 100 only where they are exact. */
  percent: number
  /** The same, exact, for the bar. */
  share: number
}

/** Measures a preview; null where the whole length is unknown, or is printed as no more than what is shown. */
export function measureWall({
  shownCharacters: shown,
  totalCharacters: total,
}: Pick<AnalysisPreview, 'shownCharacters' | 'totalCharacters'>): WallMeasure | null {
  if (total === null || total <= shown) return null
  const share = (shown / total) * 100
  const percent = shown === 0 ? 0 : Math.min(99, Math.max(1, Math.round(share)))
  return { shown, total, rest: total - shown, percent, share }
}
