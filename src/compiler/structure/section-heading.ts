// What a section heading looks like: 一、资讯速递, 【深度分析】, 02｜深度分析, 二、深度分析《小模型大战》.
import { seeTitle } from './analysis-title.ts'
import { seeCategory, withoutGloss } from './category.ts'
import { endsSentence, withoutEnd } from './characters.ts'
import { lineBehind, openDigest, type Draft } from './draft.ts'
import { nameStretch } from './heading.ts'
import type { Line } from './line.ts'
import { matchingForm } from './matching-form.ts'
import { readNumeral } from './numeral.ts'

/** A line that looks like a section heading. */
export interface SeenSection {
  title: string
  note: string | null
  /** Null where the title says nothing about what follows. */
  kind: 'digest' | 'analysis' | null
  /** The title is one the house uses. */
  known: boolean
  hasOrdinal: boolean
  /** The title of its analysis, where that stands on the same line. */
  analysis: string | null
}

/** Sees a section heading: an ordinal and a title, or a title the house uses. */
export function seeSection(draft: Draft, line: Line): SeenSection | null {
  if (line.node.kind === 'item' && !/\d/.test(line.node.marker ?? '')) return seeMarked(draft, line)
  const stretch = nameStretch(line.form)
  if (stretch === null) return null
  const start = stretch.start + lengthOfNumber(draft, line.form.slice(stretch.start, stretch.end))
  const hasOrdinal = stretch.hasOrdinal || start > stretch.start || /\d/.test(line.node.marker ?? '')
  if (line.node.kind === 'item' && !hasOrdinal) return null
  const titled = titledSection(draft, line, start, hasOrdinal)
  if (titled !== null) return { ...titled, note: null, kind: 'analysis', known: true, hasOrdinal }
  const { form: printed, note } = withoutNote(line, start, stretch.end)
  if (printed.length > longestTitle) return null
  const bare = unspaced(printed)
  const title = unspaced(line.text.slice(start, start + printed.length))
  const kinds = ['digest', 'analysis'] as const
  const named = withoutGloss(bare)
  const known =
    kinds.find((kind) => draft.style.sections[kind].some((name) => isNamed(named, name, hasOrdinal))) ??
    kinds.find((kind) => draft.style.sections[kind].includes(named) && leadsDeeper(draft, line, kind)) ??
    (draft.style.sections.analysis.includes(named) && leadsText(draft, line) ? 'analysis' : undefined)
  const seen = { title, note, kind: known ?? null, known: known !== undefined, hasOrdinal, analysis: null }
  if (seen.known) return seen
  // 01 before a name is as likely the number of an item.
  const isOrdinal = stretch.hasOrdinal && line.node.kind !== 'item' && !/^\s*0\d/.test(line.form)
  return isOrdinal && !/[。;!?,]$/.test(bare) ? seen : null
}

/** 深 度 分 析 is set wide, and named as 深度分析. */
const unspaced = (text: string): string =>
  /^\p{Script=Han}(?:\s{1,3}\p{Script=Han}){1,11}$/u.test(text) ? text.replace(/\s/g, '') : text

const longestTitle = 40

/** ■ 深度分析, ② 深度分析: below and above no other such line a title of the house is a heading, whatever its sign. */
function seeMarked(draft: Draft, { at, form, text, node }: Line): SeenSection | null {
  const kinds = ['digest', 'analysis'] as const
  const kind = form.length < 4 ? undefined : kinds.find((each) => draft.style.sections[each].includes(form))
  const isListed = [at - 1, at + 1].some((near) => draft.lines[near]?.node.marker === node.marker)
  if (kind === undefined || isListed || draft.sealed) return null
  return { title: text, note: null, kind, known: true, hasOrdinal: false, analysis: null }
}

/** Gives the length of a number that nothing parts from the name behind it: 2 深度分析, 二｜深度分析. It is believed only before a title of the house. */
function lengthOfNumber({ style }: Draft, form: string): number {
  const length = /^[[【]?(?:[一二三四五六七八九十]{1,3}|\d{1,2}|[Ⅰ-Ⅻ])[\]】]?\s?[|丨/·]?\s?/.exec(form)?.[0].length ?? 0
  if (length === 0) return 0
  const name = withoutGloss(form.slice(length))
  return Object.values(style.sections).some((names) => names.includes(name)) && name.length >= 4 ? length : 0
}

