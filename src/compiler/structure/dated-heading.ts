// The heading an issue is dated below: its title in any format that has headings, whatever rank it has. The name of the house may stand above it as a heading of its own.
import { readDateline } from './dateline.ts'
import { take, type Draft } from './draft.ts'
import { readTitle } from './headline.ts'
import { readIssueNumber } from './issue-number.ts'
import type { Line } from './line.ts'
import { matchingForm } from './matching-form.ts'

/** What may stand between a title and its date on a page: a standfirst, who wrote it, a picture. Documents have them right below each other. */
const reach = { markdown: 0, text: 0, html: 6, email: 6 }

/** Gives the heading with the date of the issue below it, or null. */
export function findDatedHeading(draft: Draft): Line | null {
  const [first, second] = draft.lines.filter(({ node }) => node.kind === 'heading')
  if (first === undefined || draft.lines.slice(0, first.at).some(({ node }) => node.kind === 'item')) return null
  const isAboveTitle =
    second !== undefined && isDated(draft, second) && (isHouse(draft, first) || isPlain(first, second))
  return isAboveTitle ? second : isDated(draft, first) ? first : null
}

/** Reads what a heading says that names the house and no more: the number of the issue, which may be missing. Null where it is no such heading. */
export function readHouse({ style, site }: Draft, { form }: Line): { number: number | null } | null {
  const name = form.trim().toLowerCase()
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

const isHouse = (draft: Draft, line: Line): boolean => readHouse(draft, line) !== null

/** A site's name above topics that are parted by slashes. */
const isPlain = (first: Line, second: Line): boolean =>
  readTitle(first.text).topics.length < 2 && readTitle(second.text).topics.length > 1

/** Says whether a date stands below a heading, and nothing of the text between them. */
function isDated({ lines, root }: Draft, heading: Line): boolean {
  let between = 0
  for (const { node, form } of lines.slice(heading.at + 1)) {
    if (node.kind === 'comment') continue
    if (node.kind === 'item' || (node.kind === 'heading' && root.format !== 'markdown')) return false
    if (readDateline(form) !== null) return true
    if (++between > reach[root.format]) return false
  }
  return false
}
