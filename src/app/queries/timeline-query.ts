// A stretch of the timeline.
import { shardQuery } from './shard-query.ts'

/** The newest issues (`latest`) or those of one year, as cards. */
export const timelineQuery = (span: string) => shardQuery('timeline', span)
