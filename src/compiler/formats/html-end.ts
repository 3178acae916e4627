// Where an issue ends on its page: behind the box most of its marks stand in, and behind the parts below it as far as they can be the issue's.
import { matchingForm } from '#compiler/structure/matching-form.ts'
import { findWallMark } from '#compiler/structure/wall-mark.ts'
import { endingCredits } from './html-credits.ts'
import { articleAround } from './html-furniture.ts'
import { leadsToText } from './html-leading.ts'
import { foldTitle, isBelowLabel, isCertain, isCountedLink, isDateline, seriesMark, type Mark } from './html-marks.ts'
import type { PageLine } from './html-lines.ts'
import { ancestorsOf, lastPlace, partAt, withinSet } from './html-places.ts'
import type { PageNode } from './html-tree.ts'

/** What opened a part behind the box: a mark of a digest, or a heading with a text. */
type Opening = 'mark' | 'text' | null

/** Gives the place behind the last line that can be the issue's, which begins at `start` and has most of its marks in `box`. */
export function endOf(
  nodes: readonly PageNode[],
  lines: readonly PageLine[],
  marks: readonly (Mark | null)[],
  to: number,
  { start, box }: { start: number; box: ReadonlySet<number> },
): number {
  const series = seriesMark(lines[start]?.text ?? '')
  const title = foldTitle(lines[start]?.text ?? '')
  const [root = -1] = box
  const article = articleAround(nodes, root)
  const frame = article < 0 ? box : withinSet(nodes, article)
  const lastIn = (element: ReadonlySet<number>, test: (at: number) => boolean): number =>
    lastPlace(to - 1, (at) => element.has(lines[at]?.block ?? -1) && test(at))
  const lastMark = lastIn(box, (at) => isCertain(marks[at]))
  let lastPartMark = lastIn(frame, (at) => isCertain(marks[at]))
  let lastLine = lastIn(frame, () => true)
  const lastInBox = lastIn(box, () => true)
  const marksBelow = nextMarks(marks)
  const credits = endingCredits(lines)
  const around = ancestorsOf(nodes, [...lines.slice(start, start + 1), { block: root }])
  const ranks = new Set(lines.slice(start + 1, lastInBox + 1).flatMap(({ depth }) => depth ?? []))
  let isCredited = false
  let opening: Opening = null

  /** Takes the whole element of a part with its first line. */
  function openPart(at: number, as: Opening): void {
    opening = as
    const part = partAt(nodes, around, lines[at]?.block ?? -1)
    if (part < 0) return
    const within = withinSet(nodes, part)
    while (lastLine + 1 < to && within.has(lines[lastLine + 1]?.block ?? -1)) lastLine++
    lastPartMark = Math.max(
      lastPartMark,
      lastPlace(lastLine, (place) => place <= at || isCertain(marks[place])),
    )
  }

  for (let at = start + 1; at < to; at++) {
    const line = lines[at]
    const mark = marks[at] ?? null
    if (line === undefined) break
    isCredited ||= credits.has(at)
    const isOther =
      mark === 'headline' && series !== '' && seriesMark(line.text) === series && foldTitle(line.text) !== title
    if (isOther && at > lastMark) return at
    if (isInBracket(lines, at)) continue
    if (isBelowLabel(line) && (at > lastPartMark || isOwnColumn(nodes, lines, start, at, marksBelow[at] ?? -1)))
      return isPayCall(line) ? at + 1 : at
    // What an article prints below its credits is as likely its platform's.
    if (at <= (isCredited ? lastInBox : lastLine)) continue
    if (isDateline(line)) return at
    if (line.marker !== null) {
      const isMisplaced = opening === null ? mark !== 'item' || isCredited : opening === 'text' && line.linked >= 0.6
      if (isMisplaced) return at
    }
    const isPart = mark === 'section' || mark === 'category' || mark === 'title'
    const isHeading = line.marker === null && line.depth !== null && !isCertain(mark) && mark !== 'title'
    if ((isPart || isHeading) && isCredited) return at
    if (isPart) openPart(at, 'mark')
    else if (isHeading) {
      if (!leadsToText(lines, marks, at, opening !== null || ranks.has(line.depth ?? 0))) return at
      openPart(at, opening ?? 'text')
    }
  }
  return to
}

/** A call to pay that ends an article is its wall mark. */
const isPayCall = (line: PageLine): boolean =>
  !isCountedLink(line) && findWallMark(matchingForm(line.text))?.isPay === true

/** Says whether a line goes on in a bracket that one just above it opened: `……(` with `subscribe to read more)` below is a wall mark. */
function isInBracket(lines: readonly PageLine[], at: number): boolean {
  const above = lines.slice(Math.max(0, at - 3), at).map(({ text }) => text.slice(-60))
  return /[([{（［｛【〔][^)\]}）］｝】〕]{0,180}$/.test(above.join(''))
}

/** For each place, that of the next certain mark behind it. */
function nextMarks(marks: readonly (Mark | null)[]): Int32Array {
  const next = new Int32Array(marks.length).fill(-1)
  for (let at = marks.length - 2; at >= 0; at--) next[at] = isCertain(marks[at + 1]) ? at + 1 : (next[at + 1] ?? -1)
  return next
}

/** Says whether a label heads a column of its own: an element that holds nothing of what stands above it, but the marks that follow. */
function isOwnColumn(
  nodes: readonly PageNode[],
  lines: readonly PageLine[],
  start: number,
  label: number,
  next: number,
): boolean {
  const above = ancestorsOf(nodes, lines.slice(start, start + 1).concat(lines.slice(label - 1, label)))
  const column = partAt(nodes, above, lines[label]?.block ?? -1)
  return column >= 0 && ancestorsOf(nodes, lines.slice(next, next + 1)).has(column)
}
