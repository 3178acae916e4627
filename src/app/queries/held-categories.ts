// Which categories have a page: a publication may name some that no issue has yet.
import type { Category, Publication } from '#model/publication.ts'
import type { Archive } from '#model/shard.ts'

/** Gives the publication's categories that the archive has items of, in its order. */
export const heldCategories = ({ categories }: Publication, { totals }: Archive): Category[] =>
  categories.filter(({ slug }) => (totals.counts[slug] ?? 0) > 0)
