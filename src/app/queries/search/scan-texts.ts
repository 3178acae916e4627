// A search without an index: every text of a small archive is looked at.
import { hitsIn, type SearchHit } from '#model/search/hit.ts'
import type { WantedTerm } from '#model/search/match.ts'
import { isWithin, type SearchRequest } from '#model/search/request.ts'
import { spansBetween } from '#model/search/spans.ts'
import { type IssueTexts, textsOf } from '#model/search/texts.ts'
import { pageLength, type SearchCounts, type SearchStep } from '#app/queries/search-step.ts'

/** Gives the pages of what answers among the texts of issues, given newest first. */
export function* scanTexts(
  issues: readonly IssueTexts[],
  terms: readonly WantedTerm[],
  request: SearchRequest,
): Generator<SearchStep, void, void> {
  const all = issues.flatMap((texts) => hitsIn(texts, textsOf(texts), terms))
  const isAsked = ({ category, issue }: SearchHit) =>
    isOfCategory(category, request) && isWithin(issue.publishedOn, request)
  const hits = all.filter(isAsked)
  const counts = countHits(all, spansBetween(issues.at(-1)?.publishedOn, issues[0]?.publishedOn), request)
  for (let from = 0; from === 0 || from < hits.length; from += pageLength) {
    const found = hits.slice(from, from + pageLength)
    const isLast = from + pageLength >= hits.length
    const reached = (isLast ? issues.at(-1)?.publishedOn : found.at(-1)?.issue.publishedOn) ?? null
    yield { found, state: isLast ? 'done' : 'page', counts, possible: hits.length, since: null, reached }
  }
}

const isOfCategory = (category: string | null, { categories }: SearchRequest): boolean =>
  categories.length === 0 || (category !== null && categories.includes(category))

function countHits(hits: readonly SearchHit[], spans: readonly string[], request: SearchRequest): SearchCounts {
  const categories = new Map<string, number>()
  const bySpan = new Map(spans.map((span) => [span, 0]))
  for (const { category, issue } of hits) {
    if (category !== null && isWithin(issue.publishedOn, request))
      categories.set(category, (categories.get(category) ?? 0) + 1)
    const span = issue.publishedOn.slice(0, spans[0]?.length)
    if (isOfCategory(category, request)) bySpan.set(span, (bySpan.get(span) ?? 0) + 1)
  }
  return {
    categories: Array.from(categories, ([slug, count]) => ({ slug, hits: count })).toSorted(
      (one, other) => other.hits - one.hits,
    ),
    spans: Array.from(bySpan, ([span, count]) => ({ span, hits: count })),
    exact: true,
  }
}
