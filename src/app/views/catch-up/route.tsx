// /catch-up/ - joins the issues of the last weeks with what this reader has not read of them.
import type { QueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useLocation } from 'react-router'
import { catchUpPath } from '#model/address.ts'
import type { IssueCard } from '#model/shard.ts'
import { Head } from '#app/components/head.tsx'
import { LoadingLines } from '#app/components/loading-lines.tsx'
import { useListShown } from '#app/components/use-list-shown.ts'
import { useMarkRead } from '#app/marking/use-mark-read.ts'
import { useMarkWords } from '#app/marking/use-mark-words.ts'
import { publicationQuery } from '#app/queries/publication-query.ts'
import { timelineQuery } from '#app/queries/timeline-query.ts'
import { useShard } from '#app/queries/use-shard.ts'
import { useShards } from '#app/queries/use-shards.ts'
import { readingLog, readingOf } from '#app/storage/reading-log.ts'
import { useHydrated } from '#app/storage/use-hydrated.ts'
import { useShelved } from '#app/storage/use-shelved.ts'
import { CatchUpView, MergedView } from './catch-up-view.tsx'
import { isReloaded, keepListed, readListed } from './listed-issues.ts'
import { mergeIssues } from './merge-issues.ts'
import { cardsSince, firstDay, readWeeks, yearsSince } from './weeks.ts'

/** Makes sure of the newest issues. */
export async function loader(client: QueryClient): Promise<null> {
  await client.ensureQueryData(timelineQuery('latest'))
  return null
}

/** The page of what is still unread. */
export function Component() {
  const publication = useShard(publicationQuery())
  const words = useMarkWords().catchUp
  const hydrated = useHydrated()
  const [came] = useState(hydrated)
  const { search } = useLocation()
  const weeks = readWeeks(hydrated ? search : '')
  return (
    <>
      <Head title={`${words.title} · ${publication.name}`} description={words.description} path={catchUpPath} noindex />
      <CatchUpView weeks={weeks}>
        {hydrated && <LastWeeks key={weeks} weeks={weeks} anew={!came && isReloaded()} />}
      </CatchUpView>
    </>
  )
}

/** Waits until it is known which issues there are and which of them were read. */
function LastWeeks({ weeks, anew }: { weeks: number; anew: boolean }) {
  const latest = useShard(timelineQuery('latest'))
  const day = firstDay(latest, weeks) ?? ''
  const years = yearsSince(latest, day)
  const { found, failed } = useShards(
    'timeline',
    years.map((year) => [year]),
  )
  const { value: log, known } = useShelved(readingLog)
  if (failed !== null) throw failed // the page's own boundary says so, with 重试
  if (!known || found.length < years.length) return <LoadingLines />
  const unread = cardsSince([latest, ...found], day).filter(({ id }) => readingOf(log, id).readAt === null)
  return <Unread cards={unread} anew={anew} />
}

interface UnreadProps {
  cards: readonly IssueCard[]
  anew: boolean
}

/** What was unread when the page was opened stays in place, whatever is read meanwhile; so it is found by Back, and renewed by a reload. */
function Unread({ cards, anew }: UnreadProps) {
  const [ids] = useState(() => (anew ? null : readListed()) ?? cards.map(({ id }) => id))
  useEffect(() => keepListed(ids), [ids])
  const publication = useShard(publicationQuery())
  const { found, failed } = useShards(
    'issue',
    ids.map((id) => [id]),
  )
  const { value: log } = useShelved(readingLog)
  const mark = useMarkRead()
  const ready = failed !== null || found.length === ids.length
  useListShown(ready)
  if (!ready) return <LoadingLines />
  const issues = found.map(({ issue }) => issue)
  const unread = issues.map(({ id }) => id).filter((id) => readingOf(log, id).readAt === null)
  return (
    <MergedView
      publication={publication}
      merged={mergeIssues(issues, publication)}
      issueCount={issues.length}
      lacking={ids.length - issues.length}
      onRead={unread.length === 0 ? null : (button) => mark(unread, button)}
    />
  )
}
