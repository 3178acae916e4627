// In development, content changes under an open page: what changed is read again, in place.
import type { QueryClient } from '@tanstack/react-query'
import type { ShardFetcher } from './fetch-shard.ts'
import { MissingShard } from './shard-faults.ts'

/** What the development server says: paths of shards, and the files in which those are now that are still there. */
interface ContentChange {
  changed: string[]
  names: Record<string, string>
}

/**
 * Reads again each changed shard that the page uses, when the development server says so, then calls `routeAnew`:
 * what the page shows may be gone, or be there at last. Does nothing in a build.
 */
export function followContent(
  client: QueryClient,
  forgetNames: ShardFetcher['forgetNames'],
  routeAnew: () => void,
): void {
  const renew = async (queryKey: string[]) => {
    // A shard nobody looks at is dropped, one in view is kept until its successor is there or is known to be missing.
    client.removeQueries({ queryKey, exact: true, type: 'inactive' })
    await client.invalidateQueries({ queryKey, exact: true })
    if (client.getQueryState(queryKey)?.error instanceof MissingShard) client.removeQueries({ queryKey, exact: true })
  }
  import.meta.hot?.on('kandu:content', async ({ changed, names }: ContentChange) => {
    forgetNames(names)
    await Promise.all(changed.map((path) => renew(path.split('/'))))
    routeAnew()
  })
}
