// The search itself: from what a reader asks to hits, newest first, page by page.
import type { QueryClient } from '@tanstack/react-query'
import type { WantedTerm } from '#model/search/match.ts'
import { parseQuery, type SearchTerm } from '#model/search/query.ts'
import type { SearchRequest } from '#model/search/request.ts'
import type { IssueTexts } from '#model/search/texts.ts'
import type { SearchStep } from './search-step.ts'
import { awaitedLater } from './search/awaited-later.ts'
import { type ReadSearchShard, searchShardReader } from './search/read-search-shard.ts'
import { scanTexts } from './search/scan-texts.ts'
import { spellOut } from './search/spell-out.ts'
import { searchIndex } from './search/search-index.ts'
import { MissingShard, UnreachableShard } from './shard-faults.ts'
import { shardQuery } from './shard-query.ts'

/**
 * Searches the archive. Each step is made when it is asked for: the next page, or what lies further back.
 * Rejects as queries do where a shard cannot be read, and with the signal's reason once that is aborted. Any request is answered.
 */
export async function* searchArchive(
  client: QueryClient,
  request: SearchRequest,
  signal?: AbortSignal,
): AsyncGenerator<SearchStep, void, void> {
  const read = searchShardReader(client, signal)
  let isTold = false
  try {
    for await (const step of search(request, read)) {
      isTold = true
      yield step
      signal?.throwIfAborted()
    }
  } catch (error) {
    if (!(error instanceof MissingShard)) throw error
    // The site was published anew since the manifest was read: whoever tries again reads the new one, at once where nothing was shown.
    client.removeQueries({ queryKey: shardQuery('search').queryKey })
    if (isTold) throw error
    yield* search(request, read)
  }
}

async function* search(request: SearchRequest, read: ReadSearchShard): AsyncGenerator<SearchStep, void, void> {
  const { scan, index, pinyin } = await read('search')
  const terms = parseQuery(request.query, request.exact)
  const spelled = awaitedLater(spellOutAll(terms, pinyin, read))
  if (scan !== null) yield* searchScan((await read('search-scan', scan)).issues, terms, spelled, request)
  else if (index !== null && terms.some(({ excluded }) => !excluded))
    yield* searchIndex(await spelled, request, index, read)
  else yield nothing
}

const spellOutAll = (terms: readonly SearchTerm[], pinyin: string, read: ReadSearchShard): Promise<WantedTerm[]> =>
  Promise.all(terms.map(async (term) => ({ ...term, spelled: await spellOut(term, pinyin, read) })))

/** A device may hold every text and not what letters spell: what is printed is told before that fails. */
async function* searchScan(
  issues: readonly IssueTexts[],
  terms: readonly SearchTerm[],
  spelled: Promise<WantedTerm[]>,
  request: SearchRequest,
): AsyncGenerator<SearchStep, void, void> {
  try {
    yield* scanTexts(issues, await spelled, request)
  } catch (error) {
    if (!(error instanceof UnreachableShard)) throw error
    const printed = terms.map((term) => ({ ...term, spelled: [] }))
    for (const step of scanTexts(issues, printed, request)) {
      yield { ...step, state: 'some', counts: { ...step.counts, exact: false } }
    }
    throw error
  }
}

const nothing: SearchStep = {
  found: [],
  state: 'done',
  counts: { categories: [], spans: [], exact: true },
  possible: 0,
  since: null,
  reached: null,
}
