// The issue: one definition that gives the TypeScript types and the decoders.
import * as v from 'valibot'
import { blockSchema, hrefSchema } from './prose.ts'

const setting = v.exactOptional(v.string())
const nullable = v.nullable(v.string())

export const formatSchema = v.picklist(['text', 'markdown', 'html', 'email'])
/** How a source is written. */
export type FormatName = v.InferOutput<typeof formatSchema>

const linkSchema = v.object({ text: v.string(), href: hrefSchema })

export const itemSchema = v.object({
  id: v.string(),
  text: v.string(),
  setting,
  attribution: nullable,
  links: v.array(linkSchema),
  body: v.array(blockSchema),
})
/** One reported line: `text` as printed, without its bullet; `body` the paragraphs some digests hang under it. */
export type Item = v.InferOutput<typeof itemSchema>

export const categoryBlockSchema = v.object({ slug: v.string(), name: v.string(), items: v.array(itemSchema) })
export type CategoryBlock = v.InferOutput<typeof categoryBlockSchema>

export const digestSchema = v.object({
  kind: v.literal('digest'),
  title: v.string(),
  note: nullable,
  categories: v.array(categoryBlockSchema),
})
export type Digest = v.InferOutput<typeof digestSchema>

const analysisFacts = {
  slug: v.string(),
  title: v.string(),
  setting,
  shownCharacters: v.number(),
  totalCharacters: v.nullable(v.number()),
  walled: v.boolean(),
}

export const analysisPreviewSchema = v.object({ ...analysisFacts, blocks: v.array(blockSchema) })
/**
 * The public part of one analysis. There is no field for paid text: what lies beyond the wall cannot be represented.
 * Characters are counted without white space, punctuation included; `totalCharacters` is null where the source does not print it.
 * `slug` is '1', '2', ... in the order of the issue.
 */
export type AnalysisPreview = v.InferOutput<typeof analysisPreviewSchema>

export const analysisTeaserSchema = v.object({ ...analysisFacts, teaser: v.nullable(blockSchema) })
/** What an issue's own page shows of an analysis: its first telling paragraph and its measures. */
export type AnalysisTeaser = v.InferOutput<typeof analysisTeaserSchema>

export const noticeSchema = v.object({
  kind: v.picklist(['editor-note', 'correction', 'footnote', 'notice', 'unplaced']),
  text: v.string(),
  setting,
})
export type Notice = v.InferOutput<typeof noticeSchema>

export const actionSchema = v.object({
  kind: v.picklist(['subscribe', 'full-report', 'database', 'other']),
  text: v.string(),
  setting,
  href: v.nullable(hrefSchema),
})
/** A line that sends the reader elsewhere; `href` only where the source has an address. */
export type Action = v.InferOutput<typeof actionSchema>

export const highlightSchema = v.object({ text: v.string(), setting, itemId: nullable })

/** The schema of an issue whose analyses are given by `analysis`. */
const issueOf = <Analysis extends v.GenericSchema>(analysis: Analysis) =>
  v.object({
    id: v.string(),
    number: v.nullable(v.number()),
    series: v.string(),
    edition: nullable,
    headline: v.string(),
    topics: v.array(v.string()),
    topicSettings: v.exactOptional(v.array(v.string())),
    publishedOn: v.string(),
    publishedAt: nullable,
    summary: nullable,
    summarySetting: setting,
    highlights: v.array(highlightSchema),
    sections: v.array(
      v.variant('kind', [
        digestSchema,
        v.object({ kind: v.literal('analysis'), title: v.string(), analyses: v.array(analysis) }),
      ]),
    ),
    notices: v.array(noticeSchema),
    colophon: v.object({
      editor: nullable,
      layoutEditor: nullable,
      others: v.array(v.object({ role: v.string(), name: v.string() })),
    }),
    authors: v.array(v.object({ name: v.string(), bio: nullable, bioSetting: setting })),
    actions: v.array(actionSchema),
    /** Ids items had before their wording was corrected, each with the id that stands for it now. */
    redirects: v.exactOptional(v.record(v.string(), v.string())),
  })

export const issueSchema = v.object({
  ...issueOf(analysisPreviewSchema).entries,
  source: v.object({ file: v.string(), format: formatSchema, sha256: v.string() }),
})
/** One dated edition of the publication, whole. `setting` fields say how the text beside them is set; the text itself is as printed. */
export type Issue = v.InferOutput<typeof issueSchema>
export type Section = Issue['sections'][number]

export const issueWithTeasersSchema = issueOf(analysisTeaserSchema)
/** An issue as its own page needs it, so that a first visit stays small: the analyses' text has shards of its own, the source is the compiler's. */
export type IssueWithTeasers = v.InferOutput<typeof issueWithTeasersSchema>

/** Gives the digest's category blocks of every section, in the order of the source. */
export function categoryBlocks(issue: { sections: readonly (Digest | { kind: 'analysis' })[] }): CategoryBlock[] {
  return issue.sections.flatMap((section) => (section.kind === 'digest' ? section.categories : []))
}