/** 二、深度分析《小模型大战》: the section and its analysis are named on one line. */
function titledSection(
  { style }: Draft,
  line: Line,
  start: number,
  hasOrdinal: boolean,
): { title: string; analysis: string } | null {
  const open = line.form.indexOf('《', start)
  if (open <= start || open > start + 16) return null
  const name = withoutEnd(line.form.slice(start, open), ' :|丨·—-')
  const isOwn = style.sections.analysis.includes(name) && (hasOrdinal || name.length >= 4)
  const node = { ...line.node, kind: 'line' as const }
  const analysis = isOwn ? seeTitle({ ...line, node, form: line.form.slice(open), text: line.text.slice(open) }) : null
  return analysis === null ? null : { title: line.text.slice(start, start + name.length), analysis }
}

/** 深度分析（二） is the second of its kind. */
export const partNumber = /\s?(?:\([一二三四五六七八九十\d]{1,2}\)|之?[一二三四五六七八九十]{1,2}|\d{1,2})$/

/** A short title needs its ordinal: alone on a line, 资讯 is as likely a link of the page. A longer title may follow a known one. */
function isNamed(form: string, name: string, hasOrdinal: boolean): boolean {
  if (!form.startsWith(name)) return false
  if (form === name) return hasOrdinal || name.length >= 4
  if (name.length >= 4 && form === name + (partNumber.exec(form)?.[0] ?? '')) return true
  const behind = hasOrdinal ? /^\s?[:|丨·\s—-]/ : /^\s?[:|丨·—-]/
  return name.length >= 4 && behind.test(form.slice(name.length))
}

/** A short title without an ordinal heads a section where it is a heading above another: of items, or of the text of an analysis. */
function leadsDeeper(draft: Draft, line: Line, kind: 'digest' | 'analysis'): boolean {
  const next = line.node.kind === 'heading' ? lineBehind(draft, line) : undefined
  if (next?.node.kind !== 'heading' || (next.node.depth ?? 0) <= (line.node.depth ?? 0)) return false
  const isOfItems = lineBehind(draft, next)?.node.kind === 'item' || seeCategory(draft, next)?.known === true
  return isOfItems === (kind === 'digest')
}

/** 深度 alone below the items of a digest heads the text that follows, at once or below a title. */
function leadsText(draft: Draft, line: Line): boolean {
  const digest = draft.sealed || line.node.kind !== 'line' ? null : openDigest(draft)
  if (digest?.categories.at(-1)?.items.length === 0 || digest === null) return false
  const [first, second] = draft.lines.slice(line.at + 1, line.at + 3)
  const isText = (below: Line | undefined): boolean =>
    below?.node.kind === 'line' && below.form.length >= 20 && endsSentence(below.form)
  return isText(first) || (first?.node.kind === 'line' && seeCategory(draft, first) === null && isText(second))
}

/** A bracketed range of dates behind a title is its note. */
function withoutNote(line: Line, start: number, end: number): { form: string; note: string | null } {
  const form = line.form.slice(start, end)
  if (!/[)\]】]$/.test(form)) return { form, note: null }
  const open = Math.max(...'([【'.split('').map((sign) => form.lastIndexOf(sign)))
  if (open < 1 || !/\d/.test(form.slice(open))) return { form, note: null }
  return { form: form.slice(0, open).trimEnd(), note: line.text.slice(start + open + 1, end - 1).trim() }
}

/** Gives the number before a heading: 2 of 二、. */
export function ordinalOf(line: Line, { hasOrdinal }: SeenSection): number | null {
  const printed = /[一二三四五六七八九十]{1,3}|\d{1,2}|[Ⅰ-Ⅻ]/.exec(matchingForm(line.printed.slice(0, 8)))?.[0]
  if (!hasOrdinal || printed === undefined) return null
  return printed >= 'Ⅰ' && printed <= 'Ⅻ' ? printed.charCodeAt(0) - 0x215f : readNumeral(printed)
}
