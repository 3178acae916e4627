// Fetches what a link leads to, code and content, when it is likely to be followed. Fetched itself at the first sign of a reader.
import { type createBrowserRouter, matchRoutes } from 'react-router'
import { searchPath } from '#model/address.ts'
import { fetchedAhead } from './routes.tsx'

type Router = Pick<ReturnType<typeof createBrowserRouter>, 'routes' | 'subscribe'>

/** A pointer that only passes over a link asks for nothing. */
const passing = 60

/** For less long than content is kept that nothing shows. */
const keptFor = 600_000

/** Whether the reader has asked for less traffic; browsers that know of no such wish have none. */
const savesData = (): boolean => {
  const connection: unknown = Reflect.get(navigator, 'connection')
  return typeof connection === 'object' && connection !== null && Reflect.get(connection, 'saveData') === true
}

/** Prefetches links that are approached, from `first` on, but those to search, and, when nothing else is to do, the issues beside the one shown. */
export function prefetchLinks(router: Router, base: string, first: Event | null): () => void {
  const asked = new Set<string>()
  const pageOfSearch = base + searchPath.slice(1)
  let ended = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const prefetch = async (link: HTMLAnchorElement) => {
    const { origin, pathname, search } = link
    const address = pathname + search
    if (origin !== location.origin || link.target !== '' || pathname === pageOfSearch || asked.has(address)) return
    asked.add(address)
    try {
      for (const { route, params } of matchRoutes(router.routes, { pathname, search }, base) ?? []) {
        const { loader } = typeof route.lazy === 'function' ? await route.lazy() : route
        const url = new URL(link.href)
        if (typeof loader === 'function')
          await loader({ params, request: new Request(url), url, pattern: route.path ?? '', context: {} })
      }
      fetchedAhead.add(link.href)
      setTimeout(() => void (fetchedAhead.delete(link.href), asked.delete(address)), keptFor)
    } catch {
      asked.delete(address) // followed in earnest, it says itself what is wrong
    }
  }

  const onSign = ({ target, type }: Event) => {
    clearTimeout(timer)
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null
    if (link !== null) timer = setTimeout(() => void prefetch(link), type === 'pointerover' ? passing : 0)
  }
  const whenIdle = () => {
    if (ended || savesData()) return
    for (const link of document.querySelectorAll<HTMLAnchorElement>('main a:is([rel=next], [rel=prev])'))
      void prefetch(link)
  }
  const idle = () => ('requestIdleCallback' in window ? requestIdleCallback(whenIdle) : setTimeout(whenIdle, 500))

  const stopListening = router.subscribe(({ navigation }) => {
    if (navigation.state === 'idle') idle()
  })
  const signs = ['pointerover', 'focusin', 'touchstart'] as const
  for (const sign of signs) addEventListener(sign, onSign, { passive: true })
  if (first !== null) onSign(first)
  idle()
  return () => {
    ended = true
    clearTimeout(timer)
    stopListening()
    for (const sign of signs) removeEventListener(sign, onSign)
  }
}
