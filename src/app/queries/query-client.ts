// The one query client: reads shards from wherever it is told to, decodes them, and keeps them, because content does not age.
import { QueryClient } from '@tanstack/react-query'
import type { ReadShard } from '#model/shard.ts'
import { DamagedShard, MissingShard } from './shard-faults.ts'

const halfAnHour = 1_800_000

/** Makes a client whose queries are shards, read through `readShard`. */
export function createQueryClient(readShard: ReadShard): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // A page brings its shards with it: what reads and decodes others is fetched when one is first asked for.
        queryFn: async ({ queryKey }) => (await import('./fetch-shard.ts')).decodeQuery(queryKey, readShard),
        staleTime: Infinity,
        gcTime: halfAnHour,
        networkMode: 'always', // any other waits for a network where a reader should be told that there is none
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        retry: (failures, error) =>
          failures < 2 && !(error instanceof MissingShard) && !(error instanceof DamagedShard),
        retryDelay: (failures) => 300 * 2 ** failures,
      },
    },
  })
}
