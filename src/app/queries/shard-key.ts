// A query's key is a shard's key: the one place that says so to TypeScript.
import { shardSchemas, type ShardKey, type ShardKind } from '#model/shard.ts'

/** Gives the shard a query's key names, or throws where it names none. */
export function toShardKey([kind, ...rest]: readonly unknown[]): ShardKey {
  if (!isShardKind(kind)) throw new Error(`${String(kind)} is no kind of shard`)
  return [kind, ...rest.map(String)]
}

const isShardKind = (kind: unknown): kind is ShardKind => typeof kind === 'string' && Object.hasOwn(shardSchemas, kind)
