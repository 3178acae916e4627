// One analysis.
import { shardQuery } from './shard-query.ts'

/** One analysis preview with what its page says of its issue. */
export const analysisQuery = (issueId: string, slug: string) => shardQuery('analysis', issueId, slug)
