// How the app comes to life in a page: it takes over the prerendered HTML it finds, or renders the address anew where there is none.
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import { startTransition, type ReactNode } from 'react'
import { createRoot, hydrateRoot, type Root } from 'react-dom/client'
import { createBrowserRouter, matchRoutes, RouterProvider, type RouteObject } from 'react-router'
import { issuePath, latestIssuePath, notFoundPath } from '#model/address.ts'
import type { PagePayload } from '#model/page.ts'
import { followCopying } from './copying/follow-copying.ts'
import { atFirstSign } from './first-sign.ts'
import type { ShardFetcher } from './queries/fetch-shard.ts'
import { followContent } from './queries/follow-content.ts'
import { createQueryClient } from './queries/query-client.ts'
import { createRoutes, loadView } from './routes.tsx'
import { followPreferences } from './storage/first-paint.ts'

type Router = ReturnType<typeof createBrowserRouter>

/** With its closing slash, so that links home have it too. */
const base = import.meta.env.BASE_URL

/** Starts the app on the current document; the function it gives takes it off again. */
export async function start(): Promise<() => void> {
  const payload = readPayload()
  const fetcher = lazyFetcher(payload?.names ?? {})
  const client = createQueryClient(async (key) => (await fetcher()).readShard(key))
  // In development an address that leads nowhere may lead somewhere once a seed is added.
  const missing = payload?.path === notFoundPath && !import.meta.hot ? addressAsRoute() : undefined
  const routes = createRoutes(client, missing)
  const root = document.querySelector('#root')
  if (root === null) throw new Error('the page has no #root')

  // Content does not age: nothing the page came with is read twice. It was decoded when the page was rendered.
  for (const [key, value] of payload?.shards ?? []) client.setQueryData(key, value, { updatedAt: 0 })
  const prerendered = payload !== null && (samePath(payload.path) || isRoute(routes, missing))
  if (prerendered) {
    if (payload.path === latestIssuePath) takeNewestAddress(client)
    await resolveRoutes(routes)
  }
  const matched = prerendered ? matchedIds(routes) : []
  const router = createBrowserRouter(routes, {
    basename: base,
    ...(prerendered && { hydrationData: { loaderData: Object.fromEntries(matched.map((id) => [id, null])) } }),
  })
  const app = (
    <QueryClientProvider client={client}>
      <RouterProvider router={router} useTransitions={false} />
    </QueryClientProvider>
  )
  const stops = [followPreferences(), followCopying(client), prefetchAtFirstSign(router)]
  followContent(
    client,
    (names) => void fetcher().then(({ forgetNames }) => forgetNames(names)),
    () => void router.revalidate(),
  )
  const mounted = await (prerendered ? hydrate(root, app) : renderAnew(root, app, router))
  return () => {
    mounted.unmount()
    router.dispose()
    for (const stop of stops) stop()
  }
}

/** What fetches and decodes shards comes when the first is asked for. */
function lazyFetcher(names: Readonly<Record<string, string>>): () => Promise<ShardFetcher> {
  let fetcher: Promise<ShardFetcher> | null = null
  const load = () =>
    (fetcher ??= import('./queries/fetch-shard.ts').then(
      ({ createShardFetcher }) => createShardFetcher(base, names),
      (error: unknown) => {
        fetcher = null
        throw error
      },
    ))
  return load
}

/** What fetches ahead comes when a reader stirs, or, where other issues lead on from this page, when the browser has nothing else to do. */
function prefetchAtFirstSign(router: Router): () => void {
  let ended = false
  let end = atFirstSign(
    (sign) =>
      void import('./prefetch.ts').then(
        ({ prefetchLinks }) => void (ended || (end = prefetchLinks(router, base, sign))),
        () => {},
      ),
    () => document.querySelector('main a[rel]') !== null,
  )
  return () => {
    ended = true
    end()
  }
}

function readPayload(): PagePayload | null {
  const text = document.querySelector('#kandu-page')?.textContent
  // Written by the build that wrote the address of this script into the page: the two cannot be of different versions.
  return text ? (JSON.parse(text) as PagePayload) : null
}

/** Says whether the page was rendered for this address; a host's fallback page was not. */
function samePath(path: string): boolean {
  const here = location.pathname.endsWith('/') ? location.pathname : `${location.pathname}/`
  try {
    return decodeURI(here) === decodeURI(`${base}${path.slice(1)}`)
  } catch {
    return false
  }
}

/** The page at /issues/latest/ is that of the newest issue: it takes that issue's own address before anything reads it. */
function takeNewestAddress(client: QueryClient): void {
  const latest = client.getQueryData<{ id: string | null }>(['latest'])
  if (latest?.id == null) return
  const address = `${base}${issuePath(latest.id).slice(1)}${location.search}${location.hash}`
  history.replaceState(history.state, '', address)
}

const matchesHere = (routes: RouteObject[]) => matchRoutes(routes, location, base) ?? []

/** The current address as the path of a route, where a host sent the not-found page for it; undefined where a route would read it otherwise. */
function addressAsRoute(): string | undefined {
  try {
    const path = `/${decodeURI(location.pathname).slice(base.length)}`
    return /[%:*?]/.test(path) ? undefined : path
  } catch {
    return undefined
  }
}

const isRoute = (routes: RouteObject[], path: string | undefined): boolean =>
  path !== undefined && matchesHere(routes).at(-1)?.route.path === path

/** Fetches the code of the matched views before the first render: a late chunk would empty the prerendered page. */
async function resolveRoutes(routes: RouteObject[]): Promise<void> {
  await Promise.all(matchesHere(routes).map(({ route }) => loadView(route)))
}

const matchedIds = (routes: RouteObject[]): string[] =>
  matchesHere(routes).flatMap(({ route }) => (route.loader !== undefined && route.id !== undefined ? [route.id] : []))

/** As a transition React takes the page over in slices, and a reader's scrolling comes in between. */
function hydrate(root: Element, app: ReactNode): Promise<Root> {
  return new Promise((resolve) => {
    startTransition(() => resolve(hydrateRoot(root, app, { onRecoverableError: (error) => console.error(error) })))
  })
}

/** What the root holds stays until the page of this address is ready to replace it. */
async function renderAnew(root: Element, app: ReactNode, router: Router): Promise<Root> {
  if (!router.state.initialized) {
    await new Promise<void>((resolve) => {
      const stop = router.subscribe(({ initialized }) => {
        if (!initialized) return
        stop()
        resolve()
      })
    })
  }
  // The page that is replaced brought the style of both.
  document.head.append(...root.querySelectorAll('link[rel=stylesheet]'))
  const mounted = createRoot(root)
  mounted.render(app)
  return mounted
}
