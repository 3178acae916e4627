// The name of the house above a title that has no mark of its own: 新科技观察, 新科技观察第301期.
import { take, type Draft } from './draft.ts'
import { readIssueNumber } from './issue-number.ts'
import type { Line } from './line.ts'
import { matchingForm } from './matching-form.ts'

/** Reads what a line says that names the house and no more: the number of the issue, which may be missing. Null where it is no such line. */
export function readHouse({ style, site }: Draft, { form }: Line): { number: number | null } | null {
  const name = form
    .trim()
    .toLowerCase()
    .replace(/[《》]/g, '')
  if (style.mastheads.has(name)) return { number: null }
  const own = matchingForm(site.publication.name).toLowerCase()
  const rest = name.startsWith(own) ? name.slice(own.length).replace(/^[\s([【:|丨·—-]{1,4}|[\s)\]】]{1,4}$/g, '') : ''
  const found = rest === '' ? null : readIssueNumber(rest)
  return found?.length === rest.length ? { number: found.number } : null
}

/** Takes the line right above a title that names the house: gives the number it prints. Null where there is no such line. */
export function takeHouseAbove(draft: Draft, title: Line): { number: number | null } | null {
  const above = draft.lines[title.at - 1]
  const house = above?.node.kind === 'item' || above === undefined ? null : readHouse(draft, above)
  if (above === undefined || house === null) return null
  take(draft, above, 'headline', 'series')
  return house
}

/** A name such as 财新传媒, of houses that have no entry in the house styles. */
const houseName = /^[\p{L}\d·\s]{1,12}(?:传媒|媒体|智库|新闻|日报|周刊|周报|杂志|出版社|研究院|网|社|集团|在线)$/u

/** Says whether a text in matching form is the name of a house. */
export const isHouseName = (form: string): boolean => houseName.test(form)
