// The categories that have a page.
import { shardQuery } from './shard-query.ts'

/** The newest year of each category. */
export const categoriesQuery = () => shardQuery('categories')
