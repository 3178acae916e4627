// The shards a page is made of: its loader has made sure of them.
import { hashKey, useQueryClient, useSuspenseQuery, type UseSuspenseQueryOptions } from '@tanstack/react-query'
import type { ShardKey } from '#model/shard.ts'

type ShardQuery<Shard> = UseSuspenseQueryOptions<Shard, Error, Shard, ShardKey>

/** Gives a shard. A browser follows it; while a page is prerendered nothing changes, and an observer would take longer than the rest of a short page. */
export const useShard = import.meta.env.SSR ? useHeldShard : useFollowedShard

function useFollowedShard<Shard>(query: ShardQuery<Shard>): Shard {
  return useSuspenseQuery(query).data
}

function useHeldShard<Shard>({ queryKey }: ShardQuery<Shard>): Shard {
  // Asked of the cache: the client would first make options of the key, for every shard of every page.
  const shard = useQueryClient().getQueryCache().get<Shard>(hashKey(queryKey))?.state.data
  if (shard === undefined) throw new Error(`No loader made sure of the shard ${queryKey.join('/')}.`)
  return shard
}
