// What the archive is of: every page needs it.
import { shardQuery } from './shard-query.ts'

/** The publication. */
export const publicationQuery = () => shardQuery('publication')
