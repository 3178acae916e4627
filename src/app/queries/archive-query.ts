// The archive as a whole.
import { shardQuery } from './shard-query.ts'

/** What the archive holds and lacks. */
export const archiveQuery = () => shardQuery('archive')
