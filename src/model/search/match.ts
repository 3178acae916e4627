// Whether a text answers a query, by which rule, and where: the last word on every hit, whatever the index said.
import { foldForSearch, foldLines, foldPrinted, foldWithPlaces } from './folding.ts'
import type { SearchTerm } from './query.ts'

/** Why a text was found: it is printed so (原文), so in the other characters (繁简), or it sounds so (拼音). */
export type MatchRule = 'printed' | 'variant' | 'pinyin'

/** A term with what it may stand for: Han words of the archive that are spelled so in pinyin, folded. */
export interface WantedTerm extends SearchTerm {
  spelled: readonly string[]
}

/** Gives the rule by which a text answers all terms, the furthest from print where terms differ, or null where it does not answer. */
export function matchText(text: string, terms: readonly WantedTerm[]): MatchRule | null {
  const printed = foldLines(text, foldPrinted)
  const folded = foldLines(text, foldForSearch)
  let rule: MatchRule = 'printed'
  for (const term of terms) {
    const own = ruleOf(term, printed, folded)
    if (term.excluded ? own !== null : own === null) return null
    if (own !== null && rules.indexOf(own) > rules.indexOf(rule)) rule = own
  }
  return terms.some(({ excluded }) => !excluded) ? rule : null
}

const rules: readonly MatchRule[] = ['printed', 'variant', 'pinyin']

function ruleOf(term: WantedTerm, printed: string, folded: string): MatchRule | null {
  if (printed.includes(term.printed)) return 'printed'
  if (term.exact) return null
  if (folded.includes(term.folded)) return 'variant'
  return term.spelled.some((word) => folded.includes(word)) ? 'pinyin' : null
}

/** A stretch of a printed text, in UTF-16 units. */
export type Mark = readonly [from: number, to: number]

/** Gives the places of a text that answer the terms, in order, without overlaps. */
export function marksOf(text: string, terms: readonly WantedTerm[]): Mark[] {
  const marks: Mark[] = []
  const look = (fold: (line: string) => string, words: readonly string[]) => {
    if (words.length === 0) return
    const { folded, starts, ends } = foldWithPlaces(text, fold)
    for (const word of words) {
      for (let at = folded.indexOf(word); at !== -1; at = folded.indexOf(word, at + word.length)) {
        marks.push([starts[at] ?? 0, ends[at + word.length - 1] ?? text.length])
      }
    }
  }
  const wanted = terms.filter(({ excluded }) => !excluded)
  look(
    foldPrinted,
    wanted.filter(({ exact }) => exact).map(({ printed }) => printed),
  )
  look(
    foldForSearch,
    wanted.filter(({ exact }) => !exact).flatMap(({ folded, spelled }) => [folded, ...spelled]),
  )
  return joined(marks)
}

function joined(marks: readonly Mark[]): Mark[] {
  const apart: Mark[] = []
  for (const [from, to] of marks.toSorted(([one], [other]) => one - other)) {
    const last = apart.at(-1)
    if (last !== undefined && from <= last[1]) apart[apart.length - 1] = [last[0], Math.max(last[1], to)]
    else apart.push([from, to])
  }
  return apart
}
