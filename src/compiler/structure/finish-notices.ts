// The notices of a finished issue: a footnote behind the wall is public only where a public text refers to it.
import type { AnalysisPreview, Issue } from '#model/issue.ts'
import { blockText } from '#model/prose-text.ts'
import { countCharacters } from './characters.ts'
import { itemsOf, take, type Draft } from './draft.ts'
import { matchingForm } from './matching-form.ts'
import { reportBehindWall } from './notice.ts'
import { reportWithheld } from './wall.ts'

/** Gives the notices of a draft; footnotes nothing public asks for are withheld. */
export function finishNotices(draft: Draft, analyses: ReadonlyMap<object, AnalysisPreview>): Issue['notices'] {
  const asked = draft.notices.some(({ sealed }) => sealed) ? referencesIn(draft, analyses) : new Set<string>()
  return draft.notices.flatMap(({ line, kind, text, sealed }) => {
    const number = /\d+/.exec(line.form.slice(0, 8))?.[0]
    if (!sealed) return [{ kind, text }]
    if (number !== undefined && asked.has(number)) {
      reportBehindWall(draft, line)
      return [{ kind, text }]
    }
    reportWithheld(draft, line, countCharacters(text))
    take(draft, line, 'withheld', `${countCharacters(text)} characters`)
    return []
  })
}

function referencesIn(draft: Draft, analyses: ReadonlyMap<object, AnalysisPreview>): Set<string> {
  const texts = [
    ...itemsOf(draft).map(({ text }) => text),
    ...Array.from(analyses.values(), ({ blocks }) => blocks.map(blockText).join('\n')),
  ]
  return new Set(
    texts.flatMap((text) =>
      Array.from(matchingForm(text).matchAll(/[[〔](\d{1,3})[\]〕]/g), ([, number]) => number ?? ''),
    ),
  )
}
