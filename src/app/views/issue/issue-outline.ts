// An issue as its page lays it out: digests first, then analyses, each part with its anchor, each item with its number.
import type { AnalysisTeaser, CategoryBlock, Item, IssueWithTeasers } from '#model/issue.ts'
import type { Publication } from '#model/publication.ts'

/** One category block on the page. */
export interface OutlineBlock {
  /** Anchor of the block, unique in the page: a category may stand in two sections. */
  id: string
  slug: string
  name: string
  items: readonly Item[]
  /** Number of its first item; items are counted through the whole issue. */
  first: number
  /** Ids its items had before, by the id each has now. */
  formerIds: ReadonlyMap<string, readonly string[]>
}

interface OutlineDigest {
  /** Printed above the blocks where it says more than that these are the news. */
  title: string | null
  note: string | null
  blocks: readonly OutlineBlock[]
}

export interface OutlineAnalyses {
  id: string
  title: string
  analyses: readonly AnalysisTeaser[]
}

export interface Outline {
  digests: readonly OutlineDigest[]
  analyses: readonly OutlineAnalyses[]
  blocks: readonly OutlineBlock[]
  /** Ids of items before their wording was corrected, each with the one it has now. */
  redirects: ReadonlyMap<string, string>
  itemCount: number
  analysisCount: number
}

/** What the only digest of an issue is usually called; it needs no heading of its own. */
const usualDigest = '资讯速递'

/** Categories that are named in the contents of every issue, so that an empty one is seen to be empty. */
const standingCategories = 8

/** Lays an issue out. */
export function outlineIssue(issue: Pick<IssueWithTeasers, 'sections' | 'redirects'>): Outline {
  const printed = issue.sections.filter((section) => section.kind === 'digest')
  const redirects = new Map(Object.entries(issue.redirects ?? {}))
  const formerIds = idsBefore(redirects)
  const anchor = uniqueAnchors()
  let number = 1
  const outlineBlock = ({ slug, name, items }: CategoryBlock): OutlineBlock => {
    const first = number
    number += items.length
    return { id: anchor(`c-${slug}`), slug, name, items, first, formerIds }
  }
  const digests = printed.map(({ title, note, categories }) => ({
    title: title !== '' && (printed.length > 1 || note !== null || title !== usualDigest) ? title : null,
    note,
    blocks: categories.map(outlineBlock),
  }))
  const analyses = issue.sections.flatMap((section) =>
    section.kind === 'analysis' && section.analyses.length > 0
      ? [{ id: anchor('deep'), title: section.title, analyses: section.analyses }]
      : [],
  )
  return {
    digests,
    analyses,
    blocks: digests.flatMap((digest) => digest.blocks),
    redirects,
    itemCount: number - 1,
    analysisCount: analyses.reduce((sum, section) => sum + section.analyses.length, 0),
  }
}

function idsBefore(redirects: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> {
  const before = new Map<string, string[]>()
  for (const [from, to] of redirects) before.set(to, [...(before.get(to) ?? []), from])
  return before
}

/** Makes anchors that are valid in a list of ids (no white space) and given only once. */
function uniqueAnchors(): (name: string) => string {
  const given = new Set<string>()
  return (name) => {
    const stem = name.replace(/\s/gu, '_')
    let anchor = stem
    for (let count = 2; given.has(anchor); count++) anchor = `${stem}-${count}`
    given.add(anchor)
    return anchor
  }
}

/** Gives the block an anchor lies in: the block's own, or that of one of its items. */
export function blockOfAnchor(outline: Outline, anchor: string): OutlineBlock | undefined {
  return outline.blocks.find((block) => block.id === anchor || block.items.some((item) => item.id === anchor))
}

/**
 * Counts the items of each category for the contents: those of the issue in its order, then the publication's standing ones and those
 * asked for, empty.
 */
export function countCategories(
  outline: Outline,
  publication: Pick<Publication, 'categories'>,
  asked: readonly string[],
): { slug: string; name: string; count: number }[] {
  const counts = new Map<string, { slug: string; name: string; count: number }>()
  for (const { slug, name, items } of outline.blocks) {
    counts.set(slug, { slug, name, count: (counts.get(slug)?.count ?? 0) + items.length })
  }
  for (const [place, { slug, name }] of publication.categories.entries()) {
    if (!counts.has(slug) && (place < standingCategories || asked.includes(slug)))
      counts.set(slug, { slug, name, count: 0 })
  }
  return [...counts.values()]
}

/** Gives the anchor each category's link leads to without script: its first block. */
export function categoryAnchors(outline: Outline): Map<string, string> {
  const anchors = new Map<string, string>()
  for (const { slug, id } of outline.blocks) if (!anchors.has(slug)) anchors.set(slug, id)
  return anchors
}
