// Where the issue stands on a page: by its own marks first, by the density of text where it has none. Everything else on the page is named by the rule that leaves it out.
import { furnitureWithin } from './html-furniture.ts'
import type { PageLine } from './html-lines.ts'
import type { PageNode, PageTree } from './html-tree.ts'
import { isCertain, markOf, type Mark } from './html-marks.ts'

/** What is left of a page. */
export interface Article {
  kept: readonly PageLine[]
  left: readonly { line: PageLine; rule: LeavingRule }[]
  /** Quotations that are quoted, not the frame of a forwarded page. */
  quotes: ReadonlySet<number>
}

type LeavingRule = 'page furniture' | 'list of links' | 'outside the article'

/** Finds the issue among the lines of a page. */
export function findArticle({ nodes }: PageTree, lines: readonly PageLine[]): Article {
  const marks = lines.map(markOf)
  const holding = ancestorsOf(
    nodes,
    lines.filter((_, at) => isCertain(marks[at])),
  )
  const heading = ancestorsOf(
    nodes,
    lines.filter((line, at) => marks[at] === 'headline' || line.depth === 1),
  )
  const furniture = furnitureWithin(nodes, holding, heading)
  const isFurniture = (line: PageLine): boolean => furniture.has(line.block)
  const range = rangeByMarks(lines, marks, isFurniture) ?? rangeByDensity(nodes, lines, isFurniture)
  const listed = linkLists(lines)
  const rules = lines.map((line, at): LeavingRule | null => {
    if (isFurniture(line)) return 'page furniture'
    if (at >= range.start && at <= range.end) return null
    return listed.has(at) ? 'list of links' : null
  })
  const frame = frameOf(nodes, lines, range)
  for (let at = 0; at < range.start; at++) if (!isWithin(lines[at], frame)) rules[at] ??= 'outside the article'
  // What directly follows the article may still be its credits, whatever box it stands in.
  let isPast = false
  for (let at = range.end + 1; at < lines.length; at++) {
    if (isWithin(lines[at], frame)) continue
    isPast ||= rules[at] !== null
    if (isPast) rules[at] ??= 'outside the article'
  }
  const quotes = new Set(lines.map(({ quote }) => quote).filter((quote) => quote >= 0 && !holding.has(quote)))
  return {
    kept: lines.filter((_, at) => rules[at] === null),
    left: lines.flatMap((line, at) => (rules[at] == null ? [] : [{ line, rule: rules[at] }])),
    quotes,
  }
}

interface Range {
  start: number
  end: number
}

/** From the headline above the first mark to the last mark; null where the page has no marks to go by. */
function rangeByMarks(
  lines: readonly PageLine[],
  marks: readonly (Mark | null)[],
  isFurniture: (line: PageLine) => boolean,
): Range | null {
  const places = marks.flatMap((mark, at) => {
    const line = lines[at]
    return mark !== null && mark !== 'headline' && line !== undefined && !isFurniture(line) ? [{ mark, at }] : []
  })
  const certain = places.filter(({ mark }) => isCertain(mark))
  const used = certain.length > 0 ? certain : places
  const [first, last] = [used[0]?.at, used.at(-1)?.at]
  if (first === undefined || last === undefined || places.length < 2) return null
  const isTitle = (at: number, test: (line: PageLine) => boolean): boolean => {
    const line = lines[at]
    return line !== undefined && !isFurniture(line) && test(line)
  }
  let start = lastPlace(first, (at) => isTitle(at, () => marks[at] === 'headline'))
  if (start < 0) start = lastPlace(first, (at) => isTitle(at, ({ depth }) => depth === 1))
  return { start: start < 0 ? first : start, end: last }
}

function lastPlace(before: number, test: (at: number) => boolean): number {
  for (let at = before; at >= 0; at--) if (test(at)) return at
  return -1
}

/** The deepest element that has most of the text, with the title above it. */
function rangeByDensity(
  nodes: readonly PageNode[],
  lines: readonly PageLine[],
  isFurniture: (line: PageLine) => boolean,
): Range {
  const weights = new Float64Array(nodes.length)
  let whole = 0
  for (const line of lines) {
    if (isFurniture(line) || line.block < 0) continue
    const weight = line.text.length * (1 - 0.8 * line.linked)
    weights[line.block] = (weights[line.block] ?? 0) + weight
    whole += weight
  }
  let densest = -1
  for (let at = nodes.length - 1; at >= 0; at--) {
    const parent = nodes[at]?.parent ?? -1
    const weight = weights[at] ?? 0
    if (densest < 0 && weight >= whole * 0.6 && whole > 0) densest = at
    if (parent >= 0) weights[parent] = (weights[parent] ?? 0) + weight
  }
  const within = withinSet(nodes, densest)
  const start = lines.findIndex((line) => within.has(line.block))
  const end = lines.findLastIndex((line) => within.has(line.block))
  if (start < 0) return { start: 0, end: lines.length - 1 }
  const title = lastPlace(start, (at) => at > start - 12 && lines[at]?.depth === 1)
  return { start: title < 0 ? start : title, end }
}

/** Everything in an element, itself included: in document order children stand behind their parents. */
function withinSet(nodes: readonly PageNode[], element: number): ReadonlySet<number> {
  const within = new Set([element])
  for (let at = element + 1; at < nodes.length; at++) {
    const parent = nodes[at]?.parent ?? -1
    if (parent < element) break
    if (within.has(parent)) within.add(at)
  }
  return within
}

/** The smallest element around a range of lines. */
function frameOf(
  nodes: readonly PageNode[],
  lines: readonly PageLine[],
  { start, end }: Range,
): ReadonlySet<number> | null {
  const chain = new Set<number>()
  for (let at = lines[start]?.block ?? -1; at >= 0; at = nodes[at]?.parent ?? -1) chain.add(at)
  for (let at = lines[end]?.block ?? -1; at >= 0; at = nodes[at]?.parent ?? -1)
    if (chain.has(at)) return withinSet(nodes, at)
  return null
}

const isWithin = (line: PageLine | undefined, frame: ReadonlySet<number> | null): boolean =>
  frame === null || (line !== undefined && frame.has(line.block))

function ancestorsOf(nodes: readonly PageNode[], lines: readonly PageLine[]): ReadonlySet<number> {
  const found = new Set<number>()
  for (const { block } of lines)
    for (let at = block; at >= 0 && !found.has(at); at = nodes[at]?.parent ?? -1) found.add(at)
  return found
}

/** Runs of three lines or more that are nothing but links. */
function linkLists(lines: readonly PageLine[]): ReadonlySet<number> {
  const listed = new Set<number>()
  let run: number[] = []
  for (const [at, { linked }] of [...lines.entries(), [-1, { linked: 0 }] as const]) {
    if (linked >= 0.6) run.push(at)
    else {
      if (run.length >= 3) run.forEach((place) => listed.add(place))
      run = []
    }
  }
  return listed
}
