// The texts of an issue that search looks through. An issue has no other public words than these, its credits and its notices.
import { categoryBlocks, type Issue, type Item } from '#model/issue.ts'
import { blockText } from '#model/prose-text.ts'
import type { IssueTexts } from '#model/search/texts.ts'
import { analysesOf, issueRef } from '#compiler/bundle/issue-card.ts'

/** Gives the texts of an issue; the words of its analyses only where they are asked for, because they have shards of their own. */
export function issueTexts(issue: Issue, withAnalyses: boolean): IssueTexts {
  return {
    ...issueRef(issue),
    headline: issue.headline,
    summary: issue.summary,
    ...(issue.summarySetting !== undefined && { summarySetting: issue.summarySetting }),
    blocks: categoryBlocks(issue).map(({ slug, items }) => ({ slug, items: items.map(itemTexts) })),
    analyses: analysesOf(issue).map(({ slug, title, blocks }) => ({
      slug,
      title,
      ...(withAnalyses && { text: blocks.map(blockText).join('\n') }),
    })),
  }
}

function itemTexts({ id, text, setting, body }: Item): IssueTexts['blocks'][number]['items'][number] {
  const more = body.map(blockText).join('\n')
  return { id, text, ...(setting !== undefined && { setting }), ...(more !== '' && { more }) }
}
