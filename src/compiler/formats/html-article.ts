// Where the issue stands on a page: by its own marks first, by the density of text where it has none. Everything else on the page is named by the rule that leaves it out.
import { findWallMark } from '#compiler/structure/wall-mark.ts'
import { matchingForm } from '#compiler/structure/matching-form.ts'
import { contentsWithin } from './html-contents.ts'
import { endingCredits } from './html-credits.ts'
import { placeByDensity } from './html-density.ts'
import { bylinesWithin, furnitureWithin, type Furniture } from './html-furniture.ts'
import { placeByMarks, type IssuePlace } from './html-issue.ts'
import { asUnprinted, type PageLine } from './html-lines.ts'
import { lockMark, saysLocked } from './html-lock-words.ts'
import { isBelowLabel, isBesideTitle, isCertain, isDateline, isShortLink, markOf, type Mark } from './html-marks.ts'
import { ancestorsOf } from './html-places.ts'
import { wallsOf } from './html-walls.ts'
import { relatedBoxes } from './html-related.ts'
import type { PageNode, PageTree } from './html-tree.ts'

/** What is left of a page. */
export interface Article {
  kept: readonly PageLine[]
  /** `isBelow`: right behind it, where no label says what else begins there. */
  left: readonly { line: PageLine; rule: LeavingRule; isBelow: boolean }[]
  /** What is printed above it, kept or not. */
  above: readonly PageLine[]
  /** It stands in what a mail program sets another letter in. */
  isQuoted: boolean
  /** Quotations that are quoted, not the frame of a forwarded page. */
  quotes: ReadonlySet<number>
}

type LeavingRule =
  'page furniture' | 'table of contents' | 'list of links' | 'outside the article' | 'headline printed again'

/** Finds the issue among the lines of a page. */
export function findArticle({ nodes }: PageTree, printed: readonly PageLine[]): Article {
  const lines = withoutHeldLocks(nodes, printed)
  const marks = lines.map(markOf)
  const told = placeByMarks(nodes, lines, marks)
  const holding = ancestorsOf(
    nodes,
    lines.filter(({ block }, at) => isCertain(marks[at]) && told?.box.has(block) === true),
  )
  const furniture = furnitureOf(nodes, lines, marks, holding)
  const place = told ?? placeByDensity(nodes, lines, marks, ({ block }) => furniture.has(block))
  const related = relatedBoxes(nodes, lines, marks, place)
  const contents = contentsWithin(nodes, lines)
  const rules = rulesFor(lines, marks, place, furniture, bylinesWithin(nodes, holding)).map((rule, at) =>
    contents.has(at) ? 'table of contents' : related.has(at) ? 'page furniture' : rule,
  )
  const walls = wallsInFurniture(lines, rules, place, furniture)
  const below = placesBelow(lines, rules)
  const left = lines.flatMap((line, at) =>
    rules[at] == null || walls.has(at) ? [] : [{ line, rule: rules[at], isBelow: at >= below.from && at < below.to }],
  )
  return {
    kept: wallsOf(
      lines.flatMap((line, at) => (rules[at] === null ? [line] : (walls.get(at) ?? []))),
      marks[place.start] === 'headline' || told !== null,
    ),
    left: left.filter(({ line }) => !line.isUnprinted),
    above: lines.slice(0, Math.max(0, rules.indexOf(null))).filter(({ isUnprinted }) => !isUnprinted),
    isQuoted: isLetterWithin(nodes, lines[place.start]),
    quotes: new Set(lines.map(({ quote }) => quote).filter((quote) => quote >= 0 && !holding.has(quote))),
  }
}

/** Where it is left open whether the article goes on: behind the last line that was kept, up to a label of what pages put below, or another headline. */
function placesBelow(lines: readonly PageLine[], rules: readonly (LeavingRule | null)[]): { from: number; to: number } {
  const from = rules.lastIndexOf(null) + 1
  const isLabel = (line: PageLine, at: number): boolean =>
    rules[at] !== 'outside the article' || isBelowLabel(line) || markOf(line) === 'headline'
  const label = lines.findIndex((line, at) => at >= from && isLabel(line, at))
  return { from, to: label < 0 ? lines.length : label }
}

/** What holds the headings or the items of an issue locks none of it, whatever it is called. */
function withoutHeldLocks(nodes: readonly PageNode[], lines: readonly PageLine[]): readonly PageLine[] {
  if (!lines.some(({ lock }) => lock >= 0)) return lines
  const holding = ancestorsOf(
    nodes,
    lines.filter((line) => {
      const mark = markOf(line)
      return (mark !== null && mark !== 'wall' && mark !== 'credits') || line.text.startsWith('《') || line.depth === 1
    }),
  )
  return lines.filter(({ lock }) => lock < 0 || !holding.has(lock))
}

