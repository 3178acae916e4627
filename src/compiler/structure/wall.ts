// The wall: the one door through which analysis text becomes public. It is cut here, once, before anything else sees it; closed by default.
import { withoutDots } from './break-off.ts'
import type { Block, Inline } from '#model/prose.ts'
import { blockText, inlineText } from '#model/prose-text.ts'
import { countCharacters, lastSentenceEnd, placeBehind } from './characters.ts'
import { openAnalysis, take, warn, warnOfEach, type Draft, type DraftAnalysis, type Part } from './draft.ts'
import { findGluedMark } from './glued-mark.ts'
import { inlineSlice } from './inline-slice.ts'
import type { Line } from './line.ts'
import { matchingForm } from './matching-form.ts'
import { openUntitled } from './untitled.ts'
import { findWallMark } from './wall-mark.ts'
import type { WallMark } from './wall-phrase.ts'

/** A piece of analysis text that asks to be public. */
export interface Piece {
  children: readonly Inline[]
  /** Makes the block of what may be seen of the piece. */
  toBlock: (children: Inline[]) => Block
}

/**
 * Lets a piece of text into the open analysis: up to the source's own wall mark, up to `previewCharacters` moved back to the end of a sentence,
 * and nothing once either was met. What stays out is counted, named in a warning by its line, and kept nowhere.
 */
export function admit(draft: Draft, analysis: DraftAnalysis, line: Line, { children, toBlock }: Piece): void {
  const text = inlineText(children)
  const form = matchingForm(text)
  const mark = findWallMark(form) ?? (line.node.kind === 'heading' ? null : findGluedMark(form))
  const stop = mark?.publicEnd ?? text.length
  const room =
    draft.region === 'analysis' ? Math.max(0, draft.site.previewCharacters - analysis.charged - analysis.shown) : 0
  const offered = text.slice(0, stop)
  const isOver = countCharacters(offered) > room
  const end = isOver ? cutWithin(analysis, offered, room) : offered.trimEnd().length
  const seen = inlineSlice(children, 0, end)
  if (seen.length > 0) {
    const block = toBlock(seen)
    analysis.blocks.push(block)
    if (block.type === 'heading') analysis.heads.push(line)
    else analysis.heads.length = 0
    analysis.last = line
    analysis.shown += countCharacters(text.slice(0, end))
  }
  if (mark !== null && end === 0 && draft.region === 'analysis') cutTrailingDots(analysis)
  const behind = mark === null ? 0 : countCharacters(text.slice(mark.end))
  const withheld = countCharacters(text.slice(end, stop)) + behind
  if (withheld > 0) reportWithheld(draft, line, withheld)
  analysis.withheld += withheld
  if (mark !== null) analysis.total ??= mark.total ?? totalOf(mark, analysis.shown + analysis.withheld - behind)
  if (mark === null && !isOver) return
  analysis.marked = true
  closeAnalysis(draft, analysis, true)
}

/** 余2260字 counts what stands behind it. */
const totalOf = ({ rest }: WallMark, before: number): number | null => (rest === null ? null : before + rest)

/** Within one sentence longer than the whole preview there is no end to move back to; then the preview ends in it. */
function cutWithin(analysis: DraftAnalysis, text: string, room: number): number {
  const end = lastSentenceEnd(text, room)
  return end === 0 && room > 0 && analysis.blocks.length === 0 ? placeBehind(text, room) : end
}

/** The …… on the line above a mark belongs to the mark as well. */
function cutTrailingDots(analysis: DraftAnalysis): void {
  const last = analysis.blocks.at(-1)
  if (last?.type !== 'paragraph') return
  const text = blockText(last)
  const end = withoutDots(text, text.length)
  analysis.shown -= countCharacters(text.slice(end))
  analysis.blocks[analysis.blocks.length - 1] = { ...last, children: inlineSlice(last.children, 0, end) }
}

/** Ends the public text of an analysis: from here on the reading is behind the wall. */
export function closeAnalysis(draft: Draft, analysis: DraftAnalysis, walled: boolean): void {
  while (analysis.blocks.at(-1)?.type === 'heading') {
    const heading = analysis.blocks.pop()
    if (heading !== undefined) analysis.shown -= countCharacters(blockText(heading))
  }
  for (const line of analysis.heads) take(draft, line, 'sub-heading', 'dropped: nothing under it is shown')
  analysis.walled ||= walled
  draft.region = 'walled'
  draft.sealed = true
}

/** Ends all public text at a mark outside an analysis: nothing below it is believed until a part of the issue opens again. */
export function sealAt(draft: Draft, line: Line): void {
  draft.sealed = true
  draft.region = 'walled'
  draft.cut = line
}

/** Says that a line holds text that stays out, without repeating any of it. */
export function reportWithheld(draft: Draft, line: Line, characters: number): void {
  warnOfEach(
    draft,
    line,
    'withheld',
    `${characters} characters stand behind the wall and were withheld. Only calls to action, credits and the next part of the issue are expected there.`,
  )
}

/** Takes a line with a wall mark: the end of the open analysis, or a mark behind the wall, of which only its number is read. */
export const readWall: Part = (draft, line) => {
  if (draft.region === 'tail' || draft.region === 'beside' || line.node.kind === 'item') return false
  const mark = findWallMark(line.form)
  if (mark === null || (draft.region !== 'analysis' && !mark.isBracketed && mark.publicEnd > 0)) return false
  const isOutside = draft.region === 'head' || draft.region === 'digest'
  // A heading that holds a mark heads what is paid.
  if (isOutside && line.node.depth !== undefined) {
    sealAt(draft, line)
    const rest = countCharacters(line.text.slice(mark.end))
    if (rest > 0) reportWithheld(draft, line, rest)
    return take(draft, line, 'wall', 'as a heading')
  }
  if (draft.region === 'digest' && mark.isPay && mark.publicEnd === 0) {
    sealAt(draft, line)
    const rest = countCharacters(line.text.slice(mark.end))
    if (rest > 0) reportWithheld(draft, line, rest)
    return take(draft, line, 'wall', 'in the digest')
  }
  if (isOutside && (draft.sealed || mark.total === null)) return false
  // Above the first section it is the summary that goes on elsewhere.
  if (draft.region === 'head' && draft.summary === null) return false
  if (draft.region === 'head' && mark.publicEnd === 0) {
    draft.cut = line
    return take(draft, line, 'wall', 'of the summary')
  }
  // Behind a wall an analysis needs a title to be believed.
  if (draft.sealed && openAnalysis(draft) === null) return false
  if (isOutside || openAnalysis(draft) === null) openUntitled(draft, line)
  const analysis = openAnalysis(draft)
  return analysis !== null && admitWalled(draft, analysis, line)
}

function admitWalled(draft: Draft, analysis: DraftAnalysis, line: Line): true {
  const before = analysis.shown
  const wasWalled = draft.region === 'walled'
  if (wasWalled && analysis.walled && analysis.total !== null) {
    warn(
      draft,
      line,
      'second-wall',
      'A second wall mark stands behind the first; the first one counts. One wall mark an analysis is expected.',
    )
  }
  admit(draft, analysis, line, {
    children: line.node.children,
    toBlock: (children) => ({ type: 'paragraph', children }),
  })
  return take(
    draft,
    line,
    'wall',
    wasWalled ? 'withheld' : `${Math.max(0, analysis.shown - before)} characters before it`,
  )
}
