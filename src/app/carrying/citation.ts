// How a bookmark is cited. The formats are one table; menu and tests derive from it.
import { placeAddress, type Bookmark } from '#app/storage/bookmarks.ts'
import { bookmarkToMarkdown } from './bookmark-markdown.ts'

/** What a citation needs beside the bookmark. */
export interface Citing {
  /** The whole address of the site, with its closing slash. */
  site: string
  /** Who answers for the publication; '' where nobody is named. */
  publisher: string
  /** The day the citation is made, which both standards ask for. */
  today: string
}

/** Each format a bookmark can be cited in. */
export const citations = { gbt: citeGbt, bibtex: citeBibtex, markdown: citeMarkdown } as const
export type CitationFormat = keyof typeof citations

/** GB/T 7714-2015, 4.6: an electronic resource, its day in round and the day of citing in square brackets. */
function citeGbt(bookmark: Bookmark, { site, publisher, today }: Citing): string {
  const { text, source, publishedOn } = bookmark
  const responsible = publisher === '' ? source : publisher
  const title = publisher === '' || source === '' ? text : `${text}: ${source}`
  const address = site + placeAddress(bookmark).slice(1)
  return `${responsible === '' ? '' : `${responsible}. `}${title}[EB/OL]. (${publishedOn})[${today}]. ${address}.`
}

function citeBibtex(bookmark: Bookmark, { site, publisher, today }: Citing): string {
  const { kind, issueId, part, text, source, publishedOn } = bookmark
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
  const address = site + placeAddress(bookmark).slice(1)
  return [`@misc{${key},`, ...lines, `  url = {${address}},`, `  urldate = {${today}},`, '}', ''].join('\n')
}

function citeMarkdown(bookmark: Bookmark, { site }: Citing): string {
  return bookmarkToMarkdown(bookmark, site)
}

const tex: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}
const escapeTex = (text: string): string => text.replaceAll(/[\\{}$&#_%~^]/gu, (mark) => tex[mark] ?? `\\${mark}`)
