// The shards of the bundle: their keys, which are also the query keys, and what each holds.
import * as v from 'valibot'
import { analysisPreviewSchema, issueWithTeasersSchema, itemSchema } from './issue.ts'
import { categorySchema, publicationSchema } from './publication.ts'
import { searchShardSchemas } from './search/shards.ts'

const setting = v.exactOptional(v.string())

/** Schema version of the bundle; a reader refuses any other. */
export const bundleVersion = 1

const counts = v.record(v.string(), v.number())

export const issueRefSchema = v.object({
  id: v.string(),
  number: v.nullable(v.number()),
  publishedOn: v.string(),
  topics: v.array(v.string()),
  topicSettings: v.exactOptional(v.array(v.string())),
})
/** Enough of an issue to link to it. */
export type IssueRef = v.InferOutput<typeof issueRefSchema>

export const issueCardSchema = v.object({
  ...issueRefSchema.entries,
  edition: v.nullable(v.string()),
  headline: v.string(),
  standfirst: v.nullable(v.string()),
  standfirstSetting: setting,
  /** Items per category slug; a category without items is absent. */
  counts,
  analyses: v.array(v.object({ slug: v.string(), title: v.string(), setting })),
})
/** One issue as a row of the timeline. */
export type IssueCard = v.InferOutput<typeof issueCardSchema>

const yearCountSchema = v.object({ year: v.string(), issues: v.number(), items: v.number(), counts })
export type YearCount = v.InferOutput<typeof yearCountSchema>

const timelineSchema = v.object({
  /** `latest` or a year. */
  span: v.string(),
  /** Newest first; `latest` holds at most 31: the lead and thirty rows. */
  cards: v.array(issueCardSchema),
  /** The lead's picks: the first item of each category of the newest issue; empty in a year. */
  picks: v.array(v.object({ slug: v.string(), itemId: v.string(), text: v.string(), setting })),
  /** Totals of the whole archive in `latest`, of the year in a year: one new issue changes no other year. */
  totals: v.object({ issues: v.number(), items: v.number(), analyses: v.number(), counts }),
  /** The newest years with what each holds, newest first, at most ten; empty in a year, because the newest changes with every issue. */
  years: v.array(yearCountSchema),
  /** The years around this one, newest first, at most ten; empty in `latest`. */
  around: v.array(v.string()),
  /** Mondays of the weeks of this year without an issue, between the first and the last of the archive; empty in `latest`. */
  missingWeeks: v.array(v.string()),
})
/** A stretch of the timeline, newest first. */
export type Timeline = v.InferOutput<typeof timelineSchema>

const issuePageSchema = v.object({
  issue: issueWithTeasersSchema,
  older: v.nullable(issueRefSchema),
  newer: v.nullable(issueRefSchema),
})
/** One issue and its neighbours in time. */
export type IssuePage = v.InferOutput<typeof issuePageSchema>

const analysisPageSchema = v.object({
  issue: v.object({
    ...issueRefSchema.entries,
    series: v.string(),
    edition: v.nullable(v.string()),
    items: v.number(),
  }),
  analysis: analysisPreviewSchema,
  /** How many analyses the issue has. */
  analyses: v.number(),
  editor: v.nullable(v.string()),
  authors: issueWithTeasersSchema.entries.authors,
  actions: issueWithTeasersSchema.entries.actions,
  /** Three items of the same issue, one a category where it can be. */
  items: v.array(v.object({ slug: v.string(), id: v.string(), text: v.string(), setting })),
})
/** One analysis preview with what its page says of its issue. */
export type AnalysisPage = v.InferOutput<typeof analysisPageSchema>

const categoryYearSchema = v.object({
  slug: v.string(),
  name: v.string(),
  year: v.string(),
  /** The categories that have a page, this one among them; a publication may name some that no issue has yet. */
  held: v.array(categorySchema),
  /** Years that hold this category, newest first, at most ten around this one. The newest of all is counted in its own shard only: each issue changes it. */
  years: v.array(v.object({ year: v.string(), items: v.nullable(v.number()) })),
  /** Newest first; the items in the order of their issue, each with its number there. */
  issues: v.array(
    v.object({
      /** With its title as printed: that is what a bookmark of it keeps. */
      issue: v.object({ ...issueRefSchema.entries, headline: v.string() }),
      items: v.array(v.object({ number: v.number(), item: itemSchema })),
    }),
  ),
})
/** The items of one category in one year. */
export type CategoryYear = v.InferOutput<typeof categoryYearSchema>

