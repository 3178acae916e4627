// The place of an issue among the lines of a page, by its marks: from its headline to the end of the box most of them stand in, and what belongs to it behind that.
import { matchingForm } from '#compiler/structure/matching-form.ts'
import { findWallMark } from '#compiler/structure/wall-mark.ts'
import {
  foldTitle,
  isBelowLabel,
  isCertain,
  isCredits,
  isDateline,
  isProse,
  seriesMark,
  type Mark,
} from './html-marks.ts'
import type { PageLine } from './html-lines.ts'
import { ancestorsOf, heaviestElement, lastPlace, withinSet } from './html-places.ts'
import type { PageNode } from './html-tree.ts'

/** Where an issue stands. Places are places among the lines. */
export interface IssuePlace {
  /** Its headline, or its first mark where it has none. */
  start: number
  /** The first line behind it. */
  end: number
  isHeaded: boolean
  /** The box with most of its marks. */
  box: ReadonlySet<number>
  /** Its headline where it is printed again. */
  repeats: ReadonlySet<number>
}

/** Finds the issue by its marks; null where the page has too few of them to go by. */
export function placeByMarks(
  nodes: readonly PageNode[],
  lines: readonly PageLine[],
  marks: readonly (Mark | null)[],
): IssuePlace | null {
  const stretch = stretchOf(nodes, lines, marks)
  const isWithin = (at: number): boolean => at >= stretch.from && at < stretch.to
  const told = marks.map((mark, at) => mark !== null && mark !== 'headline' && isWithin(at))
  if (told.filter(Boolean).length < 2) return null
  const weightOf = ({ linked }: PageLine, at: number): number =>
    told[at] === true ? (isCertain(marks[at]) ? 3 : 1) * (1 - 0.8 * linked) : 0
  const box = withinSet(nodes, heaviestElement(nodes, lines, weightOf, 0.5))
  const isInBox = (at: number): boolean => isWithin(at) && box.has(lines[at]?.block ?? -1)
  const certain = marks.findIndex((mark, at) => isCertain(mark) && isInBox(at))
  const first = certain >= 0 ? certain : told.findIndex((isTold, at) => isTold && isInBox(at))
  if (first < 0) return null
  const heads = headlinesAbove(lines, marks, first, stretch.from)
  const start = heads.at(-1) ?? first
  const place = { start, isHeaded: heads.length > 0, box, repeats: new Set(heads.slice(0, -1)) }
  return { ...place, end: endOf(nodes, lines, marks, stretch.to, place) }
}

/** Several issues on a page, one below the other, each with its date: the one the page is called after is meant, or else the one with most marks. */
function stretchOf(
  nodes: readonly PageNode[],
  lines: readonly PageLine[],
  marks: readonly (Mark | null)[],
): { from: number; to: number } {
  const titles = marks.map((mark, at) => (mark === 'headline' ? foldTitle(lines[at]?.text ?? '') : ''))
  const heads: number[] = []
  for (const [at, title] of titles.entries()) {
    if (title === '' || title === titles[heads.at(-1) ?? -1]) continue
    if (lines.slice(at + 1, at + 5).some(isDateline)) heads.push(at)
  }
  const weights = heads.map((from, at) =>
    marks.slice(from, heads[at + 1]).reduce((sum, mark) => sum + (isCertain(mark) ? 3 : mark === 'item' ? 1 : 0), 0),
  )
  const full = heads.filter((_, at) => (weights[at] ?? 0) >= 6)
  if (heads.length < 2 || full.length === 0) return { from: 0, to: lines.length }
  const names = titlesOf(nodes)
  const named = full.find((at) => names.some((name) => name.includes(titles[at] ?? '')))
  const heaviest = heads[weights.indexOf(Math.max(...weights))]
  const from = named ?? heaviest ?? 0
  return { from, to: heads[heads.indexOf(from) + 1] ?? lines.length }
}

