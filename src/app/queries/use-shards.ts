// As many shards as a page turns out to need, where a hook reads one: the categories of a filter, the years added in place.
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useReducer } from 'react'
import type { ShardKind, ShardOf } from '#model/shard.ts'
import { shardQuery } from './shard-query.ts'

/** The shards of a kind that are there, in the order asked for, and the fault of the first that could not be read. Those missing are read. */
export function useShards<Kind extends ShardKind>(
  kind: Kind,
  asked: readonly (readonly string[])[],
): { found: ShardOf<Kind>[]; failed: Error | null } {
  const client = useQueryClient()
  const [, lookAgain] = useReducer((looks: number) => looks + 1, 0)
  const queries = asked.map((rest) => shardQuery(kind, ...rest))
  useEffect(
    () =>
      client.getQueryCache().subscribe((event) => {
        // Readers that come and go tell the cache too, this hook's own page among them: only what arrives is news.
        if (event.type === 'updated' && (event.action.type === 'success' || event.action.type === 'error')) lookAgain()
      }),
    [client],
  )
  useEffect(() => {
    for (const query of queries) {
      // A fault is told once, and read again only when the reader asks for it.
      const isNew = client.getQueryState(query.queryKey)?.status !== 'error'
      if (isNew) client.ensureQueryData(query).catch(() => {})
    }
  })
  const found: ShardOf<Kind>[] = []
  let failed: Error | null = null
  for (const { queryKey } of queries) {
    const shard = client.getQueryData<ShardOf<Kind>>(queryKey)
    if (shard === undefined) failed ??= client.getQueryState(queryKey)?.error ?? null
    else found.push(shard)
  }
  return { found, failed }
}
