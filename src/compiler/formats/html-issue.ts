// The place of an issue among the lines of a page, by its marks: from its headline to the end of the box most of them stand in, and what belongs to it behind that.
import { endOf } from './html-end.ts'
import { foldTitle, isCertain, isDateline, type Mark } from './html-marks.ts'
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
  const isHoused = told.some((isTold, at) => isTold && marks[at] !== 'title')
  if (!isHoused || told.filter(Boolean).length < 2) return null
  const weightOf = ({ linked }: PageLine, at: number): number =>
    told[at] === true ? (isCertain(marks[at]) ? 3 : 1) * (1 - 0.8 * linked) : 0
  const box = boxAround(nodes, lines, told, heaviestElement(nodes, lines, weightOf, 0.5))
  const isInBox = (at: number): boolean => isWithin(at) && box.has(lines[at]?.block ?? -1)
  const certain = marks.findIndex((mark, at) => isCertain(mark) && isInBox(at))
  const first = certain >= 0 ? certain : told.findIndex((isTold, at) => isTold && isInBox(at))
  if (first < 0) return null
  const heads = headlinesAbove(lines, marks, first, stretch.from)
  const start = heads.at(-1) ?? first
  const place = { start, isHeaded: heads.length > 0, box, repeats: new Set(heads.slice(0, -1)) }
  return { ...place, end: endOf(nodes, lines, marks, stretch.to, place) }
}

/** A box with nothing but one mark is no box of an issue: then it is the element that holds the next mark as well. */
function boxAround(
  nodes: readonly PageNode[],
  lines: readonly PageLine[],
  told: readonly boolean[],
  heaviest: number,
): ReadonlySet<number> {
  const box = withinSet(nodes, heaviest)
  const held = told.flatMap((isTold, at) => (isTold && box.has(lines[at]?.block ?? -1) ? [at] : []))
  const [only] = held
  if (only === undefined || held.length > 1) return box
  const next = told.indexOf(true, only + 1)
  const around = ancestorsOf(nodes, lines.slice(only, only + 1))
  let element = lines[next < 0 ? lastPlace(only - 1, (at) => told[at] === true) : next]?.block ?? -1
  while (element >= 0 && !around.has(element)) element = nodes[element]?.parent ?? -1
  return withinSet(nodes, element)
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
