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
  /** By space, the texts that answer, and those that looked like it and do not. */
  found: readonly (readonly number[])[]
  refuted: readonly (readonly number[])[]
}

/** Reads an issue's shard, those of analyses that may answer, and gives the hits. */
export async function readHits(
  { day, file, hash, analyses, candidates }: FoundIssue,
  terms: readonly WantedTerm[],
  categories: readonly string[],
  read: ReadSearchShard,
): Promise<IssueHits> {
  // Texts are counted from the last of an issue to its first.
  const ofAnalyses = candidates[analysisSpace] ?? { ordinals: [], first: 0 }
  const wanted = ofAnalyses.ordinals.map((ordinal) => analyses.length - 1 - (ordinal - ofAnalyses.first))
  const [{ issue }, ...pages] = await Promise.all([
    read('search-issue', file, hash),
    // The slug of an analysis is its number in the issue.
    ...wanted.map((place) => read('search-analysis', file, String(place + 1), analyses[place] ?? '')),
  ])
  const words = new Map(pages.map(({ analysis }): [string, AnalysisPreview] => [analysis.slug, analysis]))
  const texts = issueTexts(issue, words)
  const all = textsOf(texts)
  const bySpace = textsBySpace(all, categories)
  const hits = new Map<SearchText, SearchHit[]>()
  const found: number[][] = []
  const refuted: number[][] = []
  for (const [space, held] of bySpace.entries()) {
    const { ordinals, first } = candidates[space] ?? { ordinals: [], first: 0 }
    const answers = (ordinal: number): boolean => {
      const text = held[ordinal - first]
      if (text !== undefined) hits.set(text, hitsIn(texts, [text], terms))
      return text !== undefined && hits.get(text)?.length === 1
    }
    found[space] = ordinals.filter(answers)
    refuted[space] = ordinals.filter((ordinal) => found[space]?.includes(ordinal) === false)
  }
  return { day, hits: all.flatMap((text) => hits.get(text) ?? []), found, refuted }
}
