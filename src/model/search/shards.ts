// The shards of search. Each but the first is named with its hash by another: what a search reads is of one build, whatever is published meanwhile.
import * as v from 'valibot'
import { issueTextsSchema } from './texts.ts'

const hash = v.string()
const numbers = v.string()

/** Parts of the archive that follow one another, oldest first: their hashes, packed, and by space how many texts there are in each. */
const caseSchema = v.object({ names: v.string(), texts: v.array(numbers) })

const indexSchema = v.object({
  /** What is counted apart, by its place here: slugs of categories after the two that are none. */
  spaces: v.array(v.string()),
  /** The characters that are in most texts, the most common first: pairs of others are looked up rather. */
  common: v.string(),
  /** How many shards of pairs there are, a power of two. */
  shards: v.number(),
  /** Hashes of the lists of their names, one for each `shardsPerList`, packed. */
  names: v.string(),
  /** When the oldest issue came out, and the newest. */
  days: v.tuple([v.string(), v.string()]),
  /** By space, how many texts there are in each stretch between these days, as `spansBetween` gives them. */
  spans: v.array(numbers),
  /** Runs of shelves. */
  cases: caseSchema,
})
/** What leads into the index of an archive that is too large to look through. */
export type SearchIndex = v.InferOutput<typeof indexSchema>

/** What search begins with, the only one of its files whose name carries no hash. */
export const searchManifestSchema = v.object({
  version: v.literal(1),
  /** Hash of the one file that holds every text, where they are few enough to look through all; else null. */
  scan: v.nullable(hash),
  index: v.nullable(indexSchema),
  /** Hash of what leads to the words that pinyin may stand for. */
  pinyin: hash,
})
export type SearchManifest = v.InferOutput<typeof searchManifestSchema>

/** Days are counted from the first that can be printed, so that no number is negative: 0001-01-01. */
export const firstDay = -719_162

const shelfSchema = v.object({
  /** Days of issues, oldest first, as numbers that grow. */
  days: numbers,
  /** Hashes of the issues' shards, packed. */
  issues: v.string(),
  /** How many analyses each issue has, and the hashes of their shards, packed. */
  analyses: v.tuple([numbers, v.string()]),
  /** Names of the issues' shards by their place here, where they are not their days. */
  files: v.record(v.string(), v.string()),
  /** By space, how many texts each issue has. */
  texts: v.array(numbers),
})
/** Some issues that follow one another, and what is where in them. */
export type SearchShelf = v.InferOutput<typeof shelfSchema>

const pairsSchema = v.object({
  /** By pair, as `writePostings` writes them. */
  newest: v.record(v.string(), v.string()),
  /** By pair, for each file of older ones: its space, its first ordinal, its hash. */
  older: v.exactOptional(v.record(v.string(), v.array(v.tuple([v.number(), v.number(), hash])))),
})
export type SearchPairs = v.InferOutput<typeof pairsSchema>

/** The kinds of shards of search, each with its decoder. */
export const searchShardSchemas = {
  search: searchManifestSchema,
  /** Every text of a small archive, newest first. */
  'search-scan': v.object({ issues: v.array(issueTextsSchema) }),
  /** Hashes of as many shards of pairs as share a list, packed. */
  'search-names': v.string(),
  'search-pairs': pairsSchema,
  'search-older': numbers,
  /** Runs of issues. */
  'search-case': caseSchema,
  'search-shelf': shelfSchema,
  /** Every syllable that is read, apart by spaces, how many lists of words there are, a power of two, and their hashes, packed. */
  'search-pinyin': v.object({ syllables: v.string(), shards: v.number(), names: v.string() }),
  /** By syllables, apart by spaces, the words read so, one after another; the most common first. */
  'search-spelled': v.record(v.string(), v.string()),
} as const

/** Gives the file name below `content/` of a shard of search, or null for any other: the last part of its key is its hash. */
export function searchFileName([kind = '', ...rest]: readonly string[]): string | null {
  if (kind === 'search') return 'search.json'
  if (!kind.startsWith('search-')) return null
  const folder = folders[kind] ?? `search/${kind.slice('search-'.length)}`
  return `${[folder, ...rest.slice(0, -1)].join('/')}.${rest.at(-1)}.json`
}

/** Shards that pages have too, read by their names, so that they are of the build that was indexed. */
const folders: Readonly<Record<string, string>> = { 'search-issue': 'issue', 'search-analysis': 'analysis' }
