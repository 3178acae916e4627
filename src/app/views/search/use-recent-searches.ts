// The searches kept on this device, with what may be done with them.
import { recentSearchesStored, withSearch } from '#app/storage/recent-searches.ts'
import { useStored } from '#app/storage/use-stored.ts'

/** Gives the queries kept, and the functions that keep one and forget all. */
export function useRecentSearches() {
  const [queries, change] = useStored(recentSearchesStored)
  return {
    queries,
    keep: (query: string) => change((kept) => withSearch(kept, query)),
    clear: () => change(() => []),
  }
}
