// The search itself: from what a reader asks to hits, newest first, page by page.
import type { QueryClient } from '@tanstack/react-query'
import { parseQuery } from '#model/search/query.ts'
import type { SearchRequest } from '#model/search/request.ts'
import { scanTexts } from './scan-texts.ts'
import type { SearchStep } from './search-step.ts'
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
  const terms = parseQuery(request.query, request.exact)
  const { scan } = await client.fetchQuery(shardQuery('search'))
  signal?.throwIfAborted()
  if (scan === null) throw new Error('There is no way to search this archive.')
  const { issues } = await client.fetchQuery(shardQuery('search-scan', scan))
  signal?.throwIfAborted()
  for (const step of scanTexts(
    issues,
    terms.map((term) => ({ ...term, spelled: [] })),
    request,
  )) {
    yield step
    signal?.throwIfAborted()
  }
}
