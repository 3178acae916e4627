// What was reported before.
import { shardQuery } from './shard-query.ts'

/** For the items of one issue, earlier ones that tell the same story; fetched when a reader wants them. */
export const earlierQuery = (issueId: string) => shardQuery('earlier', issueId)
