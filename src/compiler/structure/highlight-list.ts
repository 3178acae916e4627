// 本期看点 above a list above the first section: the highlights of the issue, as a lead announces them in a sentence.
import { seeCategory } from './category.ts'
import { take, type Draft, type Part } from './draft.ts'
import { isLabel } from './masthead.ts'
import { seeSection } from './section-heading.ts'
import type { Line } from './line.ts'
import { findWallMark } from './wall-mark.ts'

/** The most highlights an issue announces; a longer list is its digest. */
const most = 12

const details = { label: 'label of highlights', entry: 'a highlight' }

/** Takes the label of such a list, and its entries. */
export const readHighlightList: Part = (draft, line) => {
  if (draft.region !== 'head' || draft.sealed || draft.outline !== null) return false
  if (line.node.kind !== 'item') return leadsHighlights(draft, line) && take(draft, line, 'lead', details.label)
  const above = draft.roles[line.at - 1]
  if (above?.detail !== details.label && above?.detail !== details.entry) return false
  if (!draft.highlights.includes(line.text)) draft.highlights.push(line.text)
  return take(draft, line, 'lead', details.entry)
}

/** A section of items or a category stands right behind the list: else the list is the digest itself. */
function leadsHighlights(draft: Draft, line: Line): boolean {
  if (!isLabel(line)) return false
  const below = draft.lines.slice(line.at + 1, line.at + most + 2)
  const end = below.findIndex(({ node }) => node.kind !== 'item')
  const next = below[end]
  if (end < 1 || next === undefined) return false
  if (below.slice(0, end).some(({ text, form }) => text === '' || text.length > 100 || findWallMark(form) !== null))
    return false
  const section = seeSection(draft, next)
  if (section?.known === true) return section.kind === 'digest'
  // Among categories 【本期看点】 is one.
  return seeCategory(draft, next)?.known === true && seeCategory(draft, line) === null
}
