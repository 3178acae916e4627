// / - the newest issues, whole or filtered by ?category=.
import type { QueryClient } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import type { LoaderFunctionArgs } from 'react-router'
import { timelinePath } from '#model/address.ts'
import { Head } from '#app/components/head.tsx'
import { PartBoundary } from '#app/components/part-boundary.tsx'
import { toFilter, useFilter } from '#app/components/use-filter.ts'
import { useListShown } from '#app/components/use-list-shown.ts'
import { categoryQuery } from '#app/queries/category-query.ts'
import { publicationQuery } from '#app/queries/publication-query.ts'
import { UnreachableShard } from '#app/queries/shard-faults.ts'
import { timelineQuery } from '#app/queries/timeline-query.ts'
import { useShards } from '#app/queries/use-shards.ts'
import { useShard } from '#app/queries/use-shard.ts'
import { useHydrated } from '#app/storage/use-hydrated.ts'
import { useWords } from '#app/words/words-context.tsx'
import { categoryYears, joinRowItems } from './filtered-items.ts'
import { filterNames, TimelineView } from './timeline-view.tsx'

const KeptRows = lazy(() => import('./kept-rows.tsx').then((module) => ({ default: module.KeptRows })))

/** Makes sure of the newest issues, and of what the filter asks of them. */
export async function loader(client: QueryClient, { url }: LoaderFunctionArgs): Promise<null> {
  const [publication, { cards }] = await Promise.all([
    client.ensureQueryData(publicationQuery()),
    client.ensureQueryData(timelineQuery('latest')),
  ])
  const { selected } = toFilter(url.search, publication.categories)
  const reading = categoryYears(cards, selected).map(([slug, year]) =>
    client.ensureQueryData(categoryQuery(slug, year)),
  )
  await Promise.all(reading).catch((error: unknown) => {
    // The page is there, and says in the place of its rows what it lacks.
    if (!(error instanceof UnreachableShard)) throw error
  })
  return null
}

/** The timeline. */
export function Component() {
  const publication = useShard(publicationQuery())
  const timeline = useShard(timelineQuery('latest'))
  const words = useWords().timeline
  const filter = useFilter(publication.categories)
  const asked = categoryYears(timeline.cards, filter.selected)
  const { found: items, failed } = useShards('category', asked)
  const ready = items.length === asked.length
  const away = failed instanceof UnreachableShard ? failed : null
  useListShown(useHydrated() && (ready || failed !== null))
  if (failed !== null && away === null) throw failed // the page's own boundary says so, with 重试
  const names = words.andList(filterNames(filter, words))
  const title = names === '' ? publication.name : `${names} · ${publication.name}`
  return (
    <>
      <Head title={title} description={publication.description} path={timelinePath} />
      <TimelineView
        publication={publication}
        timeline={timeline}
        filter={filter}
        filtered={
          names === '' || !ready ? undefined : { items: joinRowItems(items, filter.selected), deep: filter.deep }
        }
        instead={
          away && (
            <PartBoundary>
              <Suspense>
                <KeptRows found={items} fault={away} {...{ publication, cards: timeline.cards, filter }} />
              </Suspense>
            </PartBoundary>
          )
        }
      />
    </>
  )
}
