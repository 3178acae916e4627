// How texts are counted: each space counts its own, from the oldest issue to the newest, and the last of an issue before its first, so that
// to go down from the newest is to read the newest issue first, each in its own order.
import type { Issue } from '#model/issue.ts'
import type { SearchText } from './texts.ts'

/** What is of no category: headlines with summaries, and analyses. */
export const headSpace = 0
export const analysisSpace = 1
/** Where the categories begin, in the order of the manifest's `spaces`. */
export const firstCategorySpace = 2

/** Gives the texts of an issue, in reading order, by the space they are counted in, in the order of counting. A category nobody knows is counted nowhere. */
export function textsBySpace(texts: readonly SearchText[], categories: readonly string[]): SearchText[][] {
  const spaces: SearchText[][] = Array.from({ length: firstCategorySpace + categories.length }, () => [])
  const places = new Map(categories.map((slug, place) => [slug, firstCategorySpace + place]))
  for (const text of texts.toReversed()) spaces[spaceOf(text, places)]?.push(text)
  return spaces
}

/** Counts the texts of an issue by the space they are counted in. */
export function countTexts(issue: Issue, categories: readonly string[]): number[] {
  const counts = [issue.summary === null ? 1 : 2, 0, ...categories.map(() => 0)]
  for (const section of issue.sections) {
    if (section.kind === 'analysis') counts[analysisSpace] = (counts[analysisSpace] ?? 0) + section.analyses.length
    else {
      for (const { slug, items } of section.categories) {
        const space = firstCategorySpace + categories.indexOf(slug)
        if (space >= firstCategorySpace) counts[space] = (counts[space] ?? 0) + items.length
      }
    }
  }
  return counts
}

function spaceOf({ part, category }: SearchText, places: ReadonlyMap<string, number>): number {
  if (part === 'analysis') return analysisSpace
  return category === null ? headSpace : (places.get(category) ?? -1)
}
