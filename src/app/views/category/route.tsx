// /categories/:slug/ and /categories/:slug/:year/ - one category across issues; without a year, in the newest that has it.
import type { QueryClient } from '@tanstack/react-query'
import { useParams, type LoaderFunctionArgs } from 'react-router'
import { categoryPath } from '#model/address.ts'
import type { ShardOf } from '#model/shard.ts'
import { Head } from '#app/components/head.tsx'
import { categoriesQuery } from '#app/queries/categories-query.ts'
import { categoryQuery } from '#app/queries/category-query.ts'
import { publicationQuery } from '#app/queries/publication-query.ts'
import { MissingShard } from '#app/queries/shard-faults.ts'
import { useShard } from '#app/queries/use-shard.ts'
import { useWords } from '#app/words/words-context.tsx'
import { CategoryView } from './category-view.tsx'

/** Makes sure of the category's year; a category or a year without items is an address that leads nowhere. */
export async function loader(client: QueryClient, { params }: LoaderFunctionArgs): Promise<null> {
  const { slug = '', year } = params
  const shown = year ?? newestYear(await client.ensureQueryData(categoriesQuery()), slug)
  if (shown === undefined) throw new MissingShard(`the archive holds no category ${slug}`)
  await client.ensureQueryData(categoryQuery(slug, shown))
  return null
}

/** One category: in the year of the address, or in its newest. */
export function Component() {
  const { slug = '', year } = useParams()
  return year === undefined ? <NewestYear slug={slug} /> : <Year slug={slug} year={year} whole={false} />
}

function NewestYear({ slug }: { slug: string }) {
  const newest = useShard(categoriesQuery())
  return <Year slug={slug} year={newestYear(newest, slug) ?? ''} whole />
}

function Year({ slug, year, whole }: { slug: string; year: string; whole: boolean }) {
  const publication = useShard(publicationQuery())
  const category = useShard(categoryQuery(slug, year))
  const words = useWords().category
  const title = whole ? words.title(category.name) : words.titleInYear(category.name, year)
  return (
    <>
      <Head
        title={`${title} · ${publication.name}`}
        description={words.description(publication.name, category.name, year)}
        path={whole ? categoryPath(slug) : categoryPath(slug, year)}
      />
      <CategoryView publication={publication} category={category} />
    </>
  )
}

/** A slug is whatever an address says, so only what is listed counts. */
const newestYear = (newest: ShardOf<'categories'>, slug: string): string | undefined =>
  Object.hasOwn(newest, slug) ? newest[slug] : undefined
