// An issue in brief: what a link, a timeline row and the feeds need of it.
import { categoryBlocks, type Issue, type Item } from '#model/issue.ts'
import type { IssueCard, IssueRef } from '#model/shard.ts'
import { settingOf } from '#compiler/typesetting/set-text.ts'

/** Gives enough of an issue to link to it. */
export function issueRef(issue: Issue): IssueRef {
  return {
    id: issue.id,
    number: issue.number,
    publishedOn: issue.publishedOn,
    topics: issue.topics,
    ...(issue.topicSettings && { topicSettings: issue.topicSettings }),
  }
}

/** Gives an issue as a row of the timeline. */
export function issueCard(issue: Issue): IssueCard {
  const standfirst = standfirstOf(issue)
  const standfirstSetting = standfirst === null ? undefined : settingOfStandfirst(standfirst, issue)
  return {
    ...issueRef(issue),
    edition: issue.edition,
    headline: issue.headline,
    standfirst,
    ...(standfirstSetting !== undefined && { standfirstSetting }),
    counts: countsOf(issue),
    analyses: analysesOf(issue).map(({ slug, title, setting }) => ({
      slug,
      title,
      ...(setting !== undefined && { setting }),
    })),
  }
}

function settingOfStandfirst(standfirst: string, issue: Issue): string | undefined {
  return standfirst === issue.summary ? issue.summarySetting : settingOf(standfirst, 'display')
}

/** Gives what an issue is about in a sentence: its highlights, else its summary, else null. */
export function standfirstOf(issue: Issue): string | null {
  if (issue.highlights.length === 0) return issue.summary
  const named = issue.highlights.map((highlight) => highlight.text).join('、')
  return `本期关注：${named}${/[。？！…?!]$/.test(named) ? '' : '。'}`
}

/** Gives how many items an issue has of each category, in the order of the source; a category without items is absent. */
export function countsOf(issue: Issue): IssueCard['counts'] {
  const counts = new Map<string, number>()
  for (const { slug, items } of categoryBlocks(issue)) {
    if (items.length > 0) counts.set(slug, (counts.get(slug) ?? 0) + items.length)
  }
  return Object.fromEntries(counts)
}

/** Gives the items of an issue by category slug, in the order of the source; a category without items is absent. */
export function itemsByCategory(issue: Issue): Map<string, Item[]> {
  const items = new Map<string, Item[]>()
  for (const block of categoryBlocks(issue)) {
    if (block.items.length === 0) continue
    const known = items.get(block.slug)
    if (known === undefined) items.set(block.slug, [...block.items])
    else known.push(...block.items)
  }
  return items
}

/** Gives the analyses of every section of an issue, in the order of the source. */
export function analysesOf(issue: Issue) {
  return issue.sections.flatMap((section) => (section.kind === 'analysis' ? section.analyses : []))
}
