// Several issues are read as one, and nothing of any is left out.
import { describe, expect, it } from 'vitest'
import type { IssueWithTeasers } from '#model/issue.ts'
import { mergeIssues } from '#app/views/catch-up/merge-issues.ts'
import { anIssue, anItem, aPublication } from '#test/support/an-issue.ts'

const withTeasers = (overrides: Parameters<typeof anIssue>[0]): IssueWithTeasers => {
  const issue = anIssue(overrides)
  return {
    ...issue,
    sections: issue.sections.map((section) =>
      section.kind === 'digest'
        ? section
        : { ...section, analyses: section.analyses.map((analysis) => ({ ...analysis, teaser: null })) },
    ),
  }
}
const digest = (...categories: { slug: string; name: string; items: ReturnType<typeof anItem>[] }[]) => ({
  kind: 'digest' as const,
  title: '资讯速递',
  note: null,
  categories,
})

describe('issues merged', () => {
  const newer = withTeasers({ publishedOn: '2024-06-04' })
  const older = withTeasers({
    publishedOn: '2024-05-28',
    sections: [
      digest({ slug: 'market', name: '市场', items: [anItem('甲'), anItem('乙')] }),
      digest(
        { slug: 'letters', name: '来信', items: [anItem('丙')] },
        { slug: 'market', name: '市场', items: [anItem('丁')] },
        { slug: 'policy', name: '政策', items: [] },
      ),
    ],
  })
  const merged = mergeIssues([newer, older], aPublication())

  it('stand by category, the publication’s first, each with its issues in order', () => {
    expect(merged.categories.map(({ slug }) => slug)).toEqual(['policy', 'frontier', 'market', 'letters'])
    const market = merged.categories.find(({ slug }) => slug === 'market')
    expect(market?.issues.map(({ issue }) => issue.id)).toEqual(['2024-06-04', '2024-05-28'])
    expect(merged.categories.find(({ slug }) => slug === 'policy')?.issues).toHaveLength(1)
  })

  it('keep every item with its number in its own issue', () => {
    const ofOlder = merged.categories.flatMap(({ issues }) =>
      issues.filter(({ issue }) => issue.id === older.id).flatMap(({ items }) => items),
    )
    expect(ofOlder.map(({ number, item }) => `${number} ${item.text}`)).toEqual(['1 甲', '2 乙', '4 丁', '3 丙'])
    expect(merged.itemCount).toBe(6 + 4)
  })

  it('say what they take to read, which is nothing where there are no items', () => {
    expect(merged.minutes).toBe(1)
    expect(mergeIssues([], aPublication())).toEqual({ categories: [], analyses: [], itemCount: 0, minutes: 0 })
  })

  it('keep their analyses', () => {
    expect(merged.analyses.map(({ issue, analysis }) => `${issue.id} ${analysis.slug}`)).toEqual(['2024-06-04 1'])
  })
})
