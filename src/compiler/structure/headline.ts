// The headline: 【series·edition】topic/topic. A page may show headlines of other issues; the one with an issue below it is meant.
import { quote } from '#compiler/diagnostic.ts'
import type { Publication } from '#model/publication.ts'
import { seeCategory } from './category.ts'
import { countCharacters, openBrackets, withoutEnd } from './characters.ts'
import { readDateline } from './dateline.ts'
import { take, warn, type Draft } from './draft.ts'
import { isHouseName, takeHouseAbove } from './house-above.ts'
import { findIssueNumber, readIssueNumber } from './issue-number.ts'
import type { Line } from './line.ts'
import { matchingForm } from './matching-form.ts'
import { seeSection } from './section-heading.ts'
import { reportWithheld } from './wall.ts'
import { findWallMark } from './wall-mark.ts'

/** What a headline says. */
export interface Headline {
  series: string
  edition: string | null
  number: number | null
  headline: string
  topics: string[]
}

/** A headline and the line it stands on; the mark may have a line of its own above it. */
export interface FoundHeadline extends Headline {
  line: Line
  mark: Line
}

const marks: readonly (readonly [open: string, close: string])[] = [
  ['【', '】'],
  ['〖', '〗'],
  ['[', ']'],
  ['『', '』'],
  ['「', '」'],
]
/** As much of a line as a headline is read from. */
interface PrintedLine extends Pick<Line, 'text' | 'form'> {
  node: Pick<Line['node'], 'kind'>
}

/** Reads the series mark at the beginning of a line: what it says, and the title behind it, which may be empty. */
export function readHeadline(line: PrintedLine, publication: Publication): Headline | null {
  if (line.node.kind === 'item') return null
  const { text, form } = line
  const [open, close] = marks.find(([sign]) => form.startsWith(sign)) ?? ['', '']
  const end = open === '' ? -1 : form.slice(0, 60).indexOf(close)
  if (end < 2) return readPlainMark(line, publication)
  const mark = readMark(text.slice(1, end), publication)
  const title = text.slice(end + 1).trim()
  const own = mark.series === publication.name ? null : readOwnMark(title, line, publication)
  // 【独家】【新科技观察】A/B: what stands before the publication's own mark is said of the issue.
  if (own !== null)
    return { ...own, edition: own.edition ?? (isHouseName(form.slice(1, end)) ? null : text.slice(1, end).trim()) }
  return withNumber(mark, title)
}

/** Reads a second mark, where it is the publication's own. */
function readOwnMark(text: string, { node }: PrintedLine, publication: Publication): Headline | null {
  const form = matchingForm(text)
  const isOwn = marks.some(([open]) => form.startsWith(open + matchingForm(publication.name)))
  return isOwn ? readHeadline({ node, text, form }, publication) : null
}

