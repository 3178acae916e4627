// The heading an issue is dated below: its title in any format that has headings, whatever rank it has. The name of the house may stand above it as a heading of its own.
import { readDateline } from './dateline.ts'
import type { Draft } from './draft.ts'
import { readTitle } from './headline.ts'
import { readHouse } from './house-above.ts'
import type { Line } from './line.ts'

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
