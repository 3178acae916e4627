// The app at build time: renders one address to text, from shards in memory.
import { QueryClientProvider } from '@tanstack/react-query'
import { renderToString } from 'react-dom/server'
import {
  createStaticHandler,
  createStaticRouter,
  StaticRouterProvider,
  type RouteObject,
  type StaticHandlerContext,
} from 'react-router'
import type { RenderedPage, RenderPage } from '#model/page.ts'
import type { ReadShard } from '#model/shard.ts'
import { createPrerenderClient } from './queries/prerender-client.ts'
import { SetTextWriter } from './components/set-text.tsx'
import { openLoader } from './load-page.ts'
import { createRoutes, unknownAddress } from './routes.tsx'
import { marksToElements, writeMarks } from './set-text-marks.ts'
import { firstPaintScript as writeFirstPaintScript } from './storage/first-paint.ts'

const base = import.meta.env.BASE_URL

/** Sets the reader's theme and type before first paint. */
export const firstPaintScript: string = writeFirstPaintScript()

/**
 * Gives the function that renders the pages of one archive, one after another; it rejects where a view or a shard fails.
 * A redirect gives the page it leads to. Shards come from the build that wrote them, and are not decoded again.
 */
export function createRenderPage(readShard: ReadShard): RenderPage {
  const { client, used, forget } = createPrerenderClient(readShard)
  const handler = createStaticHandler(createRoutes(client), { basename: base })
  const loadPage = openLoader(handler.dataRoutes, base)
  return async (path) => {
    forget()
    let context = await loadPage(path)
    if (context === null) {
      forget()
      context = await settle(handler, path)
    }
    const [fault] = Object.values(context.errors ?? {})
    if (fault !== undefined && context.statusCode !== 404) throw fault
    const markup = renderToString(
      <QueryClientProvider client={client}>
        <SetTextWriter value={writeMarks}>
          <StaticRouterProvider
            router={createStaticRouter(matchedRoutes(context), context)}
            context={context}
            hydrate={false}
          />
        </SetTextWriter>
      </QueryClientProvider>,
    )
    const shown = context.matches.at(-1)?.route
    const missing = context.statusCode === 404 || shown?.id === unknownAddress
    const view: unknown = shown?.handle
    const page: RenderedPage = { ...splitHead(marksToElements(markup)), shards: [...used], status: missing ? 404 : 200 }
    return typeof view === 'string' ? { ...page, view } : page
  }
}

/** Gives the routes that lead to the page, and no other: the router goes through all it is given, for every page. */
const matchedRoutes = ({ matches }: StaticHandlerContext): RouteObject[] =>
  matches.reduceRight<RouteObject[]>((children, { route }) => [{ ...route, index: false, children }], [])

type StaticHandler = ReturnType<typeof createStaticHandler>

async function settle(handler: StaticHandler, path: string, redirects = 0) {
  // The origin is never seen: routes read the path alone.
  const result = await handler.query(new Request(new URL(`${base}${path.slice(1)}`, 'http://kandu.invalid')))
  if (!(result instanceof Response)) return result
  const target = result.headers.get('location')
  if (target === null || redirects > 3) throw new Error(`${path} leads nowhere (status ${result.status})`)
  return settle(handler, `/${target.slice(base.length)}`, redirects + 1)
}

/** React puts what belongs into the head in front of the page, in no wrapper. */
function splitHead(markup: string): { head: string; html: string } {
  const hoisted = /^(?:<title>[^<]*<\/title>|<(?:meta|link)\b[^>]*>)*/.exec(markup)?.[0] ?? ''
  return { head: hoisted, html: markup.slice(hoisted.length) }
}
