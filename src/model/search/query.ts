// What a reader typed, as terms: spaces mean AND, quotes exactly this, a leading minus without.
import { foldForSearch, foldPrinted } from './folding.ts'

/** One thing that is looked for, or not wanted. */
export interface SearchTerm {
  /** As it was typed, without quotes and minus: for showing it. */
  typed: string
  /** Folded for search: what the index and the folded texts know. */
  folded: string
  /** Folded as printed: traditional characters as they were typed. */
  printed: string
  /** Only what is printed so counts: in quotes, or where the whole query is exact. */
  exact: boolean
  excluded: boolean
}

const quotes: Readonly<Record<string, string>> = { '"': '"', '“': '”', '„': '“', '「': '」', '『': '』', '＂': '＂' }

/** Reads a query. What folds to nothing is no term; a quote that is not closed reaches to the end. Any text is a query. */
export function parseQuery(query: string, exact = false): SearchTerm[] {
  const terms: SearchTerm[] = []
  const add = (typed: string, quoted: boolean, excluded: boolean) => {
    const folded = foldForSearch(typed)
    if (folded === '') return
    const term = { typed, folded, printed: foldPrinted(typed), exact: quoted || exact, excluded }
    if (!terms.some((known) => sameTerm(known, term))) terms.push(term)
  }
  const opens = openingsIn(query)
  let at = 0
  while (at < query.length) {
    if (isSpace(query.charAt(at))) {
      at += 1
      continue
    }
    const excluded = isMinus(query.charAt(at)) && at + 1 < query.length && !isSpace(query.charAt(at + 1))
    const start = excluded ? at + 1 : at
    const closing = quotes[query.charAt(start)]
    const end = closing === undefined ? endOfWord(query, start, opens) : endOfQuoted(query, start + 1, closing)
    add(query.slice(closing === undefined ? start : start + 1, end), closing !== undefined, excluded)
    at = closing === undefined ? end : end + 1
  }
  return terms
}

const isSpace = (character: string): boolean => /\s/.test(character)
const isMinus = (character: string): boolean => character === '-' || character === '－'
const sameTerm = (one: SearchTerm, other: SearchTerm): boolean =>
  one.printed === other.printed && one.exact === other.exact && one.excluded === other.excluded

/** A word ends at white space, or where a quote opens in it that also closes. */
function endOfWord(query: string, start: number, opens: (at: number) => boolean): number {
  let end = start + 1
  while (end < query.length && !isSpace(query.charAt(end)) && !opens(end)) end += 1
  return end
}

/** Gives what says whether a quote opens at a place that closes further on. */
function openingsIn(query: string): (at: number) => boolean {
  const last = new Map(Object.entries(quotes).map(([opening, closing]) => [opening, query.lastIndexOf(closing)]))
  return (at) => (last.get(query.charAt(at)) ?? -1) > at
}

function endOfQuoted(query: string, start: number, closing: string): number {
  const end = query.indexOf(closing, start)
  return end === -1 ? query.length : end
}
