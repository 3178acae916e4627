// The outline of a document with headings: which of them are sections, categories and items, found from what stands below each.
import { inlineText } from '#model/prose-text.ts'
import { seeCategory } from './category.ts'
import { linesOfContents } from './contents-list.ts'
import { readDateline } from './dateline.ts'
import { isRule, lineBehind, type Draft } from './draft.ts'
import type { Line } from './line.ts'
import type { Shape } from './house-style.ts'
import { isEndMark } from './masthead.ts'
import { matchingForm } from './matching-form.ts'
import { seeSection } from './section-heading.ts'
import { chooseShape } from './shape.ts'

/** What a line is in the outline; `lead` is a paragraph that begins with its title in bold, `paragraph` one that is an item whole; `contents alone` announces nothing. */
export type OutlineRole = 'section' | 'category' | 'item' | 'lead' | 'paragraph' | 'contents' | 'contents alone'

/** The parts of a document by their lines; a line that is not in it is the text of the part above. */
export interface Outline {
  roles: ReadonlyMap<number, OutlineRole>
  /** Place of the last part. */
  last: number
}

/** A heading, or the top of the document, and the lines below it up to the next heading. */
interface Block {
  heading: Line | null
  lines: Line[]
  items: 'list' | 'lead' | 'link' | 'none'
}

/** Finds the outline of the lines below `start`; null where a document has none and is read line by line. */
export function findOutline(draft: Draft, start: number): Outline | null {
  const analyses = linesOfAnalyses(draft, start)
  const below = draft.lines.slice(start + 1).filter(({ at }) => !analyses.has(at) && draft.roles[at] === undefined)
  const contents = linesOfContents(below, draft.lines)
  const lines = below.filter(({ at }) => !contents.has(at))
  const isHeading = (line: Line): boolean =>
    line.node.kind === 'heading' && readDateline(line.form) === null && seeSection(draft, line)?.known !== true
  const hasHeadings = lines.some(isHeading)
  if (!hasHeadings && (draft.root.format !== 'markdown' || lines.some((line) => isLineMark(draft, line)))) return null
  const shape = chooseShape(draft, lines)
  const blocks = blocksOf(lines, isHeading, shape)
  const roles = new Map<number, OutlineRole>(
    Array.from(contents, ([at, isNamed]) => [at, isNamed ? 'contents' : 'contents alone'] as const),
  )
  const ranks = hasHeadings ? ranksOf(draft, blocks, shape) : { item: null, category: 0 }
  const names = new Set(blocks.flatMap(({ heading }) => (heading === null ? [] : [heading.form])))
  blocks.forEach((block, at) => {
    const { heading } = block
    const role = heading === null ? 'category' : headingRole(draft, ranks, blocks, at)
    if (heading !== null && role !== null) roles.set(heading.at, role)
    if (role === 'category') for (const [line, own] of itemsOf(draft, block, names)) roles.set(line.at, own)
  })
  return { roles, last: Math.max(-1, ...[...roles.keys()].slice(-1)) }
}

/** 一、资讯速递 or 【政策】 above items: a document that marks its parts by its lines. */
function isLineMark(draft: Draft, line: Line): boolean {
  if (line.node.kind === 'item') return false
  if (seeSection(draft, line)?.known === true) return true
  const category = seeCategory(draft, line)
  return category !== null && (category.known || lineBehind(draft, line)?.node.kind === 'item')
}

/**
 * An analysis reaches from its section's heading to the next heading of the same rank; without a rank, to the next section.
 * A heading right below the section's is its title whatever its rank; where that is the section's own, so may be the sub-headings',
 * and only what the house knows ends the analysis.
 */
