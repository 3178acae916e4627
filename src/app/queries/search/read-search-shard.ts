// How a search reads its shards: each once, as long as the page is open.
import type { QueryClient } from '@tanstack/react-query'
import type { ShardKind, ShardOf } from '#model/shard.ts'
import { shardQuery } from '#app/queries/shard-query.ts'

/** Reads a shard by its key, the hash that names it at the end. */
export type ReadSearchShard = <Kind extends ShardKind>(kind: Kind, ...rest: string[]) => Promise<ShardOf<Kind>>

/** Gives the reader of shards for one search, which ends with its signal. */
export function searchShardReader(client: QueryClient, signal: AbortSignal | undefined): ReadSearchShard {
  return async (kind, ...rest) => {
    signal?.throwIfAborted()
    const shard = await client.fetchQuery(shardQuery(kind, ...rest))
    signal?.throwIfAborted()
    return shard
  }
}
