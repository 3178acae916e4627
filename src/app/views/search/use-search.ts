// Joins a search to React.
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, useState, useSyncExternalStore } from 'react'
import { readSearchRequest, searchAddress, type SearchRequest } from '#model/search/request.ts'
import { nothingFound, searchRun, type SearchState } from '#app/queries/search-run.ts'
import { useDelayed } from '#app/components/use-delayed.ts'

export interface ShownSearch {
  /** What is to be shown: of the search before, as long as the new one has nothing to show and is not slow. */
  shown: SearchState | null
  /** Whether that is of what is asked for now. */
  current: boolean
  /** Whether that is at rest, too. */
  settled: boolean
  slow: boolean
  more: () => void
}

const beforeSlow = 300
const slowFor = 400

/** Searches for a request, at first so many steps far. */
export function useSearch(request: SearchRequest, steps: number = 1): ShownSearch {
  const client = useQueryClient()
  const address = searchAddress(request)
  const run = useMemo(() => {
    const asked = readSearchRequest(new URL(address, 'https://kandu.invalid').searchParams)
    return asked.query.trim() === '' ? null : searchRun(client, asked, steps)
  }, [client, address, steps])
  const subscribe = useCallback((listener: () => void) => run?.subscribe(listener) ?? (() => {}), [run])
  const state = useSyncExternalStore(
    subscribe,
    () => run?.read() ?? null,
    () => null,
  )
  const waits = state !== null && state.stage === 'searching'
  const slow = useDelayed(waits, beforeSlow, slowFor)
  const [last, setLast] = useState<SearchState | null>(null)
  if (!waits && last !== state) setLast(state)
  const isEmpty = waits && state.hits.length === 0
  return {
    shown: isEmpty ? (slow ? { ...nothingFound, counts: (last ?? nothingFound).counts } : last) : state,
    current: !isEmpty,
    settled: !waits,
    slow: waits && slow,
    more: useCallback(() => run?.more(), [run]),
  }
}
