// What is said of a search: how much was found, and how far it was looked.
import { parseQuery } from '#model/search/query.ts'
import type { SearchRequest } from '#model/search/request.ts'
import type { SearchState } from '#app/queries/search-run.ts'
import type { SearchWords } from '#app/words/search-zh.ts'

/** Says in one sentence where a search at rest stands. */
export function accountOf({ stage, hits, possible, reached }: SearchState, query: string, words: SearchWords): string {
  const shown = hits.length
  if (stage === 'searching') return words.searching
  if (stage === 'failed') return words.failed
  if (stage === 'done' && shown === 0) {
    if (!/[\p{L}\p{N}]/u.test(query)) return words.nothingSign
    const isWanted = parseQuery(query).some(({ excluded }) => !excluded)
    return isWanted ? words.nothing(shorten(query)) : words.nothingWanted
  }
  if (stage === 'done') return words.found(shown)
  if (reached !== null && shown === 0) return words.nothingYet(reached)
  if (reached !== null && stage === 'paused') return words.foundUntil(shown, reached)
  return possible === null ? words.listed(shown) : words.foundSoFar(shown, Math.max(possible, shown))
}

/** Says whether a request is narrower than its query. */
export const isNarrowed = ({ categories, from, to }: SearchRequest): boolean =>
  categories.length > 0 || from !== null || to !== null

const longest = 40

/** Shortens a query for a sentence, by whole characters. */
export function shorten(query: string): string {
  const characters = Array.from(query.trim().slice(0, longest * 4))
  return characters.length > longest ? `${characters.slice(0, longest).join('')}…` : characters.join('')
}
