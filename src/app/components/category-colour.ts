// The one table from a category to its pigment: styles/tokens.css gives each class its colours in every theme.
import type { Category } from '#model/publication.ts'

const pigments = 8

/** Gives the class that colours a category: its place in the publication's list, `c-x` beyond the pigments there are. */
export function categoryColour(publication: { categories: readonly Category[] }, slug: string): string {
  const place = publication.categories.findIndex((category) => category.slug === slug)
  return place >= 0 && place < pigments ? `c-${place + 1}` : 'c-x'
}
