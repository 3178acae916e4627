// Pages in development: each is rendered when it is asked for, from the content in memory, as a build would write it.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Connect, ViteDevServer } from 'vite'
import type { Renderer } from '#model/page.ts'
import type { BuildSettings } from './build-settings.ts'
import { decodePath } from './decode-path.ts'
import type { DevContent, DevPage } from './dev-content.ts'
import { preparePages } from './html-template.ts'
import { writePayload } from './page-payload.ts'

/** The module that exports the `Renderer`. */
export const rendererModule = '/src/app/render-page.tsx'
const firstPaintSheet = '/src/app/styles/first-paint.css?inline'

/** Answers what asks for a page: with it, with the address it has, or with the not-found page and its status. */
export function servePages(
  server: ViteDevServer,
  content: Pick<DevContent, 'page'>,
  settings: Pick<BuildSettings, 'base' | 'root'>,
): Connect.NextHandleFunction {
  return (request, response, next) => {
    const [address = '', query] = (request.url ?? '').split('?')
    const path = wantsPage(request) && address.startsWith(settings.base) ? decodePath(address) : null
    const below = path?.slice(settings.base.length)
    if (below === undefined || notPages.test(below)) return next()
    if (below !== '' && !below.endsWith('/') && content.page(`${below}/index.html`) !== undefined) {
      response.writeHead(308, { Location: `${address}/${query === undefined ? '' : `?${query}`}` }).end()
      return
    }
    const found = content.page(`${below}index.html`)
    const shown = found ?? content.page('404.html')
    if (shown === undefined) return next()
    void answer(found === undefined ? 404 : 200, shown)

    async function answer(status: number, page: DevPage): Promise<void> {
      try {
        const html = await renderDevPage(server, page, settings)
        response.statusCode = status
        response.setHeader('Content-Type', 'text/html; charset=utf-8')
        response.setHeader('Cache-Control', 'no-store')
        response.end(request.method === 'HEAD' ? undefined : html)
      } catch (fault) {
        next(fault) // Vite shows it over the page
      }
    }
  }
}

const wantsPage = ({ method, headers }: Connect.IncomingMessage): boolean =>
  (method === 'GET' || method === 'HEAD') && headers.accept?.includes('text/html') === true

/** What Vite serves itself: its own modules, the app's, packages, and whatever is named like a file. */
const notPages = /^(?:@|src\/|node_modules\/)|\.[a-z0-9]+$/i

async function renderDevPage(
  server: ViteDevServer,
  { page, bundle, publication }: DevPage,
  { base, root }: Pick<BuildSettings, 'base' | 'root'>,
): Promise<string> {
  // The one place where the app comes in: by path, as the type both sides agreed on.
  const { createRenderPage, firstPaintScript } = (await server.ssrLoadModule(rendererModule)) as Renderer
  const sheet = await server.ssrLoadModule(firstPaintSheet)
  const { head, html, shards } = await createRenderPage(bundle.readShard)(page.path)
  const shell = await server.transformIndexHtml('/index.html', await readFile(join(root, 'index.html'), 'utf8'))
  const write = preparePages({
    indexHtml: shell,
    base,
    language: publication.language,
    publicationName: publication.name,
    script: null,
    style: String(sheet['default']),
    firstPaintScript,
  })
  const { structuredData } = page
  return write({ head, html, payload: writePayload(page, shards, bundle), structuredData, preloads: [] })
}