function linesOfAnalyses(draft: Draft, start: number): ReadonlySet<number> {
  const inside = new Set<number>()
  let depth: number | null = null
  let opening: Line | null = null
  for (const line of draft.lines.slice(start + 1)) {
    const { kind, depth: own = 0 } = line.node
    const section = kind === 'item' || line.form.length > 80 ? null : seeSection(draft, line)
    if (section?.known === true) {
      depth = section.kind === 'analysis' ? (kind === 'heading' ? own : 0) : null
      opening = line
    } else if (depth !== null && kind === 'heading' && own <= depth) {
      const isTitle =
        opening !== null && lineBehind(draft, opening) === line && seeCategory(draft, line)?.known !== true
      depth = isTitle ? 0 : null
    } else if (depth === 0 && kind === 'heading' && seeCategory(draft, line)?.known === true) depth = null
    if (depth !== null) inside.add(line.at)
  }
  return inside
}

function blocksOf(lines: readonly Line[], isHeading: (line: Line) => boolean, shape: Shape): Block[] {
  const blocks: Block[] = [{ heading: null, lines: [], items: 'none' }]
  for (const line of lines) {
    if (isHeading(line)) blocks.push({ heading: line, lines: [], items: 'none' })
    else if (line.node.kind !== 'comment' && line.node.kind !== 'front-matter' && !isRule(line))
      blocks.at(-1)?.lines.push(line)
  }
  const usual = usualShape(lines)
  return blocks.map((block) => ({ ...block, items: itemStyle(block.lines, shape, usual) }))
}

/** The form most numbers of a document are printed in: 0、 of 1、 and 2、. */
function usualShape(lines: readonly Line[]): string {
  const counts = new Map<string, number>()
  for (const line of lines)
    if (isTopItem(line) && markOf(line) === 'number') counts.set(shapeOf(line), (counts.get(shapeOf(line)) ?? 0) + 1)
  return [...counts].reduce((most, next) => (next[1] > most[1] ? next : most), ['', 0])[0]
}

/** How a block sets its items: as a list or numbered paragraphs, as paragraphs with a bold lead, or not at all. */
function itemStyle(lines: readonly Line[], { marks, leadIn }: Shape, usual: string): Block['items'] {
  const written = lines.filter(({ node, form }) => node.kind !== 'figure' && !isEndMark(form))
  // Where only numbers open items, the points of an essay are those in another form.
  const isOwn = (line: Line): boolean =>
    marks.includes(markOf(line)) && (marks.includes('bullet') || shapeOf(line) === usual)
  const firstItem = written.findIndex((line) => isTopItem(line) && isOwn(line))
  const firstLead = written.findIndex(isLead)
  const leads = written.filter(isLead).length
  const isLed = firstLead >= 0 && (firstItem < 0 || firstLead < firstItem) && (leads > 1 || firstLead === 0)
  if (isLed && firstLead <= leadIn && marks.includes('lead')) return 'lead'
  if (marks.includes('link') && written.length > 1 && written.every(isLink)) return 'link'
  // A list far down in an essay is part of the essay.
  return firstItem >= 0 && firstItem <= leadIn ? 'list' : 'none'
}

const markOf = ({ node }: Line): 'number' | 'bullet' =>
  /\d/.test(matchingForm(node.marker ?? '')) ? 'number' : 'bullet'

/** [纸质地图](…)（#268）: a paragraph that is a link and a word on it. */
const isLink = ({ node, form }: Line): boolean =>
  node.kind === 'line' && node.children[0]?.type === 'link' && form.length <= 120 && !/[。!?;]$/.test(form)

const isTopItem = ({ node }: Line): boolean => node.kind === 'item' && (node.depth ?? 1) === 1

/** Says whether a paragraph begins with a title in bold. */
function isLead({ node }: Line): boolean {
  const [first] = node.children
  if (node.kind !== 'line' || first?.type !== 'strong') return false
  const length = inlineText(first.children).length
  return length > 1 && length <= 120
}

