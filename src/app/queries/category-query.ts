// One category across issues.
import { shardQuery } from './shard-query.ts'

/** The items of one category in one year. */
export const categoryQuery = (slug: string, year: string) => shardQuery('category', slug, year)
