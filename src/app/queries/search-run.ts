// One search under way: what it found so far, kept by the client, so that whoever comes back to its address finds it as it was left.
import type { QueryClient } from '@tanstack/react-query'
import type { SearchHit } from '#model/search/hit.ts'
import { searchAddress, type SearchRequest } from '#model/search/request.ts'
import type { SearchStep } from './search-step.ts'

/** Where a search stands. `searching`: a step is under way; `failed`: it could not be made; the others as a step says. */
export interface SearchState {
  stage: 'searching' | 'failed' | Exclude<SearchStep['state'], 'some'>
  hits: readonly SearchHit[]
  /** How many steps were made. */
  steps: number
  counts: SearchStep['counts']
  possible: number | null
  since: string | null
  reached: string | null
  error: unknown
}

/** A search that begins when somebody listens, and ends when nobody does. */
export interface SearchRun {
  read: () => SearchState
  subscribe: (listener: () => void) => () => void
  /** Makes the next step, after a failure once more all that were made and the one that failed. */
  more: () => void
}

/** Where a search stands that nothing was heard of yet. */
export const nothingFound: SearchState = {
  stage: 'searching',
  hits: [],
  steps: 0,
  counts: { categories: [], spans: [], exact: false },
  possible: 0,
  since: null,
  reached: null,
  error: null,
}

/** Gives the search of a request: the one the client keeps, or a new one that makes so many steps at first. */
export function searchRun(client: QueryClient, request: SearchRequest, steps: number = 1): SearchRun {
  const queryKey = ['found', searchAddress(request)]
  const kept = client.getQueryData<SearchRun>(queryKey)
  if (kept !== undefined) return kept
  const run = createRun(client, request, steps - 1, () => client.removeQueries({ queryKey, exact: true }))
  client.setQueryData(queryKey, run)
  return run
}

function createRun(client: QueryClient, request: SearchRequest, before: number, forget: () => void): SearchRun {
  let state = nothingFound
  let steps: AsyncGenerator<SearchStep, void, void> | null = null
  let isUnderWay = false
  let made = before
  const listeners = new Set<() => void>()
  const controller = new AbortController()
  const change = (next: Partial<SearchState>) => {
    if (controller.signal.aborted) return
    state = { ...state, ...next }
    for (const listener of listeners) listener()
  }
  /** Takes one step, or as many as lead beyond where a failure interrupted. */
  const take = async () => {
    isUnderWay = true
    const anew = steps === null
    const wanted = anew ? state.hits.length : 0
    const hits = anew ? [] : [...state.hits]
    let left = anew ? made + 1 : 1
    change({ stage: 'searching', error: null })
    try {
      steps ??= (await import('./search-archive.ts')).searchArchive(client, request, controller.signal)
      for (let isEnough = false; !isEnough;) {
        const { value } = await steps.next()
        hits.push(...(value?.found ?? []))
        if (value?.state !== 'some') left -= 1
        isEnough = left === 0 || value === undefined || value.state === 'done'
        if (!isEnough && (value?.state !== 'some' || hits.length < wanted)) continue
        change(value === undefined ? { stage: 'done', hits: [...hits] } : { ...stateOf(value), hits: [...hits] })
      }
      made += 1
      change({ steps: made })
    } catch (error) {
      steps = null // one that failed is at its end
      change({ stage: 'failed', error })
    }
    isUnderWay = false
  }
  const endUnheard = () => {
    if (listeners.size > 0 || !isUnderWay) return
    controller.abort()
    forget()
  }
  return {
    read: () => state,
    subscribe(listener) {
      if (state === nothingFound && !isUnderWay) void take()
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
        setTimeout(endUnheard) // React may listen again at once
      }
    },
    more() {
      if (!isUnderWay && state.stage !== 'done') void take()
    },
  }
}

const stateOf = ({ state, counts, possible, since, reached }: SearchStep): Partial<SearchState> => ({
  stage: state === 'some' ? 'searching' : state,
  counts,
  possible,
  since,
  reached,
})
