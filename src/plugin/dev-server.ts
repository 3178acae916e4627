// Joins content and Vite's dev server: serves the compiled files, watches the seeds, tells open pages what changed.
import { setTimeout as delay } from 'node:timers/promises'
import type { Connect, ViteDevServer } from 'vite'
import { BuildFault } from './build-fault.ts'
import { isWithin, type BuildSettings } from './build-settings.ts'
import { compileSeeds, startSession } from './compile-seeds.ts'
import { isOfFeeds, keepContent, type DevContent, type Refreshed } from './dev-content.ts'
import { servePages } from './dev-pages.ts'
import { mediaType } from './media-type.ts'
import { overlayPayload } from './overlay.ts'
import { decodePath } from './decode-path.ts'
import { countDiagnostics, diagnosticTable, quoteReports } from './report.ts'
import { shownPath } from './shown-path.ts'
import { watchFolder } from './watch-folder.ts'

/** The event that tells the app which shards changed and where they are now, as `{ changed: string[], names: Record<string, string> }`. */
const contentEvent = 'kandu:content'

/** Lets a dev server serve the archive and follow its seeds. */
export async function attachContent(server: ViteDevServer, settings: BuildSettings): Promise<void> {
  const session = await startSession(settings)
  const content = keepContent(() => compileSeeds(settings, new Date(), session))
  const overlay = followOverlay(server, settings)
  const tell = tellTerminal(server, settings)
  const refresh = async (patience: number) => {
    let refreshed = await content.refresh()
    if (patience > 0 && isRefused(refreshed)) {
      await delay(patience)
      refreshed = await content.refresh()
    }
    tell(refreshed)
    overlay(refreshed)
    const { changed, names } = refreshed
    if (changed.length > 0) server.environments.client.hot.send(contentEvent, { changed, names })
  }
  await refresh(0)
  watchSeeds(server, settings.seeds, () => {
    refresh(timeToWrite).catch((error: unknown) => server.config.logger.error(String(error)))
  })
  server.middlewares.use(serveContent(content, settings.base))
  server.middlewares.use(servePages(server, content, settings))
}

/** How long a file may be half written before it is called refused, in ms. */
const timeToWrite = 60

const isRefused = ({ outcome }: Refreshed): boolean => outcome instanceof BuildFault || outcome.refused

/** Addresses below the base that only compiled files answer, whether they exist or not. */
const isCompiledOnly = (path: string): boolean => path.startsWith('content/') || isOfFeeds(path)

function serveContent(content: DevContent, base: string): Connect.NextHandleFunction {
  return async (request, response, next) => {
    const [address = ''] = (request.url ?? '').split('?')
    const path = address.startsWith(base) ? decodePath(address.slice(base.length)) : null
    if (path === null) return next()
    try {
      const bytes = await content.file(path)
      if (bytes === undefined && !isCompiledOnly(path)) return next()
      response.statusCode = bytes === undefined ? 404 : 200
      response.setHeader('Content-Type', mediaType(bytes === undefined ? '.txt' : path))
      response.setHeader('Cache-Control', 'no-store')
      response.end(request.method === 'HEAD' ? undefined : (bytes ?? `No such file: ${path}\n`))
    } catch (error) {
      next(error)
    }
  }
}

/** Changes that come together come within so many ms. */
const together = 15

/** Calls back soon after anything in the seeds folder changed, once for changes that come together. */
function watchSeeds(server: ViteDevServer, seeds: string, changed: () => void): void {
  let timer: NodeJS.Timeout | undefined
  const noticed = () => {
    clearTimeout(timer)
    timer = setTimeout(changed, together)
  }
  if (!polls(server.config.server.watch)) {
    const { logger } = server.config
    const end = watchFolder(seeds, noticed, (fault) => logger.error(`${seeds} is not followed: ${String(fault)}`))
    server.httpServer?.once('close', end)
    return
  }
  server.watcher.add(seeds)
  server.watcher.on('all', (_, path) => {
    if (isWithin(path, seeds)) noticed()
  })
}

/** Says whether the watcher of the dev server was told to look again and again, because the disk tells nothing, as where it is another machine's. */
export const polls = (watch: { usePolling?: boolean } | null | undefined): boolean =>
  watch?.usePolling ?? !['', '0', 'false'].includes(process.env['CHOKIDAR_USEPOLLING']?.toLowerCase() ?? '')

/** Gives the function that shows a refusal over every open page, and over those opened later, until it is mended. */
function followOverlay(server: ViteDevServer, settings: BuildSettings): (refreshed: Refreshed) => void {
  let payload: ReturnType<typeof overlayPayload> = null
  const { hot } = server.environments.client
  // An empty update closes the overlay; but Vite's client reloads if its first update finds one open, so it gets one before each error.
  const update = { type: 'update' as const, updates: [] }
  hot.on('vite:client:connect', (_, client) => {
    if (payload === null) return
    client.send(update)
    client.send(payload)
  })
  return ({ outcome }) => {
    const wasShown = payload !== null
    payload = overlayPayload(outcome, settings.seeds)
    if (payload !== null || wasShown) hot.send(update)
    if (payload !== null) hot.send(payload)
  }
}

/** Gives the function that prints what is new since the last compilation. */
function tellTerminal(server: ViteDevServer, { seeds }: BuildSettings): (refreshed: Refreshed) => void {
  let said: ReadonlySet<string> = new Set()
  const { logger } = server.config
  return ({ outcome }) => {
    if (outcome instanceof BuildFault) return logger.error(outcome.message, { timestamp: true })
    const { diagnostics, refused, compilation } = outcome
    const quote = quoteReports(compilation.reports)
    const folder = shownPath(seeds)
    const tables = new Map(diagnostics.map((diagnostic) => [diagnosticTable([diagnostic], quote, folder), diagnostic]))
    const fresh = [...tables].filter(([table]) => !said.has(table))
    const wasSaid = said.size > 0
    said = new Set(tables.keys())
    if (fresh.length > 0) {
      const counted = countDiagnostics(fresh.map(([, diagnostic]) => diagnostic))
      const tail = refused ? '; the last good content stays' : ''
      const message = `${counted}${tail}\n${fresh.map(([table]) => table).join('\n')}`
      logger[refused ? 'error' : 'warn'](message, { timestamp: true })
    } else if (wasSaid && said.size === 0) logger.info('The seeds are mended.', { timestamp: true })
  }
}
