// The shards of search. Each but the first is named with its hash by another: what a search reads is of one build, whatever is published meanwhile.
import * as v from 'valibot'
import { issueTextsSchema } from './texts.ts'

/** What search begins with, the only one of its files whose name carries no hash. */
export const searchManifestSchema = v.object({
  version: v.literal(1),
  /** Hash of the one file that holds every text, where they are few enough to look through all; else null. */
  scan: v.nullable(v.string()),
})
export type SearchManifest = v.InferOutput<typeof searchManifestSchema>

/** Every text of a small archive, newest first. */
export const searchScanSchema = v.object({ issues: v.array(issueTextsSchema) })

/** The kinds of shards of search, each with its decoder. */
export const searchShardSchemas = {
  search: searchManifestSchema,
  'search-scan': searchScanSchema,
} as const

/** Gives the file name below `content/` of a shard of search, or null for any other: the last part of its key is its hash. */
export function searchFileName([kind, ...rest]: readonly string[]): string | null {
  if (kind === 'search') return 'search.json'
  if (kind?.startsWith('search-') !== true) return null
  return `search/${[kind.slice('search-'.length), ...rest.slice(0, -1)].join('/')}.${rest.at(-1)}.json`
}
