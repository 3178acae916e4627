// Which issue is the newest.
import { shardQuery } from './shard-query.ts'

/** The id of the newest issue. */
export const latestQuery = () => shardQuery('latest')