/** What the page says it is called. */
function titlesOf(nodes: readonly PageNode[]): string[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'text') {
      const parent = nodes[node.parent]
      return parent?.kind === 'element' && parent.name === 'title' ? [foldTitle(node.text)] : []
    }
    const isTitle = node.name === 'meta' && node.attributes.get('property') === 'og:title'
    return isTitle ? [foldTitle(node.attributes.get('content') ?? '')] : []
  })
}

/** The headline above the first mark, last the first place it is printed at: sites print a title above the article and again in it. */
function headlinesAbove(
  lines: readonly PageLine[],
  marks: readonly (Mark | null)[],
  first: number,
  from: number,
): number[] {
  const isHeadline = (at: number): boolean => at >= from && marks[at] === 'headline'
  let at = lastPlace(first, (place) => isHeadline(place) && isTitle(lines[place]))
  if (at < 0) at = lastPlace(first, isHeadline)
  if (at < 0) at = lastPlace(first, (place) => place >= from && lines[place]?.depth === 1)
  if (at < 0) return []
  const title = foldTitle(lines[at]?.text ?? '')
  const same: number[] = []
  for (let place = at; place >= from; place--)
    if (place === at || (isHeadline(place) && foldTitle(lines[place]?.text ?? '') === title)) same.push(place)
  return same
}

/** Titles of other issues are links; a heading that links to itself is a heading all the same. */
const isTitle = (line: PageLine | undefined): boolean =>
  line !== undefined && (line.linked < 0.6 || line.depth !== null)

/** The end: behind the box, and behind what follows it as far as that can be the issue's. */
function endOf(
  nodes: readonly PageNode[],
  lines: readonly PageLine[],
  marks: readonly (Mark | null)[],
  to: number,
  { start, box }: Pick<IssuePlace, 'start' | 'box'>,
): number {
  const series = seriesMark(lines[start]?.text ?? '')
  const title = foldTitle(lines[start]?.text ?? '')
  const lastMark = lastPlace(to - 1, (at) => isCertain(marks[at]) && box.has(lines[at]?.block ?? -1))
  const lastLine = lastPlace(to - 1, (at) => box.has(lines[at]?.block ?? -1))
  const marksBelow = nextMarks(marks)
  let isCredited = false
  let isOpen = false
  for (let at = start + 1; at < to; at++) {
    const line = lines[at]
    const mark = marks[at] ?? null
    if (line === undefined) break
    isCredited ||= isCredits(line)
    const isOther =
      mark === 'headline' && series !== '' && seriesMark(line.text) === series && foldTitle(line.text) !== title
    if (isOther && at > lastMark) return at
    if (isInBracket(lines, at)) continue
    if (isBelowLabel(line) && (at > lastMark || isOwnColumn(nodes, lines, start, at, marksBelow[at] ?? -1)))
      return isPayCall(line) ? at + 1 : at
    if (at <= lastLine) continue
    if (mark === 'section' || mark === 'category') {
      if (isCredited) return at
      isOpen = true
    }
    if (isForeign(lines, at, mark, isCredited, isOpen)) return at
  }
  return to
}

/** A call to pay that ends an article is its wall mark. */
const isPayCall = ({ text }: PageLine): boolean => findWallMark(matchingForm(text))?.isPay === true

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
  let column = lines[label]?.block ?? -1
  while (column >= 0 && !above.has(nodes[column]?.parent ?? -1)) column = nodes[column]?.parent ?? -1
  return column >= 0 && !above.has(column) && ancestorsOf(nodes, lines.slice(next, next + 1)).has(column)
}

/** Says whether a line behind the box of the issue begins something else. */
function isForeign(
  lines: readonly PageLine[],
  at: number,
  mark: Mark | null,
  isCredited: boolean,
  isOpen: boolean,
): boolean {
  const line = lines[at]
  if (line === undefined || isDateline(line)) return true
  if (line.marker !== null) return !isOpen
  if (line.depth === null || isCertain(mark) || line.text.startsWith('《')) return false
  return isCredited || !lines.slice(at + 1, at + 4).some(isProse)
}
