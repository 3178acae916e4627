// / - the newest issues, whole or filtered by ?category=, and older ones as they are asked for.
import { useQueryClient, useSuspenseQuery, type QueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { useLocation, useNavigate, type LoaderFunctionArgs } from 'react-router'
import { timelinePath } from '#model/address.ts'
import type { IssueCard } from '#model/shard.ts'
import { Head } from '#app/components/head.tsx'
import { useToast } from '#app/components/toast.tsx'
import { toFilter, useFilter } from '#app/components/use-filter.ts'
import { useFilterShown } from '#app/components/use-filter-shown.ts'
import { categoryQuery } from '#app/queries/category-query.ts'
import { publicationQuery } from '#app/queries/publication-query.ts'
import { timelineQuery } from '#app/queries/timeline-query.ts'
import { useShards } from '#app/queries/use-shards.ts'
import { useHydrated } from '#app/storage/use-hydrated.ts'
import { useWords } from '#app/words/words-context.tsx'
import { categoryYears, joinRowItems } from './filtered-items.ts'
import { olderCards, olderSpans, readOlderCount } from './older-issues.ts'
import { filterNames, TimelineView } from './timeline-view.tsx'

const step = 30

/** Makes sure of the newest issues, and of what the filter asks of them. */
export async function loader(client: QueryClient, { request }: LoaderFunctionArgs): Promise<null> {
  const [publication, { cards }] = await Promise.all([
    client.ensureQueryData(publicationQuery()),
    client.ensureQueryData(timelineQuery('latest')),
  ])
  const { selected } = toFilter(new URL(request.url).search, publication.categories)
  await Promise.all(
    categoryYears(cards, selected).map(([slug, year]) => client.ensureQueryData(categoryQuery(slug, year))),
  )
  return null
}

/** The timeline. */
export function Component() {
  const { data: publication } = useSuspenseQuery(publicationQuery())
  const { data: timeline } = useSuspenseQuery(timelineQuery('latest'))
  const words = useWords().timeline
  const filter = useFilter(publication.categories)
  const older = useOlderIssues(timeline)
  const cards = [...timeline.cards, ...older.cards]
  const asked = categoryYears(cards, filter.selected)
  const { found: items, failed } = useShards('category', asked)
  const ready = items.length === asked.length
  useFilterShown(useHydrated() && ready)
  if (failed !== null) throw failed // the page's own boundary says so, with 重试
  const names = words.andList(filterNames(filter, words))
  const title = names === '' ? publication.name : `${names} · ${publication.name}`
  return (
    <>
      <Head title={title} description={publication.description} path={timelinePath} />
      <TimelineView
        publication={publication}
        timeline={timeline}
        cards={cards}
        filter={filter}
        filtered={
          names === '' || !ready ? undefined : { items: joinRowItems(items, filter.selected), deep: filter.deep }
        }
        older={older.next}
      />
    </>
  )
}

/** The issues beyond the newest that this history entry has asked for, and the way to the next of them. */
function useOlderIssues(timeline: { cards: readonly IssueCard[]; years: readonly { year: string; issues: number }[] }) {
  const location = useLocation()
  const navigate = useNavigate()
  const client = useQueryClient()
  const toast = useToast()
  const words = useWords().timeline
  const hydrated = useHydrated()
  const asking = useRef(false)
  const wanted = hydrated ? readOlderCount(location.state) : 0
  const { found: years } = useShards(
    'timeline',
    olderSpans(timeline, wanted).spans.map((span) => [span]),
  )
  const cards = olderCards(
    timeline.cards,
    years.flatMap((year) => year.cards),
    wanted,
  )
  const ahead = olderSpans(timeline, wanted + step)
  const ask = async () => {
    if (asking.current) return
    asking.current = true
    try {
      await Promise.all(ahead.spans.map((span) => client.ensureQueryData(timelineQuery(span))))
      await navigate(location, { replace: true, state: { older: wanted + step }, preventScrollReset: true })
    } catch {
      toast(words.olderFailed)
    } finally {
      asking.current = false
    }
  }
  const next = ahead.next === null ? null : { ...ahead.next, ask: ahead.whole && hydrated ? ask : null }
  return { cards, next }
}
