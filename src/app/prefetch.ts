// Fetches what a link leads to, code and content, when it is likely to be followed. Fetched itself at the first sign of a reader.
import { type createBrowserRouter, matchRoutes } from 'react-router'
import { searchPath } from '#model/address.ts'
import { nextPage } from './components/next-page.ts'
import { fetchedAhead } from './routes.tsx'
import { prepareNext, settleNext, showNext } from './show-next.ts'

type Router = Pick<ReturnType<typeof createBrowserRouter>, 'routes' | 'subscribe'>

/** A pointer that only passes over a link asks for nothing that is not here. */
const passing = 60

/** For less long than content is kept that nothing shows. */
const keptFor = 600_000

/** Whether the reader has asked for less traffic; browsers that know of no such wish have none. */
const savesData = (): boolean => {
  const connection: unknown = Reflect.get(navigator, 'connection')
  return typeof connection === 'object' && connection !== null && Reflect.get(connection, 'saveData') === true
}

/**
 * Prefetches links that are approached, from `first` on, but those to search, and, when nothing else is to do, the issues beside
 * the one shown. An issue that is approached is also made ready to be shown.
 */
export function prefetchLinks(router: Router, base: string, first: Event | null): () => void {
  const prefetch = pageFetcher(router, base)
  const pageOfSearch = base + searchPath.slice(1)
  const isFetched = ({ origin, pathname, target }: HTMLAnchorElement): boolean =>
    origin === location.origin && target === '' && pathname !== pageOfSearch
  let ended = false
  let timer: ReturnType<typeof setTimeout> | undefined

  let approached: HTMLAnchorElement | undefined

  const approach = async (link: HTMLAnchorElement) => {
    approached = link
    await prefetch(link)
    const { hash, href, pathname, search } = link
    if (link !== approached) return
    if (hash + search !== '' || pathname === location.pathname || !fetchedAhead.has(href)) return
    const page = matchRoutes(router.routes, { pathname }, base)?.at(-1)
    if (page?.route.handle === 'issue' && page.params['id'] !== undefined) prepareNext(page.params['id'])
  }
  const onSign = ({ target, timeStamp, type }: Event) => {
    clearTimeout(timer)
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null
    if (link === null || !isFetched(link)) return
    // What content needs does not wait for it.
    void import('./queries/fetch-shard.ts').catch(() => {})
    const waits = type === 'pointerover' && !fetchedAhead.has(link.href)
    // The first sign was a while ago: it brought this script.
    if (waits) timer = setTimeout(() => void approach(link), timeStamp + passing - performance.now())
    else void approach(link) // at once, or a page that scrolls under the pointer would take it back
  }
  const whenIdle = () => {
    if (ended || savesData()) return
    for (const link of document.querySelectorAll<HTMLAnchorElement>('main a:is([rel=next], [rel=prev])'))
      void prefetch(link)
  }
  const idle = () => ('requestIdleCallback' in window ? requestIdleCallback(whenIdle) : setTimeout(whenIdle, 500))

  const stopListening = router.subscribe(({ location: { pathname }, navigation }) => {
    if (navigation.state !== 'idle') return
    settleNext(pathname)
    idle()
  })
  const signs = ['pointerover', 'focusin', 'touchstart'] as const
  for (const sign of signs) addEventListener(sign, onSign, { passive: true })
  if (first !== null) onSign(first)
  nextPage.show = showNext
  idle()
  return () => {
    ended = true
    nextPage.show = undefined
    clearTimeout(timer)
    stopListening()
    for (const sign of signs) removeEventListener(sign, onSign)
  }
}

/** Gives what fetches the page of a link, unless it did so lately. */
function pageFetcher(router: Router, base: string): (link: HTMLAnchorElement) => Promise<void> {
  const asked = new Map<string, Promise<void>>()
  const load = async (href: string, address: string) => {
    const url = new URL(href)
    const forget = () => void (fetchedAhead.delete(href), asked.delete(address))
    try {
      for (const { route, params } of matchRoutes(router.routes, url, base) ?? []) {
        const { loader } = typeof route.lazy === 'function' ? await route.lazy() : route
        if (typeof loader === 'function')
          await loader({ params, request: new Request(url), url, pattern: route.path ?? '', context: {} })
      }
      fetchedAhead.add(href)
      setTimeout(forget, keptFor)
    } catch {
      forget() // followed in earnest, it says itself what is wrong
    }
  }
  return async ({ pathname, search, href }) => {
    const address = pathname + search
    const loading = asked.get(address) ?? load(href, address)
    asked.set(address, loading)
    await loading
  }
}