const archiveSchema = v.object({
  totals: timelineSchema.entries.totals,
  first: v.nullable(v.string()),
  last: v.nullable(v.string()),
  years: v.array(
    v.object({
      ...yearCountSchema.entries,
      /** Mondays of the weeks without an issue, between the first and the last issue. */
      missingWeeks: v.array(v.string()),
    }),
  ),
})
/** What the archive holds and lacks. */
export type Archive = v.InferOutput<typeof archiveSchema>

/** By slug, the newest year of each category that has items. */
const categoriesSchema = v.record(v.string(), v.string())

const latestSchema = v.object({ id: v.nullable(v.string()) })
/** Which issue is the newest; null in an empty archive. */
export type Latest = v.InferOutput<typeof latestSchema>

/** By item id, up to three items of earlier issues that tell the same story, newest first; items without any are absent. */
const earlierSchema = v.record(
  v.string(),
  v.array(v.object({ issueId: v.string(), publishedOn: v.string(), id: v.string(), text: v.string(), setting })),
)
/** What was reported before, item by item of one issue. */
export type EarlierItems = v.InferOutput<typeof earlierSchema>

const namesSchema = v.record(v.string(), v.string())

/** The kinds of shard, each with its decoder: the one table that keys, names, queries and the writer derive from. */
export const shardSchemas = {
  publication: publicationSchema,
  latest: latestSchema,
  timeline: timelineSchema,
  issue: issuePageSchema,
  analysis: analysisPageSchema,
  category: categoryYearSchema,
  categories: categoriesSchema,
  archive: archiveSchema,
  earlier: earlierSchema,
  names: namesSchema,
  ...searchShardSchemas,
  'search-issue': issuePageSchema,
  'search-analysis': analysisPageSchema,
} as const
export type ShardKind = keyof typeof shardSchemas

/**
 * Names one shard, and is the key of the query that reads it:
 * `['publication']`, `['latest']`, `['timeline', 'latest' | year]`, `['issue', id]`, `['analysis', issueId, slug]`, `['category', slug, year]`,
 * `['categories']`, `['archive']`, `['earlier', issueId]`, `['names', year]`, `['search']`, and what that leads to, each with its hash at the end.
 */
export type ShardKey = readonly [kind: ShardKind, ...rest: string[]]
/** What a shard of a kind holds. */
export type ShardOf<Kind extends ShardKind> = v.InferOutput<(typeof shardSchemas)[Kind]>

/** Gives the path of a shard without its hash: `issue/2024-05-28`. It is what manifests and names files are keyed by. */
export const shardPath = (key: ShardKey): string => key.join('/')

/** Decodes a shard of a kind, or throws with the first place that is wrong. */
export function decodeShard<Kind extends ShardKind>(kind: Kind, value: unknown): ShardOf<Kind> {
  return v.parse(shardSchemas[kind], value)
}

/** Reads a shard's JSON from wherever it is kept; rejects where there is none. */
export type ReadShard = (key: ShardKey) => Promise<unknown>

export const manifestSchema = v.object({
  version: v.literal(bundleVersion),
  publication: v.object({ name: v.string(), publisher: v.string() }),
  counts: v.object({ issues: v.number(), items: v.number(), analyses: v.number() }),
  /** Years that hold issues, newest first. */
  years: v.array(v.string()),
  latestIssue: v.nullable(v.string()),
  /** File name under `content/` of every shard but issues, analyses and earlier items, which `names/<year>` lists, by the shard's path. */
  shards: namesSchema,
})
/** The one file of the bundle whose name carries no hash. */
export type Manifest = v.InferOutput<typeof manifestSchema>

/** Decodes the manifest, or throws with the first place that is wrong. */
export const decodeManifest = (value: unknown): Manifest => v.parse(manifestSchema, value)
