// /categories/:slug/ and /categories/:slug/:year/ - one category across issues; without a year, in the newest that has it.
import { useSuspenseQuery, type QueryClient } from '@tanstack/react-query'
import { useParams, type LoaderFunctionArgs } from 'react-router'
import { categoryPath } from '#model/address.ts'
import type { Archive } from '#model/shard.ts'
import { Head } from '#app/components/head.tsx'
import { archiveQuery } from '#app/queries/archive-query.ts'
import { categoryQuery } from '#app/queries/category-query.ts'
import { heldCategories } from '#app/queries/held-categories.ts'
import { publicationQuery } from '#app/queries/publication-query.ts'
import { useWords } from '#app/words/words-context.tsx'
import { CategoryView } from './category-view.tsx'

/** Makes sure of the category's year; a category or a year without items is an address that leads nowhere. */
export async function loader(client: QueryClient, { params }: LoaderFunctionArgs): Promise<null> {
  const { slug = '', year } = params
  const archive = await client.ensureQueryData(archiveQuery())
  const shown = year ?? newestYear(archive, slug)
  await client.ensureQueryData(categoryQuery(slug, shown))
  return null
}

/** One category. */
export function Component() {
  const { slug = '', year: asked } = useParams()
  const { data: archive } = useSuspenseQuery(archiveQuery())
  const year = asked ?? newestYear(archive, slug)
  const whole = asked === undefined
  const { data: publication } = useSuspenseQuery(publicationQuery())
  const { data: category } = useSuspenseQuery(categoryQuery(slug, year))
  const words = useWords().category
  const title = whole ? words.title(category.name) : words.titleInYear(category.name, year)
  return (
    <>
      <Head
        title={`${title} · ${publication.name}`}
        description={words.description(publication.name, category.name, year)}
        path={whole ? categoryPath(slug) : categoryPath(slug, year)}
      />
      <CategoryView publication={publication} category={category} held={heldCategories(publication, archive)} />
    </>
  )
}

/** The newest year with items of a category; `none`, which no shard is called, where there is none. */
const newestYear = ({ years }: Archive, slug: string): string =>
  years.find(({ counts }) => (counts[slug] ?? 0) > 0)?.year ?? 'none'