/** 【新科技观察】第301期 A/B, （第301期）A/B, A/B（第301期）: the number stands outside of the mark, and is no part of the title. */
function withNumber(mark: Pick<Headline, 'series' | 'edition' | 'number'>, title: string): Headline {
  const edition = mark.edition === null ? editionBefore.exec(matchingForm(title)) : null
  if (edition?.[1] !== undefined) {
    const start = edition[0].indexOf(edition[1])
    const printed = title.slice(start, start + edition[1].length)
    return withNumber({ ...mark, edition: printed }, title.slice(edition[0].length))
  }
  const form = matchingForm(title)
  const open = /^[([【〔]\s?/.exec(form)?.[0].length ?? 0
  const first = readIssueNumber(form.slice(open))
  const sign = first === null ? null : numberEnd[open > 0 ? 'bracketed' : 'bare'].exec(form.slice(open + first.length))
  const start = first === null || sign === null ? 0 : open + first.length + sign[0].length
  const tail = form.slice(-20).search(/[([【〔][^([【〔]*$/)
  const end = tail < 0 ? form.length : form.length - Math.min(20, form.length) + tail
  const last = readIssueNumber(form.slice(end + 1).trimStart())
  const isLast =
    last !== null &&
    /^\s?[)\]】〕]$/.test(
      form
        .slice(end + 1)
        .trimStart()
        .slice(last.length),
    )
  const number = mark.number ?? (start > 0 ? first : isLast ? last : null)?.number ?? null
  const rest = title.slice(start, isLast ? end : undefined).trim()
  // A title that is nothing but the number stays the title.
  return { ...mark, number, ...readTitle(rest === '' ? title : rest) }
}
/** 【新科技观察】（春节合刊）A/B: so may the edition. */
const editionBefore =
  /^[([【〔]\s?([^()[\]【】〔〕/]{0,10}(?:合刊|增刊|特刊|专刊|号外|特辑|加刊|终刊|创刊号|年终号|新年号))\s?[)\]】〕]\s{0,2}(?=\S)/
const numberEnd = { bracketed: /^\s?[)\]】〕][\s:|丨·—-]*/, bare: /^(?:[\s:|丨/·—-]+|$)/ }

/** `新科技观察｜A/B`, `《新科技观察》：A/B`, `新科技观察 A/B`: the publication's own name can mark a headline without brackets. */
function readPlainMark({ text, form }: PrintedLine, publication: Publication): Headline | null {
  const name = matchingForm(publication.name)
  const start = form.startsWith('《') ? 1 : 0
  if (name === '' || !form.startsWith(name, start)) return null
  const found = plainMark.exec(form.slice(start + name.length))
  if (found === null || start > 0 !== found[0].startsWith('》')) return null
  const end = start + name.length + found[0].length
  const title = text.slice(end).trim()
  // Only a space before it may part the name from the rest of a sentence.
  if (!/[|丨:]/.test(found[0]) && (readTitle(title).topics.length < 2 || /[。!?;]/.test(form))) return null
  return withNumber(readMark(text.slice(start, end).replace('》', ''), publication), title)
}
const plainMark = /^》?\s?(?:第\s?\d{1,6}\s?期)?(?:\s?[|丨:]\s?|\s{1,2}(?=\S))/

function readMark(inside: string, publication: Publication): Pick<Headline, 'series' | 'edition' | 'number'> {
  const form = matchingForm(inside)
  const name = matchingForm(publication.name)
  const own = name !== '' && form.trimStart().startsWith(name)
  const start = own ? form.indexOf(name) + name.length : form.search(/[·•|丨:\s(—-]/)
  const cut = start < 0 ? inside.length : start
  const number = findIssueNumber(form.slice(cut))
  const rest =
    number === null
      ? inside.slice(cut)
      : inside.slice(cut, cut + number.index) + inside.slice(cut + number.index + number.length)
  const edition = trimSigns(rest)
  return {
    series: own ? publication.name : inside.slice(0, cut).trim(),
    edition: edition === '' || /^\d{4}年?$/.test(matchingForm(edition)) ? null : edition,
    number: number?.number ?? null,
  }
}

const trimSigns = (text: string): string =>
  withoutEnd(text.replace(/^[\s·•・|｜丨:：()（）\-—]+/, ''), ' ·•・|｜丨:：()（）-—')

/** Gives a title with its topics. */
export const readTitle = (headline: string): Pick<Headline, 'headline' | 'topics'> => ({
  headline,
  topics: topicsOf(headline),
})

/** Gives a headline as far as a wall mark in it. */
export function publicHeadline<Found extends FoundHeadline>(draft: Draft, found: Found | null): Found | null {
  if (found === null) return null
  const mark = findWallMark(matchingForm(found.headline))
  if (mark === null || mark.publicEnd === 0) return found
  reportWithheld(draft, found.line, countCharacters(found.headline.slice(mark.publicEnd)))
  return { ...found, ...readTitle(found.headline.slice(0, mark.publicEnd)) }
}

/** Gives the topics of a headline: its parts between slashes. */
function topicsOf(headline: string): string[] {
  return headline
    .split(/[/／]/)
    .map((topic) => topic.trim())
    .filter((topic) => topic !== '')
}

/** Finds the headline of the issue among all headlines of a page: the one with the most of an issue below it, the first of equals. */
export function findHeadline(draft: Draft): FoundHeadline | null {
  const { lines } = draft
  const candidates = lines.flatMap((line) => candidateAt(draft, line))
  const isAlone = candidates.length === 1
  const weights = candidates.map(({ line }, at) => {
    const end = candidates[at + 1]?.mark.at ?? lines.length
    return isAlone ? 1 : lines.slice(line.at + 1, end).reduce((weight, below) => weight + evidence(draft, below), 0)
  })
  const best = candidates[weights.indexOf(Math.max(...weights))]
  if (best === undefined) return findPlainHeadline(draft)
  if (best.mark !== best.line) take(draft, best.mark, 'headline', 'series')
  take(draft, best.line, 'headline', best.headline)
  return withNextLine(draft, best)
}

/** A slash or a comma at the end of a headline, a slash at the beginning of the line below it, or a bracket that is still open says that it goes on there. */
function withNextLine(draft: Draft, found: FoundHeadline): FoundHeadline {
  const next = draft.lines[found.line.at + 1]
  if (next === undefined || next.node.kind !== 'line' || next.text.length > 200) return found
  const isOpen = next.adjacent && (/[、,:]\s?$/.test(matchingForm(found.headline)) || openBrackets(found.headline) > 0)
  const goesOn = isOpen || /[/／]\s?$/.test(found.headline) || /^\/\s?[^/\s]/.test(next.form)
  const isOther =
    readDateline(next.form) !== null || seeSection(draft, next) !== null || seeCategory(draft, next) !== null
  if (!goesOn || isOther || readHeadline(next, draft.site.publication) !== null) return found
  take(draft, next, 'headline', 'continued')
  return { ...found, ...readTitle(found.headline + next.text) }
}

function candidateAt(draft: Draft, line: Line): FoundHeadline[] {
  const { publication } = draft.site
  const headline = readHeadline(line, publication)
  if (headline === null) return []
  const isOwn = headline.series === publication.name
  const isNumber = isOnlyNumber(headline.headline)
  if (headline.headline !== '' && !(isNumber && isOwn && leadsTitle(draft, line))) {
    // A mark that is not the publication's may be any bracketed word, so it takes a date right below it to be believed.
    const isDated = draft.lines.slice(line.at + 1, line.at + 4).some((below) => readDateline(below.form) !== null)
    return isOwn || isDated ? [{ ...headline, line, mark: line }] : []
  }
  const below = draft.lines[line.at + 1]
  if (!isOwn || below === undefined || below.node.kind === 'item') return []
  const isTaken =
    readDateline(below.form) !== null || readHeadline(below, publication) !== null || seeSection(draft, below) !== null
  return isTaken || below.text.length > 200 ? [] : [{ ...headline, ...readTitle(below.text), line: below, mark: line }]
}

const isOnlyNumber = (title: string): boolean => {
  const form = matchingForm(title)
  return form !== '' && readIssueNumber(form)?.length === form.length
}

/** 【新科技观察】第301期 above a title and its date. */
function leadsTitle(draft: Draft, line: Line): boolean {
  const [title, date] = draft.lines.slice(line.at + 1, line.at + 3)
  return (
    title !== undefined && readDateline(title.form) === null && date !== undefined && readDateline(date.form) !== null
  )
}

function evidence(draft: Draft, line: Line): number {
  if (line.node.kind === 'item') return 1
  if (line.form.length > 100) return 0
  if (readDateline(line.form) !== null) return 5
  if (seeSection(draft, line)?.known === true) return 10
  return seeCategory(draft, line)?.known === true ? 5 : 0
}

/** A title without a mark is believed only right above the one dateline, where its slashes part real topics or the publication's name stands above it. */
function findPlainHeadline(draft: Draft): FoundHeadline | null {
  const dated = draft.lines.find((line) => line.node.kind !== 'item' && readDateline(line.form) !== null)
  const line = dated === undefined ? undefined : draft.lines[dated.at - 1]
  if (line === undefined || line.node.kind === 'item') return null
  const title = readTitle(line.text)
  if (title.topics.length < 2 || /[。！？]$/.test(line.text)) return null
  const { name } = draft.site.publication
  const isBelowName = matchingForm(draft.lines[line.at - 1]?.text ?? '')
    .replace('《', '')
    .startsWith(matchingForm(name))
  const house = isBelowName ? takeHouseAbove(draft, line) : null
  if (house === null && title.topics.some((topic) => topic.length < 6)) return null
  take(draft, line, 'headline', title.headline)
  if (house === null) warnOfUnmarked(draft, line)
  const number = house?.number ?? null
  return { ...title, series: name, edition: null, number, line, mark: line }
}

/** Says that a headline without its series mark was believed. */
export function warnOfUnmarked(draft: Draft, line: Line): void {
  const message = `${quote(line.text)} was read as the headline. A headline such as 【${draft.site.publication.name}】A/B is expected.`
  warn(draft, line, 'unmarked-headline', message)
}
