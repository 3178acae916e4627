// What the archive is of: the public half of `seeds/publication.json`, as every page knows it.
import * as v from 'valibot'
import { hrefSchema } from './prose.ts'

const href = v.nullable(hrefSchema)

export const categorySchema = v.object({ slug: v.string(), name: v.string() })
/** One category in the publication's order; its place gives its colour. */
export type Category = v.InferOutput<typeof categorySchema>

export const publicationSchema = v.object({
  name: v.string(),
  publisher: v.string(),
  description: v.string(),
  descriptionSetting: v.exactOptional(v.string()),
  language: v.string(),
  timeZone: v.string(),
  /** Day of publication, 1 Monday to 7 Sunday (ISO 8601); null when there is no fixed one. */
  weekday: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7))),
  /** The publication's own categories in its order, then any other the archive holds. */
  categories: v.array(categorySchema),
  links: v.object({ subscribe: href, fullReport: href, database: href }),
  /** The address the site is published under, with its base path and a closing slash; null when it is not known. */
  siteUrl: v.nullable(v.string()),
  /** True for archives of invented issues: every page says so. */
  fictional: v.boolean(),
})
/** The publication as readers meet it. */
export type Publication = v.InferOutput<typeof publicationSchema>
