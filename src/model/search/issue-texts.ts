// From an issue to the texts of it that search knows: the compiler indexes what a reader's search then finds in the same issue.
import type { AnalysisPreview, AnalysisTeaser, Issue, IssueWithTeasers, Item } from '#model/issue.ts'
import { blockSetText, joinTexts, type SetText } from './set-text.ts'
import type { IssueTexts } from './texts.ts'

/** Gives the texts of an issue; the words of its analyses where it holds them, or as `words` gives them by slug. */
export function issueTexts(
  issue: Issue | IssueWithTeasers,
  words: ReadonlyMap<string, AnalysisPreview> = new Map(),
): IssueTexts {
  const { id, number, publishedOn, topics, topicSettings, headline, summary, summarySetting } = issue
  const setting = headlineSetting(issue)
  const blocks: IssueTexts['blocks'] = []
  const analyses: IssueTexts['analyses'] = []
  for (const section of issue.sections) {
    if (section.kind === 'digest') {
      blocks.push(...section.categories.map(({ slug, items }) => ({ slug, items: items.map(itemTexts) })))
    } else analyses.push(...section.analyses.map((analysis) => analysisTexts(words.get(analysis.slug) ?? analysis)))
  }
  return {
    id,
    number,
    publishedOn,
    topics,
    headline,
    summary,
    blocks,
    analyses,
    ...(topicSettings && { topicSettings }),
    ...(setting !== undefined && { headlineSetting: setting }),
    ...(summarySetting !== undefined && { summarySetting }),
  }
}

/** A source named in a footnote is printed below the item; any other is in its text. */
function itemTexts({ id, text, setting, body, attribution }: Item): IssueTexts['blocks'][number]['items'][number] {
  const noted = attribution === null || text.includes(attribution) ? [] : [{ text: attribution }]
  return { id, ...whole([{ text, setting }, ...body.map(blockSetText), ...noted]) }
}

function analysisTexts(analysis: AnalysisPreview | AnalysisTeaser): IssueTexts['analyses'][number] {
  const { slug, title, setting } = analysis
  return {
    slug,
    ...whole([{ text: title, setting }, ...('blocks' in analysis ? analysis.blocks.map(blockSetText) : [])]),
  }
}

/** Gives texts as one, each on a line. */
function whole(texts: readonly SetText[]): { text: string; setting?: string } {
  const { text, setting } = joinTexts(texts, '\n')
  return { text, ...(setting !== undefined && { setting }) }
}

/** A headline is its topics with slashes between, and is set as they are. */
function headlineSetting({ headline, topics, topicSettings }: Issue | IssueWithTeasers): string | undefined {
  const joined = joinTexts(
    topics.map((text, at) => ({ text, setting: topicSettings?.[at] })),
    '/',
  )
  return joined.text === headline ? joined.setting : undefined
}
