// Draft -> Issue, when the last line is read: what only the whole can show is said here.
import { foldText } from '#model/folding.ts'
import { itemIds } from '#model/identity.ts'
import type { AnalysisPreview, Issue, Item, Section } from '#model/issue.ts'
import type { Inline } from '#model/prose.ts'
import { inlineText } from '#model/prose-text.ts'
import { withoutAddress } from './addresses.ts'
import { attributionOf, footnoteNumberOf } from './attribution.ts'
import { itemsOf, type Draft, type DraftItem } from './draft.ts'
import { issueIdOf, withFacts } from './facts.ts'
import { finishAnalyses } from './finish-analyses.ts'
import { finishNotices } from './finish-notices.ts'
import type { Headline } from './headline.ts'
import { matchingForm } from './matching-form.ts'
import type { Publishing } from './publishing.ts'

/** Makes the issue of a draft that was found whole. */
export function finishIssue(draft: Draft, headline: Headline, publishing: Publishing): Issue {
  const analyses = finishAnalyses(draft)
  const notices = finishNotices(draft, analyses)
  const id = issueIdOf(draft, publishing.publishedOn)
  const items = finishItems(draft, id, notices)
  const idByText = idsByText(draft.highlights.length === 0 ? [] : [...items.values()])
  return withFacts(draft, {
    id,
    number: draft.number,
    series: headline.series,
    edition: headline.edition,
    headline: headline.headline,
    topics: headline.topics,
    ...publishing,
    summary: draft.summary,
    highlights: draft.highlights.map((text) => ({ text, itemId: idByText.get(foldText(text)) ?? null })),
    sections: draft.sections.map((section) => finishSection(section, items, analyses)),
    notices,
    colophon: draft.colophon,
    authors: [...draft.authors.values()],
    actions: [...draft.actions.values()],
    source: { file: draft.root.file, format: draft.root.format, sha256: draft.root.sha256 },
  })
}

/** Of items that say the same the first is the one a highlight means. */
const idsByText = (items: readonly Item[]): Map<string, string> =>
  new Map(items.toReversed().map(({ id, text }) => [foldText(text), id]))

function finishSection(
  section: Draft['sections'][number],
  items: ReadonlyMap<DraftItem, Item>,
  analyses: ReadonlyMap<object, AnalysisPreview>,
): Section {
  if (section.kind === 'analysis') {
    return {
      kind: 'analysis',
      title: section.title,
      analyses: section.analyses.flatMap((analysis) => analyses.get(analysis) ?? []),
    }
  }
  const categories = section.categories.map(({ slug, name, items: own }) => ({
    slug,
    name,
    items: own.flatMap((item) => items.get(item) ?? []),
  }))
  return { kind: 'digest', title: section.title, note: section.note, categories }
}

function finishItems(draft: Draft, issueId: string, notices: Issue['notices']): Map<DraftItem, Item> {
  const items = itemsOf(draft)
  const ids = itemIds(
    issueId,
    items.map(({ text }) => text),
  )
  const footnotes = new Map(notices.flatMap(({ text }) => footnoteEntry(text)))
  return new Map(
    items.map((item, at) => {
      const number = footnoteNumberOf(item.text)
      const noted = number === null ? undefined : footnotes.get(number)
      const attribution = noted ?? (number !== null && /\d/.test(number) ? null : attributionOf(item.text))
      return [item, { id: ids[at] ?? '', text: item.text, attribution, links: linksIn(item.children), body: item.body }]
    }),
  )
}

const linksIn = (children: readonly Inline[]): Item['links'] =>
  children.flatMap((child) => {
    if (child.type === 'link') return [{ text: inlineText(child.children), href: child.href }]
    return 'children' in child ? linksIn(child.children) : []
  })

function footnoteEntry(text: string): [number: string, source: string][] {
  const found = /^(?:[[〔]\s?(\d{1,3})\s?[\]〕]|([①-⑳]))\s?(?:来源\s?:\s?)?/.exec(matchingForm(text.slice(0, 40)))
  const number = found?.[1] ?? found?.[2]
  return found === null || number === undefined ? [] : [[number, withoutAddress(text.slice(found[0].length))]]
}
