// What was searched for lately, on this device only.
import type { Stored } from './stored.ts'

/** As many as are kept. */
export const mostSearches = 10
/** Nobody types more; what is longer was pasted, and is not worth its place. */
const longest = 100

/** The queries kept on this device, the newest first. */
export const recentSearchesStored: Stored<readonly string[]> = {
  area: 'local',
  key: 'searches',
  version: 1,
  initial: [],
  decode(value, damaged) {
    if (!Array.isArray(value)) throw new Error('not a list of queries')
    const kept: unknown[] = value
    const queries = kept.filter((query) => typeof query === 'string').slice(0, mostSearches)
    if (queries.length < kept.length) damaged?.()
    return queries
  },
}

/** Puts a query first; the oldest goes when there are more than ten. */
export function withSearch(queries: readonly string[], query: string): readonly string[] {
  const typed = query.trim()
  if (typed === '' || typed.length > longest || queries[0] === typed) return queries
  return [typed, ...queries.filter((other) => other !== typed)].slice(0, mostSearches)
}