const quoting =
  /(?:^|[\s_-])(?:gmail_quote|gmail_extra|yahoo_quoted|moz-forward-container|moz-cite|protonmail_quote|divRplyFwdMsg|appendonsend|isForwardContent|qmbox|foxmail)/i

/** Says whether a line stands in an element mail programs make for the letters they quote or send on. */
function isLetterWithin(nodes: readonly PageNode[], line: PageLine | undefined): boolean {
  for (let at = line?.block ?? -1; at >= 0; at = nodes[at]?.parent ?? -1) {
    const node = nodes[at]
    if (node?.kind !== 'element') continue
    const names = `${node.attributes.get('class') ?? ''} ${node.attributes.get('id') ?? ''}`
    const isCited = node.name === 'blockquote' && node.attributes.get('type')?.toLowerCase() === 'cite'
    if (isCited || quoting.test(names.slice(0, 400))) return true
  }
  return false
}

function furnitureOf(
  nodes: readonly PageNode[],
  lines: readonly PageLine[],
  marks: readonly (Mark | null)[],
  holding: ReadonlySet<number>,
): ReadonlyMap<number, Furniture> {
  const around = (test: (line: PageLine, at: number) => boolean) => ancestorsOf(nodes, lines.filter(test))
  return furnitureWithin(nodes, {
    holding,
    heading: around((line, at) => marks[at] === 'headline' || line.depth === 1),
    crediting: around((_, at) => marks[at] === 'credits'),
  })
}

function rulesFor(
  lines: readonly PageLine[],
  marks: readonly (Mark | null)[],
  { start, end, isHeaded, box, repeats }: IssuePlace,
  furniture: ReadonlyMap<number, Furniture>,
  bylines: ReadonlySet<number>,
): (LeavingRule | null)[] {
  const listed = linkLists(lines)
  // The first mark, heading or item ends what may stand beside the title; names there may be set as headings, tags as a list.
  const isOpening = (line: PageLine): boolean =>
    !bylines.has(line.block) && (line.depth !== null || (line.marker !== null && !isShortLink(line)))
  const first = lines.findIndex((line, at) => at > start && (isCertain(marks[at]) || isOpening(line)))
  const rules = lines.map((line, at): LeavingRule | null => {
    if (furniture.has(line.block)) return 'page furniture'
    if (repeats.has(at)) return 'headline printed again'
    const isByline = bylines.has(line.block) && marks[at] === null && !isDateline(line) && !/[。！？]/.test(line.text)
    if (at < first && line.linked >= 0.9 && saysLocked(line.text, true, true)) return 'page furniture'
    if (at > start && at < first && (isByline || isBesideTitle(line, box.has(line.block)))) return 'page furniture'
    return (at < start || at >= end) && listed.has(at) ? 'list of links' : null
  })
  // A headline begins its issue; without one, what stands right above the first mark is its summary.
  for (let at = start - 1, isPast = false; at >= 0; at--) {
    const line = lines[at]
    if (line === undefined || box.has(line.block)) continue
    isPast ||= isHeaded ? !(at === start - 1 && isDateline(line)) : rules[at] !== null
    if (isPast) rules[at] ??= 'outside the article'
  }
  // What parts an article that has its credits from the next thing is no advert.
  const credits = endingCredits(lines)
  for (let at = start, isCredited = false, isPast = false; at < lines.length; at++) {
    const line = lines[at]
    isCredited ||= credits.has(at)
    const isEnd = rules[at] !== null && furniture.get(line?.block ?? -1) !== 'advert' && isCredited
    isPast ||= at >= end || (isEnd && line !== undefined && !box.has(line.block))
    if (isPast) rules[at] ??= 'outside the article'
  }
  return rules
}

/** Words that ask for money within an article end its public text whatever their element is called; those of an advert only where the text above breaks off. */
function wallsInFurniture(
  lines: readonly PageLine[],
  rules: readonly (LeavingRule | null)[],
  { start, end }: IssuePlace,
  furniture: ReadonlyMap<number, Furniture>,
): ReadonlyMap<number, PageLine> {
  const walls = new Map<number, PageLine>()
  for (let at = start + 1; at < end; at++) {
    const line = lines[at]
    if (line === undefined || rules[at] !== 'page furniture' || line.text.length > 200) continue
    if (furniture.get(line.block) === 'furniture' && saysLocked(line.text, true, false))
      walls.set(at, asUnprinted(line, lockMark))
    const mark = findWallMark(matchingForm(line.text))
    const isCutOff = /[…⋯.([（［【〔]\s{0,4}$/.test(lines[at - 1]?.text.slice(-8) ?? '')
    if (mark?.isPay !== true) continue
    if (line.lock >= 0) walls.set(at, line)
    else if (isCutOff || furniture.get(line.block) === 'furniture')
      walls.set(at, asUnprinted(line, line.text.slice(mark.publicEnd, mark.end).trim()))
  }
  return walls
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
