// The query client of a prerenderer: shards come from the build that wrote them, and a page is told which it was made of.
import { hashKey, type QueryClient } from '@tanstack/react-query'
import type { ReadShard, ShardKey } from '#model/shard.ts'
import { createQueryClient } from './query-client.ts'
import { toShardKey } from './shard-key.ts'

/** A client with what was read through it. */
export interface PrerenderClient {
  client: QueryClient
  /** The keys read since the last page was forgotten, in the order their shards came. */
  used: readonly ShardKey[]
  /** Makes room for the next page. */
  forget: () => void
}

/** Makes a client that reads each shard once a page, and tries none again. Shards are not decoded: they come from the build that wrote them. */
export function createPrerenderClient(readShard: ReadShard): PrerenderClient {
  const used: ShardKey[] = []
  const client = createQueryClient(readShard)
  const read = async ({ queryKey }: { queryKey: readonly unknown[] }): Promise<unknown> => {
    const key = toShardKey(queryKey)
    const shard = await readShard(key)
    used.push(key)
    return shard
  }
  const { queries } = client.getDefaultOptions()
  client.setDefaultOptions({ queries: { ...queries, queryFn: read, retry: false, gcTime: Infinity } })
  // What loaders ask for is put where views look for it. A fetch of the client's own can be watched and given up, which takes longer than to read.
  const reading = new Map<string, Promise<unknown>>()
  const ensureQueryData = (query: { queryKey: readonly unknown[] }): Promise<unknown> => {
    const name = hashKey(query.queryKey)
    const known = reading.get(name) ?? read(query).then((shard) => client.setQueryData(query.queryKey, shard))
    reading.set(name, known)
    return known
  }
  const forget = () => {
    used.length = 0
    reading.clear()
    client.clear()
  }
  return { client: Object.assign(client, { ensureQueryData }), used, forget }
}
