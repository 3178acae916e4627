// From an issue that may hold an answer to the hits in it: its words are read, and have the last word.
import type { AnalysisPreview } from '#model/issue.ts'
import { type SearchHit, hitsIn } from '#model/search/hit.ts'
import { issueTexts } from '#model/search/issue-texts.ts'
import type { WantedTerm } from '#model/search/match.ts'
import { analysisSpace, textsBySpace } from '#model/search/spaces.ts'
import { type SearchText, textsOf } from '#model/search/texts.ts'
import type { FoundIssue } from './found-issues.ts'
import type { ReadSearchShard } from './read-search-shard.ts'

/** What an issue was found to hold. */
export interface IssueHits {
  day: string
  /** In reading order. */
  hits: readonly SearchHit[]
  /** By space, how many texts answer, and how many looked like it and do not. */
  found: readonly number[]
  refuted: readonly number[]
}

/** Reads an issue's shard, those of analyses that may answer, and gives the hits. */
export async function readHits(
  { day, file, hash, analyses, places }: FoundIssue,
  terms: readonly WantedTerm[],
  categories: readonly string[],
  read: ReadSearchShard,
): Promise<IssueHits> {
  // Texts are counted from the last of an issue to its first.
  const wanted = (places[analysisSpace] ?? []).flatMap((place) =>
    analyses.slice(analyses.length - 1 - place).slice(0, 1),
  )
  const [{ issue }, ...pages] = await Promise.all([
    read('search-issue', file, hash),
    ...wanted.map(([slug, analysisHash]) => read('search-analysis', file, slug, analysisHash)),
  ])
  const words = new Map(pages.map(({ analysis }): [string, AnalysisPreview] => [analysis.slug, analysis]))
  const texts = issueTexts(issue, words)
  const all = textsOf(texts)
  const bySpace = textsBySpace(all, categories)
  const hits = new Map<SearchText, SearchHit[]>()
  const found: number[] = []
  const refuted: number[] = []
  for (const [space, held] of bySpace.entries()) {
    const candidates = (places[space] ?? []).flatMap((place) => held[place] ?? [])
    for (const text of candidates) hits.set(text, hitsIn(texts, [text], terms))
    found[space] = candidates.filter((text) => hits.get(text)?.length === 1).length
    refuted[space] = candidates.length - found[space]
  }
  return { day, hits: all.flatMap((text) => hits.get(text) ?? []), found, refuted }
}
