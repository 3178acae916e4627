// Section headings: 一、资讯速递 opens a digest, 二、深度分析 the analysis.
import { quote } from '#compiler/diagnostic.ts'
import { markerKind } from '#compiler/formats/markers.ts'
import { hasOwnWall, openTitled, seeTitle } from './analysis-title.ts'
import { seeCategory } from './category.ts'
import { lineBehind, openDigest, take, warn, type Draft, type Part } from './draft.ts'
import type { Line } from './line.ts'
import { matchingForm } from './matching-form.ts'
import { openSection } from './open-section.ts'
import { isRelatedLabel } from './related.ts'
import { ordinalOf, partNumber, seeSection, type SeenSection } from './section-heading.ts'

/** Takes a section heading and opens its section. */
export const readSection: Part = (draft, line) => {
  const seen = seeSection(draft, line)
  if (seen === null || (!seen.known && seeCategory(draft, line)?.known === true)) return false
  const isGuest = draft.region === 'tail' || draft.region === 'beside'
  // An analysis has ordinal headings of its own, and so has its paid part: there only the house's own titles open a section.
  if (isGuest && !(seen.known && (seen.hasOrdinal || draft.boxed))) return false
  if ((draft.region === 'analysis' || draft.sealed) && !seen.known && !goesOn(draft, line, seen)) return false
  if (!seen.known && isOfList(draft, line)) return false
  const kind = leadsItself(draft, line, seen) ? 'digest' : (seen.kind ?? kindByFollower(draft, line))
  if (kind === null || (draft.sealed && !isBelieved(draft, line, seen))) return false
  if (!seen.known) {
    warn(
      draft,
      line,
      'unknown-section',
      `${quote(line.text)} is no section of this publication; it was read as ${kind === 'digest' ? 'a digest' : 'an analysis'} by what follows it.`,
    )
  }
  openSection(draft, kind, seen.title, seen.note, kind === 'digest' && draft.sealed && !isNumberedOn(draft, line, seen))
  draft.lastOrdinal = ordinalOf(line, seen) ?? draft.lastOrdinal
  if (seen.analysis === null) return take(draft, line, 'section', kind)
  openTitled(draft, line, seen.analysis)
  return take(draft, line, 'section', `${kind}, ${seen.analysis}`)
}

/** Behind a wall a heading may not carry words of its own, nor stand among recommendations; a short one has to lead to a category. */
function isBelieved(draft: Draft, line: Line, { title, note, kind, analysis }: SeenSection): boolean {
  if (analysis !== null && !hasOwnWall(draft, line)) return false
  const isExact = kind !== null && draft.style.sections[kind].includes(matchingForm(title).replace(partNumber, ''))
  if (!isExact || !/^[\d\s.,/月日年~—–-]*$/.test(matchingForm(note ?? ''))) return false
  if (kind === 'analysis') return true
  const next = lineBehind(draft, line)
  const leadsCategory = next !== undefined && seeCategory(draft, next)?.known === true
  return draft.region !== 'beside' && (title.length >= 4 || leadsCategory)
}

/** Where the analysis came first, the digest is the second section and says so. */
function isNumberedOn(draft: Draft, line: Line, seen: SeenSection): boolean {
  const isFirst = !draft.sections.some(({ kind }) => kind === 'digest')
  return isFirst && (ordinalOf(line, seen) ?? 0) > 1
}

/** Behind an analysis without a wall the next number opens a section where a list under its heading follows. */
function goesOn(draft: Draft, line: Line, seen: SeenSection): boolean {
  if (draft.sealed || draft.lastOrdinal === null || ordinalOf(line, seen) !== draft.lastOrdinal + 1) return false
  const next = lineBehind(draft, line)
  if (next === undefined) return false
  if (next.node.kind === 'item') return isRelatedLabel(matchingForm(seen.title))
  return seeCategory(draft, next)?.isBracketed === true && lineBehind(draft, next)?.node.kind === 'item'
}

/** 三、… below 二、… that was kept as an item, or a number that does not go on from the section's, is of a list within the category. */
function isOfList(draft: Draft, line: Line): boolean {
  const ordinal = ordinalIn(draft, line)
  const above = draft.lines[line.at - 1]
  if (ordinal === null || openDigest(draft) === null) return false
  if (draft.lastOrdinal !== null && ordinal <= draft.lastOrdinal) return true
  return above !== undefined && draft.roles[above.at]?.role === 'item' && ordinalIn(draft, above) === ordinal - 1
}

function ordinalIn(draft: Draft, line: Line): number | null {
  const seen = line.node.kind === 'item' ? null : seeSection(draft, line)
  return seen === null ? null : ordinalOf(line, seen)
}

/** 三、专题 above 【专题】 and ♢ items is a digest, whatever its title is elsewhere. */
function leadsItself(draft: Draft, line: Line, { kind, title, analysis }: SeenSection): boolean {
  const next = kind !== 'analysis' || draft.sealed || analysis !== null ? undefined : lineBehind(draft, line)
  const category = next === undefined ? null : seeCategory(draft, next)
  const below = next === undefined ? undefined : lineBehind(draft, next)
  return (
    category !== null &&
    category.isBracketed &&
    matchingForm(category.name) === matchingForm(title) &&
    markerKind(below?.node.marker ?? '') === 'picture'
  )
}

function kindByFollower(draft: Draft, line: Line): 'digest' | 'analysis' | null {
  const next = lineBehind(draft, line)
  if (next === undefined) return null
  if (next.node.kind === 'item' || seeCategory(draft, next)?.isBracketed === true) return 'digest'
  return seeTitle(next) === null ? null : 'analysis'
}

/** 2月11日—2月17日 */
const isSpan = (form: string): boolean =>
  /^[\d年月日号./]{2,11}\s?[-—–~至到]{1,2}\s?[\d年月日号./]{2,11}$/.test(form) && /月|[./]/.test(form)

/** Says whether a line may head the category below it: it is short, stands apart from the item above, and the sections of the source have no numbers. */
export function isSubheading(draft: Draft, line: Line): boolean {
  if (line.node.kind === 'item' || line.form.length > 24 || /[。,;!?:、]/.test(line.form)) return false
  const next = lineBehind(draft, line)
  if (next === undefined || seeCategory(draft, next) === null) return false
  const isBelowItem = draft.roles[line.at - 1]?.role === 'item'
  return !isBelowItem || isSpan(line.form) || (!line.adjacent && draft.lastOrdinal === null)
}

/** Takes a short line right above a category: under a section heading it is the section's note, without one it is the heading. */
export const readSubheading: Part = (draft, line) => {
  if ((draft.region !== 'head' && draft.region !== 'digest') || draft.sealed || !isSubheading(draft, line)) return false
  const last = draft.sections.at(-1)
  if (last?.kind === 'digest' && last.categories.length === 0 && last.note === null) {
    last.note = line.text
    return take(draft, line, 'section', 'note')
  }
  // A double issue may part its weeks by nothing but their dates.
  if (last?.kind === 'digest' && isSpan(line.form)) {
    openSection(draft, 'digest', last.title, line.text)
    return take(draft, line, 'section', 'digest')
  }
  const message = `${quote(line.text)} is no section of this publication; it was read as a digest by what follows it.`
  warn(draft, line, 'unknown-section', message)
  openSection(draft, 'digest', line.text, null)
  return take(draft, line, 'section', 'digest')
}