/** The depths at which items and categories stand. Headings with prose below are items where a rank of headings stands above them. */
function ranksOf(draft: Draft, blocks: readonly Block[], { marks }: Shape): { item: number | null; category: number } {
  const headed = blocks.filter(({ heading }) => heading !== null)
  const depths = [...new Set(headed.map(depthOf))].toSorted((a, b) => a - b)
  const [top = 0] = depths
  let item: number | null = null
  for (const depth of marks.includes('heading') ? depths.toReversed() : []) {
    const rank = headed.filter((block) => depthOf(block) === depth)
    const parents = headed.filter((block) => depthOf(block) === depths[depths.indexOf(depth) - 1])
    const isOfCategories =
      parents.length > 0 &&
      parents.every(({ heading }) => heading !== null && seeCategory(draft, heading)?.known === true)
    // Under the house's own categories a heading is an item as soon as a text opens it: a list below that is part of the text.
    const isTold = ({ lines, items }: Block): boolean =>
      lines.length > 0 && (items === 'none' || (isOfCategories && lines[0]?.node.kind === 'line' && items === 'list'))
    const told = rank.filter(isTold).length
    const listed = rank.filter((block) => block.items !== 'none' && !isTold(block)).length
    const isAlone = depth === top && depths.length === 1
    if (depth === top && !(isAlone && listed === 0)) break
    if (told > 0 && told >= listed && told * 2 >= rank.filter(({ lines }) => lines.length > 0).length) item = depth
    else if (item === null) return { item, category: depth }
    else break
  }
  const above = depths.filter((depth) => item === null || depth < item)
  return { item, category: above.at(-1) ?? 0 }
}

const depthOf = ({ heading }: Block): number => heading?.node.depth ?? 0

function headingRole(
  draft: Draft,
  ranks: { item: number | null; category: number },
  blocks: readonly Block[],
  at: number,
): OutlineRole | null {
  const block = blocks[at]
  const next = blocks[at + 1]
  if (block?.heading == null) return null
  const depth = depthOf(block)
  if (ranks.item !== null && depth > ranks.item) return null
  if (seeCategory(draft, block.heading)?.known === true) return 'category'
  if (depth === ranks.item) return 'item'
  const leadsDeeper = next !== undefined && depthOf(next) > depth
  if (depth < ranks.category && leadsDeeper && block.lines.length === 0) return 'section'
  if (block.items !== 'none' || (leadsDeeper && (ranks.item === null || depthOf(next) <= ranks.item))) return 'category'
  return block.lines.length === 0 ? 'category' : 'item'
}

/** Gives the lines of a category that are items. */
function itemsOf(draft: Draft, { heading, lines, items }: Block, names: ReadonlySet<string>): [Line, OutlineRole][] {
  if (items === 'link') return lines.filter(isLink).map((line) => [line, 'paragraph'])
  if (items === 'lead') return lines.filter(isLead).map((line) => [line, 'lead'])
  if (items === 'list') {
    const top = lines.filter(isTopItem)
    const nested = lines.filter(({ node }) => node.kind === 'item' && node.depth === 2)
    // A list of lists by category: its entries are the categories.
    if (nested.length > 0 && top.every(({ form }) => draft.style.categories.has(form.trim())))
      return lines.flatMap((line): [Line, OutlineRole][] =>
        top.includes(line) ? [[line, 'category']] : nested.includes(line) ? [[line, 'item']] : [],
      )
    const shape = shapeOf(top[0])
    // Bullets between numbered items are lists in their texts; so are numbers of another form.
    const own = /0/.test(shape) ? top.filter((line) => shapeOf(line) === shape) : top
    return own.map((line) => [line, heading === null && names.has(line.form) ? 'contents' : 'item'])
  }
  if (heading === null || seeCategory(draft, heading)?.known !== true) return []
  const isPlain = lines.every(({ node, form }) => node.kind === 'line' && form.length <= 300)
  return isPlain ? lines.map((line) => [line, 'paragraph']) : []
}

const shapeOf = (line: Line | undefined): string => matchingForm(line?.node.marker ?? '').replace(/\d+/, '0')
