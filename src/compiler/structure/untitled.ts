// An analysis whose title, or even whose section heading, the source lacks: its text is an analysis all the same, so that the wall holds for it.
import { newAnalysis, warn, type Draft } from './draft.ts'
import type { Line } from './line.ts'
import { openMissingSection } from './open-section.ts'

/** Opens an analysis under the name of its section. Its line may hold paid text, so no message repeats it. */
export function openUntitled(draft: Draft, line: Line): void {
  if (draft.region !== 'analysis') openMissingSection(draft, 'analysis', line, 'An analysis')
  const section = draft.sections.at(-1)
  if (section?.kind !== 'analysis') return
  warn(
    draft,
    line,
    'missing-title',
    `An analysis begins here without a title; it was put under ${section.title}. A line such as 《小模型大战》 is expected above it.`,
  )
  section.analyses.push({ ...newAnalysis(section.title, line), charged: draft.unplacedCharacters })
}
