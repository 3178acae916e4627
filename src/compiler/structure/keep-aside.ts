// Where no part takes a line: kept as unplaced where it can do no harm, left out where it stands beside the issue, withheld behind an analysis.
import { quote } from '#compiler/diagnostic.ts'
import { noticeText } from './addresses.ts'
import { countCharacters } from './characters.ts'
import { openAnalysis, take, warnOfEach, type Draft } from './draft.ts'
import type { Line } from './line.ts'
import { publicText } from './public-text.ts'
import { reportWithheld } from './wall.ts'

/** Gives a line nobody took its place, always with a warning. */
export function keepAside(draft: Draft, line: Line, found: string = line.printed): true {
  const text = publicText(draft, line, found)
  if (draft.region === 'beside') {
    warnOfEach(
      draft,
      line,
      'beside-the-issue',
      draft.sealed
        ? 'The line stands beside the issue, among recommendations, and was left out.'
        : `${quote(text)} stands beside the issue, among recommendations, and was left out.`,
    )
    return take(draft, line, 'beside the issue', 'left out')
  }
  const characters = countCharacters(text)
  // Unplaced lines are public, so together they may not be longer than a preview: that much prose is an article.
  if (draft.sealed || draft.unplacedCharacters + characters > draft.site.previewCharacters) {
    reportWithheld(draft, line, characters)
    const analysis = openAnalysis(draft)
    if (analysis !== null && draft.region === 'walled') analysis.withheld += characters
    return take(draft, line, 'withheld', `${characters} characters`)
  }
  if (draft.region === 'tail' && line.node.kind === 'item') {
    warnOfEach(
      draft,
      line,
      'beside-the-issue',
      `${quote(text)} is a bulleted line behind the colophon and was left out. Items are expected under a category.`,
    )
    return take(draft, line, 'beside the issue', 'left out')
  }
  draft.unplacedCharacters += characters
  draft.notices.push({ line, kind: 'unplaced', text: noticeText(draft, line, text), sealed: false })
  warnOfEach(
    draft,
    line,
    'unplaced',
    `${quote(text)} has no place in an issue that Kandu knows; it was kept as an unplaced notice.`,
  )
  return take(draft, line, 'unplaced', 'kept as a notice')
}
