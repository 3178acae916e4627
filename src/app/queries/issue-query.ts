// One issue.
import { shardQuery } from './shard-query.ts'

/** One issue and its neighbours in time. */
export const issueQuery = (id: string) => shardQuery('issue', id)
