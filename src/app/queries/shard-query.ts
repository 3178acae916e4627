// One query a shard: its key is the shard's key, its data what the shard's decoder gives.
import { queryOptions } from '@tanstack/react-query'
import type { ShardKey, ShardKind, ShardOf } from '#model/shard.ts'

/** The query of one shard; the client's own query function reads and decodes it. */
export const shardQuery = <Kind extends ShardKind>(kind: Kind, ...rest: string[]) =>
  queryOptions<ShardOf<Kind>, Error, ShardOf<Kind>, ShardKey>({ queryKey: [kind, ...rest] })
