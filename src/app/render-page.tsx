// The app at build time: renders one address to text, from shards in memory.
import { QueryClientProvider } from '@tanstack/react-query'
import { renderToString } from 'react-dom/server'
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from 'react-router'
import type { RenderedPage, RenderPage } from '#model/page.ts'
import type { ShardKey } from '#model/shard.ts'
import { createQueryClient } from './queries/query-client.ts'
import { createRoutes, unknownAddress } from './routes.tsx'
import { firstPaintScript as writeFirstPaintScript } from './storage/first-paint.ts'

const base = import.meta.env.BASE_URL

/** Sets the reader's theme and type before first paint. */
export const firstPaintScript: string = writeFirstPaintScript()

/** Renders one address; rejects where a view or a shard fails. A redirect gives the page it leads to. */
export const renderPage: RenderPage = async (path, readShard) => {
  const used: ShardKey[] = []
  const client = createQueryClient((key) => {
    used.push(key)
    return readShard(key)
  })
  client.setDefaultOptions({ queries: { ...client.getDefaultOptions().queries, retry: false, gcTime: Infinity } })
  try {
    const routes = createRoutes(client)
    const handler = createStaticHandler(routes, { basename: base })
    const context = await settle(handler, path)
    const [fault] = Object.values(context.errors ?? {})
    if (fault !== undefined && context.statusCode !== 404) throw fault
    const markup = renderToString(
      <QueryClientProvider client={client}>
        <StaticRouterProvider
          router={createStaticRouter(handler.dataRoutes, context)}
          context={context}
          hydrate={false}
        />
      </QueryClientProvider>,
    )
    const { head, html } = splitHead(markup)
    const shown = context.matches.at(-1)?.route
    const missing = context.statusCode === 404 || shown?.id === unknownAddress
    const view: unknown = shown?.handle
    const shards = used.flatMap((key): RenderedPage['shards'] => {
      const value: unknown = client.getQueryData(key)
      return value === undefined ? [] : [[key, value]]
    })
    const page: RenderedPage = { head, html, shards, status: missing ? 404 : 200 }
    return typeof view === 'string' ? { ...page, view } : page
  } finally {
    client.clear()
  }
}

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
