// How what a reader takes along is cited. The formats are one table; menu and tests derive from it.
import { placeAddress, type Marked } from '#app/storage/bookmarks.ts'
import { bookmarkToMarkdown } from './bookmark-markdown.ts'

/** What a citation needs beside what it cites. */
export interface Citing {
  /** The whole address of the site, with its closing slash. */
  site: string
  /** Who answers for the publication; '' where nobody is named. */
  publisher: string
  /** The day the citation is made, which both standards ask for. */
  today: string
}

/** Each format there is. */
export const citations = { text: citeText, gbt: citeGbt, bibtex: citeBibtex, markdown: citeMarkdown } as const
export type CitationFormat = keyof typeof citations

/** The text itself, as printed, and where it is from. */
function citeText(marked: Marked, { site }: Citing): string {
  const { text, source, publishedOn } = marked
  const from = [source === '' ? '' : `《${source}》`, publishedOn].join('')
  return `${text}\n——${from} ${site}${placeAddress(marked).slice(1)}`
}

/** GB/T 7714-2015, 4.6: an electronic resource, its day in round and the day of citing in square brackets. */
function citeGbt(marked: Marked, { site, publisher, today }: Citing): string {
  const { text, source, publishedOn } = marked
  const responsible = publisher === '' ? source : publisher
  const title = publisher === '' || source === '' ? text : `${text}: ${source}`
  const address = site + placeAddress(marked).slice(1)
  return `${responsible === '' ? '' : `${responsible}. `}${title}[EB/OL]. (${publishedOn})[${today}]. ${address}.`
}

function citeBibtex(marked: Marked, { site, publisher, today }: Citing): string {
  const { kind, issueId, part, text, source, publishedOn } = marked
  const [year = '', month = ''] = publishedOn.split('-')
  const key = ['kandu', issueId, ...(kind === 'issue' ? [] : [part])].join(':').replaceAll(/[^\w:.-]/gu, '')
  const fields = {
    author: publisher === '' ? source : publisher,
    title: text,
    howpublished: source,
    year,
    month: String(Number(month)),
    note: publishedOn,
  }
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value === '' ? [] : [`  ${name} = {${name === 'author' ? `{${escapeTex(value)}}` : escapeTex(value)}},`],
  )
  const address = site + placeAddress(marked).slice(1)
  return [`@misc{${key},`, ...lines, `  url = {${address}},`, `  urldate = {${today}},`, '}', ''].join('\n')
}

function citeMarkdown(marked: Marked, { site }: Citing): string {
  return bookmarkToMarkdown(marked, site)
}

const tex: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}
const escapeTex = (text: string): string => text.replaceAll(/[\\{}$&#_%~^]/gu, (mark) => tex[mark] ?? `\\${mark}`)
