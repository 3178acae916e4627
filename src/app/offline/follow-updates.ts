// A newer build of the site, installed and waiting: the reader is told of what it brings, and nothing changes under their hands.
import type { WorkerBuild } from '#model/offline.ts'
import { askWorker, letTakeOver } from './ask-worker.ts'

/** A new issue, or a new version of the app. */
export type News = 'issue' | 'version'

/** A tab that comes back asks again after so long, in ms. */
const patience = 600_000

/** Says what a build brings to a page of the program whose entry is at `entry`; null for nothing it lacks. */
export function newsIn(
  build: WorkerBuild,
  page: { entry: string; latest: string | null; knows: (issueId: string) => boolean },
): News | null {
  const { latest } = build
  if (latest !== null && latest !== page.latest && !page.knows(latest)) return 'issue'
  return page.entry.endsWith(`/${build.entry}`) ? null : 'version'
}

/** Calls `tell` with what newer builds bring, once for each issue and each version, until the function it gives is called. What changes nothing for this page takes over by itself. */
export function followUpdates(
  registration: ServiceWorkerRegistration,
  knows: (issueId: string) => boolean,
  tell: (news: News) => void,
): () => void {
  const entry = document.querySelector<HTMLScriptElement>('script[type=module][src]')?.src ?? ''
  const first = askWorker('build', registration.active)
  const told = new Set<string | null>()
  const tellOnce = (news: News, build: WorkerBuild) => {
    const isOfPage = entry.endsWith(`/${build.entry}`)
    if (news === 'issue' && !told.has(build.latest)) tell('issue')
    else if (!isOfPage && !told.has(build.entry)) tell('version')
    told.add(build.latest).add(build.entry)
  }
  const look = async (worker: ServiceWorker | null) => {
    const [before, build] = await Promise.all([first, askWorker('build', worker)])
    if (build === null) return
    const news = newsIn(build, { entry, latest: before?.latest ?? build.latest, knows })
    if (news !== null) tellOnce(news, build)
    else if (worker !== null && worker === registration.waiting) letTakeOver(worker)
  }
  const onFound = () => {
    const { installing } = registration
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed' && registration.active !== null) void look(installing)
    })
  }
  const onChange = () => void look(registration.active)
  let asked = Date.now()
  const onReturn = () => {
    if (document.hidden || Date.now() - asked < patience) return
    asked = Date.now()
    registration.update().catch(() => {}) // offline, there is nothing new
  }
  registration.addEventListener('updatefound', onFound)
  navigator.serviceWorker.addEventListener('controllerchange', onChange)
  document.addEventListener('visibilitychange', onReturn)
  onFound()
  if (registration.waiting !== null) void look(registration.waiting)
  return () => {
    registration.removeEventListener('updatefound', onFound)
    navigator.serviceWorker.removeEventListener('controllerchange', onChange)
    document.removeEventListener('visibilitychange', onReturn)
  }
}
