// From an issue to the texts of it that search knows: the compiler indexes what a reader's search then finds in the same issue.
import type { AnalysisPreview, AnalysisTeaser, Issue, IssueWithTeasers, Item } from '#model/issue.ts'
import { blockText } from '#model/prose-text.ts'
import type { IssueTexts } from './texts.ts'

/** Gives the texts of an issue; the words of its analyses where it holds them, or as `words` gives them by slug. */
export function issueTexts(
  issue: Issue | IssueWithTeasers,
  words: ReadonlyMap<string, AnalysisPreview> = new Map(),
): IssueTexts {
  const { id, number, publishedOn, topics, topicSettings, headline, summary, summarySetting } = issue
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
    ...(summarySetting !== undefined && { summarySetting }),
  }
}

function itemTexts({ id, text, setting, body }: Item): IssueTexts['blocks'][number]['items'][number] {
  const more = body.map(blockText).join('\n')
  return { id, text, ...(setting !== undefined && { setting }), ...(more !== '' && { more }) }
}

function analysisTexts(analysis: AnalysisPreview | AnalysisTeaser): IssueTexts['analyses'][number] {
  const { slug, title } = analysis
  return 'blocks' in analysis ? { slug, title, text: analysis.blocks.map(blockText).join('\n') } : { slug, title }
}
