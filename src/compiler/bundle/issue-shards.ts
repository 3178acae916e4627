// The shards of one issue: its own page, and one for each analysis, whose text is left out of the page.
import type { AnalysisPreview, AnalysisTeaser, Issue } from '#model/issue.ts'
import type { Block } from '#model/prose.ts'
import { blockText } from '#model/prose-text.ts'
import type { AnalysisPage, IssuePage } from '#model/shard.ts'
import type { Category } from '#model/publication.ts'
import { analysesOf, issueRef, itemsByCategory } from './issue-card.ts'
import { type Shard, shardOf } from './shard-file.ts'

/** Gives the shards of an issue that stands between two others. */
export function issueShards(
  issue: Issue,
  neighbours: { older: Issue | null; newer: Issue | null },
  categories: readonly Category[],
): Shard[] {
  return [
    shardOf(['issue', issue.id], [issue, neighbours.older, neighbours.newer], null, () => issuePage(issue, neighbours)),
    ...analysesOf(issue).map((analysis) =>
      shardOf(['analysis', issue.id, analysis.slug], [issue], categories, () =>
        analysisPage(issue, analysis, categories),
      ),
    ),
  ]
}

function issuePage(issue: Issue, { older, newer }: { older: Issue | null; newer: Issue | null }): IssuePage {
  const sections = issue.sections.map((section) =>
    section.kind === 'digest' ? section : { ...section, analyses: section.analyses.map(withTeaser) },
  )
  const { source: _, ...printed } = issue
  return { issue: { ...printed, sections }, older: older && issueRef(older), newer: newer && issueRef(newer) }
}

function withTeaser({ blocks, ...facts }: AnalysisPreview): AnalysisTeaser {
  return { ...facts, teaser: teaserOf(blocks) }
}

/** Fewer characters tell a reader little: a credit, a sentence of welcome. */
const telling = 40

/** Gives the first telling paragraph of a preview, else its first paragraph, else null. */
export function teaserOf(blocks: readonly Block[]): Block | null {
  const paragraphs = blocks.filter((block) => block.type === 'paragraph')
  return (
    paragraphs.find((block) => Array.from(blockText(block).replace(/\s/g, '')).length >= telling) ??
    paragraphs[0] ??
    null
  )
}

function analysisPage(issue: Issue, analysis: AnalysisPreview, categories: readonly Category[]): AnalysisPage {
  const items = [...itemsByCategory(issue).values()].reduce((total, held) => total + held.length, 0)
  return {
    issue: { ...issueRef(issue), series: issue.series, edition: issue.edition, items },
    analysis,
    analyses: analysesOf(issue).length,
    editor: issue.colophon.editor,
    authors: issue.authors,
    actions: issue.actions,
    items: neighbouringItems(issue, categories),
  }
}

const shown = 3

/** Gives three items of an issue: the first of each category in the publication's order, then more of its largest. */
function neighbouringItems(issue: Issue, categories: readonly Category[]): AnalysisPage['items'] {
  const held = itemsByCategory(issue)
  const ordered = categories.flatMap(({ slug }) => (held.get(slug) ?? []).map((item, place) => ({ slug, item, place })))
  const firsts = ordered.filter(({ place }) => place === 0).slice(0, shown)
  const largest = [...held].toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0]
  const others = ordered.filter(({ place }) => place > 0)
  const more = [
    ...others.filter(({ slug }) => slug === largest),
    ...others.filter(({ slug }) => slug !== largest),
  ].slice(0, shown - firsts.length)
  return [...firsts, ...more].map(({ slug, item: { id, text, setting } }) => ({
    slug,
    id,
    text,
    ...(setting !== undefined && { setting }),
  }))
}
