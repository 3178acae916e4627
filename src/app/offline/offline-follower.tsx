// Reading offline, from the side of a page: it has the worker keep what is read, bookmarked or asked for, and says when the site is away.
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useLocation } from 'react-router'
import {
  aboutPath,
  bookmarksPath,
  catchUpPath,
  issuePath,
  offlinePath,
  searchPath,
  timelinePath,
} from '#model/address.ts'
import { hrefOf } from '#app/components/link.tsx'
import { issueQuery } from '#app/queries/issue-query.ts'
import { timelineQuery } from '#app/queries/timeline-query.ts'
import { bookmarks, newestFirst } from '#app/storage/bookmarks.ts'
import { keptIssuesStored, sayProgress } from '#app/storage/kept-issues.ts'
import { giveNotice } from '#app/storage/notices.ts'
import { useShelved } from '#app/storage/use-shelved.ts'
import { useStored } from '#app/storage/use-stored.ts'
import { findRegistration, tellWorker } from './ask-worker.ts'
import { followUpdates } from './follow-updates.ts'
import { OfflineLine } from './offline-line.tsx'
import { registerWorker } from './register-worker.ts'

/** Pages that make the app whole, whatever was read. */
const appPages = [timelinePath, bookmarksPath, searchPath, catchUpPath, aboutPath, offlinePath].map(hrefOf)

/** How long nothing more is bookmarked before the worker is told, in ms. */
const rest = 500

/** Keeps what this reader reads, and tells of newer builds. */
export function OfflineFollower() {
  const client = useQueryClient()
  const { pathname } = useLocation()
  const registration = useRegistration()
  const { value, whole } = useShelved(bookmarks)
  const [count] = useStored(keptIssuesStored)
  useEffect(() => {
    if (registration === null) return
    void tellWorker({ ask: 'hold', hold: 'app', pages: appPages })
    const knows = (id: string) =>
      client.getQueryData(issueQuery(id).queryKey) !== undefined ||
      client.getQueryData(timelineQuery('latest').queryKey)?.cards[0]?.id === id
    return followUpdates(registration, knows, (news) => giveNotice(news, true))
  }, [registration, client])
  useEffect(() => {
    if (registration === null) return
    // As the browser writes it: that is what the worker will be asked for.
    void tellWorker({ ask: 'visited', pages: [new URL(hrefOf(pathname), location.href).pathname] })
  }, [registration, pathname])
  // A note that is typed changes no page: the worker hears of other pages only, and once the reader rests.
  const held = [...new Set(newestFirst(value).map(({ issueId }) => hrefOf(issuePath(issueId))))].join(' ')
  useEffect(() => {
    // Pages kept for bookmarks that cannot be read here are not let go.
    if (registration === null || !whole) return
    const pages = held === '' ? [] : held.split(' ')
    const timer = setTimeout(() => void tellWorker({ ask: 'hold', hold: 'bookmarks', pages }), rest)
    return () => clearTimeout(timer)
  }, [registration, held, whole])
  useEffect(() => {
    if (registration === null) return
    const keep = async () => {
      const cards = count === 0 ? [] : (await client.fetchQuery(timelineQuery('latest'))).cards
      const pages = cards.slice(0, count).map(({ id }) => hrefOf(issuePath(id)))
      await tellWorker({ ask: 'hold', hold: 'newest', pages }, sayProgress)
    }
    keep().catch((error: unknown) => console.info(String(error))) // offline, what is kept stays as it is
  }, [registration, client, count])
  return <OfflineLine />
}

/** How long a first visit has its tools before the worker is installed, in ms: a reader who goes on at once is not to share the processor with it. */
const settling = 2000

/** Has the worker installed when the browser has nothing else to do; null until it serves. */
function useRegistration(): ServiceWorkerRegistration | null {
  const [registration, setRegistration] = useState<ServiceWorkerRegistration | null>(null)
  useEffect(() => {
    let wanted = true
    let timer: ReturnType<typeof setTimeout> | undefined
    const begin = () => void registerWorker().then((found) => wanted && setRegistration(found))
    const whenIdle = () => ('requestIdleCallback' in window ? requestIdleCallback(begin) : begin())
    const start = async () => {
      const found = await findRegistration()
      if (wanted) timer = setTimeout(whenIdle, found === null ? settling : 0)
    }
    void start()
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [])
  return registration
}
