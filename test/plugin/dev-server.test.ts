// The dev server as a whole: the same files as a build, from memory, following the seeds.
import { readFile, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { createServer, type HotPayload, type ViteDevServer } from 'vite'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { readSettings } from '#plugin/build-settings.ts'
import { compileSeeds } from '#plugin/compile-seeds.ts'
import { kandu } from '#plugin/kandu.ts'
import { aFolder, fill } from './a-folder.ts'

const patience = 60_000
const seed = await readFile('seeds/2024-05-28.txt', 'utf8')
const publication = await readFile('seeds/publication.json', 'utf8')

interface DevSite {
  server: ViteDevServer
  seeds: string
  /** Where it is served, with the base path. */
  url: string
  /** What open pages were told, in order. */
  told: () => HotPayload[]
}

async function startDev(base = '/'): Promise<DevSite> {
  const seeds = await aFolder({ '2024-05-28.txt': seed, 'publication.json': publication })
  vi.stubEnv('KANDU_SEEDS', seeds)
  vi.stubEnv('KANDU_BASE', base)
  const server = await createServer({
    root: resolve('.'),
    configFile: false,
    cacheDir: await aFolder(),
    logLevel: 'silent',
    optimizeDeps: { noDiscovery: true },
    plugins: [react(), kandu()],
    server: { port: 0, host: '127.0.0.1' },
  })
  onTestFinished(async () => {
    vi.unstubAllEnvs()
    await server.close()
  })
  await server.listen()
  const send = vi.spyOn(server.environments.client.hot, 'send')
  // Two ways to say it: a payload, or the name of an event and what it carries.
  const told = () =>
    send.mock.calls.map((call: readonly unknown[]): HotPayload => {
      const [first, carried] = call
      return typeof first === 'string' ? { type: 'custom', event: first, data: carried } : (first as HotPayload)
    })
  return { server, seeds, url: server.resolvedUrls?.local[0] ?? '', told }
}

const isError = (payload: HotPayload) => payload.type === 'error'
const changes = (told: readonly HotPayload[]) =>
  told.flatMap((payload) => (payload.type === 'custom' && payload.event === 'kandu:content' ? [payload.data] : []))

describe('the dev server', () => {
  it(
    'serves the very files a build writes, under the base, and 404 for content that is not there',
    async () => {
      const { url, seeds } = await startDev('/kandu/')
      expect(url).toMatch(/\/kandu\/$/)
      const settings = readSettings(resolve('.'), { KANDU_SEEDS: seeds, KANDU_BASE: '/kandu/' })
      const { compilation } = await compileSeeds(settings, new Date())
      for (const { path, bytes } of [...compilation.files, ...(await compilation.feeds())]) {
        const response = await fetch(url + path.split('/').map(encodeURIComponent).join('/'))
        expect(response.status, path).toBe(200)
        expect(Buffer.from(await response.arrayBuffer()).equals(bytes), path).toBe(true)
      }
      for (const path of ['content/none.json', 'content/', 'sitemap.xml', 'content/issue/2024-05-28.json']) {
        expect((await fetch(url + path)).status, path).toBe(404)
      }
    },
    patience,
  )

  it(
    'answers with the pages a build writes, under the base, and with the not-found page and its status',
    async () => {
      const { url, seeds } = await startDev('/kandu/')
      const ask = (path: string) => fetch(url + path, { headers: { accept: 'text/html' }, redirect: 'manual' })
      const pages = { '': 200, 'issues/2024-05-28/': 200, 'issues/latest/': 200, 'no/such/page/': 404 }
      for (const [path, status] of Object.entries(pages)) {
        const response = await ask(path)
        const html = await response.text()
        expect(response.status, path).toBe(status)
        expect(html).toContain(status === 404 ? '没有这一页' : '“小模型”才是')
        expect(html).toMatch(/<script>[^<]*localStorage[^<]*<\/script><style>[^<]*--paper/)
        expect(html).toContain('src="/kandu/src/app/main.tsx"')
        expect(html).toContain('id="kandu-page">{"path"')
        expect(html).not.toContain('<!--kandu:')
      }
      const home = await ask('issues/2024-05-28')
      expect([home.status, home.headers.get('location')]).toEqual([308, '/kandu/issues/2024-05-28/'])
      await fill(seeds, { 'b.txt': seed.replace('2024年05月28日', '2024年06月04日') })
      await vi.waitFor(async () => expect((await ask('issues/2024-06-04/')).status).toBe(200), { timeout: 20_000 })
    },
    patience,
  )

  it(
    'tells open pages which shards changed when a seed is edited, added in a sub-folder, and taken away',
    async () => {
      const { seeds, told, url } = await startDev()
      await fill(seeds, { '2024-05-28.txt': seed.replace('中国新增19个职业', '中国新增二十个职业') })
      await vi.waitFor(() => expect(changes(told())).toHaveLength(1), { timeout: 20_000 })
      expect(changes(told())[0]).toMatchObject({
        changed: expect.arrayContaining(['issue/2024-05-28']),
        names: { 'issue/2024-05-28': expect.stringMatching(/^issue\/2024-05-28\.[0-9a-f]{16}\.json$/) },
      })
      const manifest: unknown = await (await fetch(`${url}content/manifest.json`)).json()
      await fill(seeds, { '2024/06/b.txt': seed.replace('2024年05月28日', '2024年06月04日') })
      await vi.waitFor(() => expect(changes(told())).toHaveLength(2), { timeout: 20_000 })
      expect(changes(told())[1]).toMatchObject({ changed: expect.arrayContaining(['issue/2024-06-04', 'latest']) })
      await rm(join(seeds, '2024'), { recursive: true })
      await vi.waitFor(() => expect(changes(told())).toHaveLength(3), { timeout: 20_000 })
      expect(await (await fetch(`${url}content/manifest.json`)).json()).toEqual(manifest)
      expect(told().filter(isError)).toEqual([])
      expect(told().filter(({ type }) => type === 'full-reload')).toEqual([])
    },
    patience,
  )

  it(
    'shows a refused source with file and line, keeps the last good content, and clears the overlay when it is mended',
    async () => {
      const { seeds, told, url } = await startDev()
      const before = await (await fetch(`${url}content/manifest.json`)).text()
      await fill(seeds, { '2024-05-28.txt': seed.replace(/2024年05月28日.*/, '2024年02月30日 18:31') })
      await vi.waitFor(() => expect(told().filter(isError)).toHaveLength(1), { timeout: 20_000 })
      const line = seed.split('\n').findIndex((text) => text.startsWith('2024年05月28日')) + 1
      const loc = { file: join(seeds, '2024-05-28.txt'), line }
      expect(told().find(isError)).toMatchObject({ err: { loc, frame: `${line} | 2024年02月30日 18:31` } })
      expect(await (await fetch(`${url}content/manifest.json`)).text()).toBe(before)
      await fill(seeds, { '2024-05-28.txt': seed })
      await vi.waitFor(() => expect(told().at(-1)).toEqual({ type: 'update', updates: [] }), { timeout: 20_000 })
      expect(changes(told())).toEqual([])
    },
    patience,
  )
})
