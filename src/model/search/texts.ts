// The texts of one issue that search looks through, as printed and as set: what a hit is verified against, and what is shown of it.
import * as v from 'valibot'

const setting = v.exactOptional(v.string())

export const issueTextsSchema = v.object({
  id: v.string(),
  number: v.nullable(v.number()),
  publishedOn: v.string(),
  topics: v.array(v.string()),
  topicSettings: v.exactOptional(v.array(v.string())),
  headline: v.string(),
  headlineSetting: setting,
  summary: v.nullable(v.string()),
  summarySetting: setting,
  /** In the order of the source, by category blocks. The text of an item goes on with its body and the source noted below it; all paragraphs are joined by line feeds. */
  blocks: v.array(
    v.object({ slug: v.string(), items: v.array(v.object({ id: v.string(), text: v.string(), setting })) }),
  ),
  /** Previews: title and paragraphs, joined by line feeds; the title alone where the analysis' own shard has the others. */
  analyses: v.array(v.object({ slug: v.string(), text: v.string(), setting })),
})
/** The texts of one issue. */
export type IssueTexts = v.InferOutput<typeof issueTextsSchema>

/** What a text is of its issue. */
export type TextPart = 'headline' | 'summary' | 'item' | 'analysis'

/** One text that can be found. */
export interface SearchText {
  part: TextPart
  /** Slug of the category of an item, else null. */
  category: string | null
  /** Id of an item, slug of an analysis, else null. */
  id: string | null
  /** Place of an item among all of its issue, from 1; else null. */
  number: number | null
  text: string
  setting?: string | undefined
}

/** Lists the texts of an issue in reading order. */
export function textsOf(issue: IssueTexts): SearchText[] {
  const { headline, headlineSetting, summary, summarySetting, blocks, analyses } = issue
  const apart = { category: null, id: null, number: null }
  const texts: SearchText[] = [{ ...apart, part: 'headline', text: headline, setting: headlineSetting }]
  if (summary !== null) texts.push({ ...apart, part: 'summary', text: summary, setting: summarySetting })
  let number = 0
  for (const { slug, items } of blocks) {
    for (const { id, text, setting } of items) {
      number += 1
      texts.push({ part: 'item', category: slug, id, number, text, setting })
    }
  }
  for (const { slug, text, setting } of analyses) texts.push({ ...apart, part: 'analysis', id: slug, text, setting })
  return texts
}
