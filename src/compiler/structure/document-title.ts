// The headline of a document: from its front matter, its first heading, or, where it has neither, the name of its file.
import { quote } from '#compiler/diagnostic.ts'
import { withoutEnd } from './characters.ts'
import { readDateline } from './dateline.ts'
import { take, type Draft } from './draft.ts'
import { factOf } from './facts.ts'
import { findDatedHeading } from './dated-heading.ts'
import { findHeadline, readHeadline, readTitle, warnOfUnmarked, type FoundHeadline, type Headline } from './headline.ts'
import { readHouse, takeHouseAbove } from './house-above.ts'
import { findIssueNumber, readIssueNumber } from './issue-number.ts'
import type { Line } from './line.ts'
import { matchingForm } from './matching-form.ts'
import { seeSection } from './section-heading.ts'
import { seeCategory } from './category.ts'

/** Finds the headline of a source. Markdown has further places for it than a page of text; they are asked in the order README.md states. */
export function findTitle(draft: Draft): FoundHeadline | null {
  const { lines, root, site } = draft
  const fact = factOf(draft, 'title')
  const top = lines[0]
  if (fact !== null && top !== undefined) {
    const heading = firstHeading(draft)
    const repeated = heading !== null && isRepeated(draft, heading, fact.value) ? heading : null
    if (repeated !== null) take(draft, repeated, 'headline', 'printed again')
    if (top.node.kind === 'front-matter') take(draft, top, 'front matter', fact.value)
    return {
      ...fullerTitle(titleParts(draft, fact.value), repeated && titleParts(draft, repeated.text)),
      line: top,
      mark: top,
    }
  }
  const isMarked = lines.some(
    (line) => line.node.kind !== 'item' && readHeadline(line, site.publication)?.series === site.publication.name,
  )
  const found = root.format !== 'markdown' || isMarked ? findHeadline(draft) : null
  if (found !== null || isMarked || root.format === 'text') return found
  const heading = findDatedHeading(draft) ?? (root.format === 'markdown' ? firstHeading(draft) : null)
  if (heading !== null) return headingTitle(draft, heading)
  return root.format === 'markdown' && top !== undefined ? (findHeadline(draft) ?? fileTitle(draft, top)) : null
}

/** On a page that names no house a heading is believed to be the headline, but that is said. */
function headingTitle(draft: Draft, heading: Line): FoundHeadline {
  take(draft, heading, 'headline', heading.text)
  const parts = titleParts(draft, heading.text)
  const house = takeHouseAbove(draft, heading)
  if (house === null && draft.root.format !== 'markdown') warnOfUnmarked(draft, heading)
  return { ...parts, number: parts.number ?? house?.number ?? null, line: heading, mark: heading }
}

/** A heading over all others repeats a title that stands beside the text where it says the same, or names the house and its number. */
const isRepeated = (draft: Draft, heading: Line, title: string): boolean =>
  isSame(heading.form, matchingForm(title)) || readHouse(draft, heading) !== null

/** A title beside the text may be nothing but the number of the issue, and the heading say more. */
function fullerTitle(stated: Headline, printed: Headline | null): Headline {
  if (printed === null) return stated
  const form = matchingForm(stated.headline)
  const isNumber = readIssueNumber(form)?.length === form.length
  return { ...(isNumber ? printed : stated), number: stated.number ?? printed.number }
}

/** The name of the file without its ending: said, because nobody wrote it as a title. */
function fileTitle(draft: Draft, top: Line): FoundHeadline | null {
  const { file } = draft.root
  const name = file
    .slice(file.lastIndexOf('/') + 1)
    .replace(/\.[a-z]{2,8}$/i, '')
    .trim()
  if (name === '') return null
  const message = `The source has no heading and no title; the name of its file, ${quote(name)}, was taken. A line such as # A/B is expected at the top.`
  draft.report({ severity: 'warning', code: 'title-from-file', file, line: 0, message })
  // Nothing stands above the headline of a file, so its first line is still to be read.
  return { ...titleParts(draft, name), line: { ...top, at: -1 }, mark: { ...top, at: -1 } }
}

/** The first heading is the title where it ranks above all others, or stands at the top and opens neither a section nor items. */
function firstHeading(draft: Draft): Line | null {
  const headings = draft.lines.filter(({ node }) => node.kind === 'heading')
  const [first, ...others] = headings
  if (first === undefined) return null
  const depth = first.node.depth ?? 1
  const isAbove = others.every(({ node }) => (node.depth ?? 1) > depth)
  if (isAbove && others.length > 0 && isSubtitled(draft, first)) return first
  if (seeSection(draft, first)?.known === true || seeCategory(draft, first)?.known === true) return null
  const isNumbered = titleParts(draft, first.text).number !== null || readDateline(first.form) !== null
  const below = draft.lines.slice(first.at + 1).find(({ node }) => node.kind !== 'figure' && node.kind !== 'comment')
  const opensItems = below?.node.kind === 'item'
  if (isAbove && others.length > 0) return first
  if (isNumbered || (depth === 1 && isAbove)) return first
  const isAtTop = draft.lines.slice(0, first.at).every(({ node }) => node.kind !== 'line' && node.kind !== 'item')
  return isAtTop && depth === 1 && !opensItems ? first : null
}

/** 本周要闻：大模型与芯片 begins with the title of a section, and is none. */
function isSubtitled(draft: Draft, heading: Line): boolean {
  const section = seeSection(draft, heading)
  if (section?.known !== true || section.kind === null || section.hasOrdinal || section.analysis !== null) return false
  return !draft.style.sections[section.kind].includes(matchingForm(section.title))
}

const isSame = (heading: string, title: string): boolean => {
  const [one, other] = [heading.replace(/\s/g, ''), title.replace(/\s/g, '')]
  return (
    one === other ||
    [one, other].some((whole) =>
      [one, other].some((part) => part !== whole && (whole.startsWith(part) || whole.endsWith(part))),
    )
  )
}

/** `科技爱好者周刊（第 301 期）：标题` -> the series before the number, the title behind it. */
export function titleParts(draft: Draft, text: string): Headline {
  const { publication } = draft.site
  const line = { node: { kind: 'heading' as const }, text, form: matchingForm(text) }
  const marked = readHeadline(line, publication)
  if (marked !== null && marked.headline !== '') return marked
  const number = findIssueNumber(line.form)
  const plain: Headline = { series: publication.name, edition: null, number: null, ...readTitle(text) }
  if (number === null) return plain
  const series = withoutEnd(text.slice(0, number.index), ' (（【[|｜:：·#-').replace(/^[\s【[]+/, '')
  const rest = text
    .slice(number.index + number.length)
    .replace(/^[\s)）】\]]*[\s:：|｜丨·—–-]*/, '')
    .trim()
  const isTitle = rest !== '' && readDateline(matchingForm(rest)) === null
  return {
    ...plain,
    series: series === '' ? publication.name : series,
    number: number.number,
    ...readTitle(isTitle ? rest : text),
  }
}
