// What refuses an issue when everything is read: stated limits, and nothing to publish.
import { quote } from '#compiler/diagnostic.ts'
import { itemsOf, warn, type Draft } from './draft.ts'
import type { FoundHeadline } from './headline.ts'
import type { Line } from './line.ts'
import { countCodePoints } from './text-units.ts'

/** The most items an issue may have. */
const itemLimit = 5000
/** The most characters an item, a headline, a summary or a title may have. */
export const textLimit = 2000

/** Says whether an issue can be published; reports an error for each reason it cannot. */
export function isPublishable(draft: Draft, headline: FoundHeadline | null): boolean {
  const items = itemsOf(draft)
  const analyses = draft.sections.flatMap((section) => (section.kind === 'analysis' ? section.analyses : []))
  const refuse = (code: string, line: number, message: string): false => {
    draft.report({ severity: 'error', code, file: draft.root.file, line, message })
    return false
  }
  const texts: { what: string; text: string; line: Line }[] = [
    ...(headline === null ? [] : [{ what: 'headline', text: headline.headline, line: headline.line }]),
    ...draft.lines
      .filter(({ at }) => draft.roles[at]?.role === 'summary')
      .map((line) => ({ what: 'summary', text: line.text, line })),
    ...items.map(({ text, line }) => ({ what: 'item', text, line })),
    ...analyses.map(({ title, line }) => ({ what: 'title', text: title, line })),
  ]
  const long = texts.filter(({ text }) => countCodePoints(text) > textLimit)
  for (const { what, text, line } of long) {
    refuse(
      'text-too-long',
      line.number,
      `The ${what} ${quote(text)} has ${countCodePoints(text)} characters. At most ${textLimit} are expected.`,
    )
  }
  reportEmptyCategories(draft)
  const first = items[itemLimit]
  if (first !== undefined)
    refuse(
      'too-many-items',
      first.line.number,
      `The issue has ${items.length} items. At most ${itemLimit} are expected.`,
    )
  const isEmpty = items.length === 0 && analyses.length === 0
  if (isEmpty)
    refuse(
      'empty-issue',
      headline?.line.number ?? draft.lines[0]?.number ?? 1,
      `Below ${headline === null ? 'the first line' : quote(headline.line.printed)} stands neither an item nor an analysis. Items such as ♢ … under a heading such as 【政策】 are expected.`,
    )
  return long.length === 0 && first === undefined && !isEmpty
}

function reportEmptyCategories(draft: Draft): void {
  for (const section of draft.sections) {
    if (section.kind !== 'digest') continue
    for (const { line, name, items } of section.categories) {
      if (items.length === 0)
        warn(draft, line, 'empty-category', `${quote(name)} has no items below it. Items such as ♢ … are expected.`)
    }
  }
}
