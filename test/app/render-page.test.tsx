// The prerendered page and the page a browser makes of it: the same, to the last node.
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { RenderedPage } from '#model/page.ts'
import { shardPath, type ReadShard } from '#model/shard.ts'
import { createRenderPage, firstPaintScript } from '#app/render-page.tsx'
import { start } from '#app/start.tsx'
import { anArchiveOf } from '#test/support/an-archive-of.ts'
import { readFrom } from '#test/support/render-route.tsx'

// Vitest gives styles no address, and React refuses an empty one.
vi.mock('#app/styles/later.css?url', () => ({ default: 'data:text/css,' }))
vi.mock('#app/views/year/year-view.css?url', () => ({ default: 'data:text/css,' }))

const shards = anArchiveOf(60)
const read = readFrom(shards)
const renderPage = (path: string, readShard: ReadShard) => createRenderPage(readShard)(path)

describe('a prerendered page', () => {
  it('has its head apart from its body, and names its view and the shards it used', async () => {
    const page = await renderPage('/', read)
    expect(page.status).toBe(200)
    expect(page.view).toBe('timeline')
    expect(page.head).toMatch(/^<title>汀洲科技周报<\/title><meta name="description"/)
    expect(page.head).toContain('<link rel="canonical" href="https://kandu.example/archive/"')
    expect(page.html).toMatch(/^<a class="skip"/)
    expect(page.html).not.toMatch(/<(?:title|meta|script|style)\b/)
    expect(page.shards.map(shardPath).toSorted()).toEqual(['publication', 'timeline/latest'])
  })

  it.each(['/', '/archive/', '/archive/2025/', '/issues/2026-11-17/', '/categories/market/', '/about/', '/404/'])(
    'at %s has neither styles, scripts nor comments of its own, and no control that needs script',
    async (path) => {
      const { html } = await renderPage(path, read)
      expect(html).not.toMatch(/\sstyle=|\son[a-z]+=|<script|<!--|<button|<input/)
      expect(html.match(/<h1\b/g)).toHaveLength(1)
    },
  )

  it('at the newest issue’s address is that issue, and carries what leads there', async () => {
    const page = await renderPage('/issues/latest/', read)
    expect(page.html).toContain('第60期的头条')
    expect(page.view).toBe('issue')
    expect(page.shards.map(shardPath)).toEqual(expect.arrayContaining(['publication', 'latest', 'issue/2026-11-17']))
  })

  it('of an empty archive is there all the same', async () => {
    const empty = readFrom(anArchiveOf(0))
    for (const path of ['/', '/issues/latest/', '/about/', '/404/']) {
      expect((await renderPage(path, empty)).html, path).toContain('<h1')
    }
  })

  it('that is nowhere has status 404 and says so', async () => {
    const page = await renderPage('/404/', read)
    expect(page.status).toBe(404)
    expect(page.html).toContain('没有这一页')
    expect(page.head).toContain('noindex')
  })

  it('has status 404 also where a view is there and its content is not', async () => {
    for (const path of ['/issues/1999-01-01/', '/categories/weather/', '/categories/constructor/', '/archive/1999/']) {
      expect((await renderPage(path, read)).status, path).toBe(404)
    }
  })

  it('is refused where a shard cannot be read', async () => {
    await expect(renderPage('/', () => Promise.reject(new Error('disk')))).rejects.toThrow('disk')
    await expect(renderPage('/', () => Promise.resolve({}))).rejects.toThrow()
  })

  it('is the same bytes every time', async () => {
    const [first, second] = [await renderPage('/', read), await renderPage('/', read)]
    expect(second).toEqual(first)
  })

  it('is the same whatever was rendered before it', async () => {
    const render = createRenderPage(read)
    for (const path of ['/issues/1999-01-01/', '/issues/latest/', '/issues/2026-11-17/', '/404/', '/', '/']) {
      expect(await render(path), path).toEqual(await renderPage(path, read))
    }
  })

  it('shows hostile text as text', async () => {
    const hostile = '</script><img src=x onerror=alert(1)>&"\u202e'
    const timeline = { ...anArchiveOf(1) }
    const evil = JSON.parse(JSON.stringify(timeline).replaceAll('船闸无人值守', 'EVIL')) as Record<string, unknown>
    const text = JSON.parse(
      JSON.stringify(evil).replaceAll('EVIL', JSON.stringify(hostile).slice(1, -1)),
    ) as typeof evil
    const page = await renderPage('/', readFrom(text))
    expect(page.html).not.toContain('<img')
    expect(page.html).toContain('&lt;/script&gt;&lt;img')
  })
})

describe('a page in a browser', () => {
  let stop = () => {}
  afterEach(() => {
    stop()
    vi.restoreAllMocks()
    vi.unstubAllGlobals()
    localStorage.clear()
    sessionStorage.clear()
    document.body.replaceChildren()
    document.head.replaceChildren()
    delete document.documentElement.dataset['theme']
  })

  const templates = [
    '/',
    '/archive/2025/',
    '/issues/2026-11-17/',
    '/categories/market/',
    '/categories/market/2025/',
    '/about/',
  ]
  const rendered = new Map<string, RenderedPage>()
  beforeAll(async () => {
    for (const path of [...templates, '/issues/latest/', '/404/']) rendered.set(path, await renderPage(path, read))
  })

  /** Puts a prerendered page into the window as a browser would have parsed it, and starts the app. */
  async function open(path: string, address = path) {
    const page = rendered.get(path)
    if (page === undefined) throw new Error(`${path} was not rendered`)
    const { html, head, shards: used } = page
    const fault = vi.spyOn(console, 'error')
    const fetched = vi.fn(() => Promise.reject(new Error('offline')))
    vi.stubGlobal('fetch', fetched)
    // Nothing is fetched ahead of need, however long a busy machine takes.
    vi.stubGlobal('navigator', Object.assign(Object.create(navigator), { connection: { saveData: true } }))
    const root = document.createElement('div')
    root.id = 'root'
    root.innerHTML = html
    const payload = document.createElement('script')
    payload.type = 'application/json'
    payload.id = 'kandu-page'
    payload.textContent = JSON.stringify({ path, shards: used.map((key) => [key, shards[shardPath(key)]]), names: {} })
    document.head.innerHTML = head
    document.body.replaceChildren(root, payload)
    history.replaceState(null, '', address)
    const [first] = root.children
    stop = await start()
    await vi.waitFor(() => expect(root.querySelector('header button')).not.toBeNull(), 10_000)
    return { root, fault, fetched, kept: root.contains(first ?? null) }
  }

  it.each(templates)('at %s takes the HTML over as it is, without a complaint, and asks for nothing', async (path) => {
    const { fault, fetched, kept } = await open(path)
    expect(fault.mock.calls).toEqual([])
    expect(fetched).not.toHaveBeenCalled()
    expect(kept).toBe(true)
    expect(document.querySelectorAll('title')).toHaveLength(1)
    expect(document.querySelectorAll('meta[name=description]')).toHaveLength(1)
  })

  it('takes over a page whose address asks for a filter, and then filters it', async () => {
    const { fault, root } = await open('/issues/2026-11-17/', '/issues/2026-11-17/?category=policy')
    expect(fault.mock.calls).toEqual([])
    await vi.waitFor(() => expect(root.querySelectorAll('li[id^="i-"]')).toHaveLength(2))
  })

  it('takes over with a theme, a type and a language chosen before', async () => {
    const value = { theme: 'sepia', size: 'large', language: 'en' }
    localStorage.setItem('kandu/preferences', JSON.stringify({ version: 1, value }))
    const { fault, root } = await open('/about/')
    expect(document.documentElement.dataset['theme']).toBe('sepia')
    expect(document.documentElement.dataset['size']).toBe('large')
    await vi.waitFor(() => expect(root.querySelector('h1')?.textContent).toBe('About'))
    expect(fault.mock.calls).toEqual([])
  })

  it('renders anew what was rendered for another address', async () => {
    const { fault, root, fetched } = await open('/404/', '/nowhere/')
    expect(root.querySelector('code')?.textContent).toBe('/nowhere/')
    expect(fault.mock.calls).toEqual([])
    expect(fetched).not.toHaveBeenCalled()
  })

  it('gives the newest issue its own address', async () => {
    const { fault } = await open('/issues/latest/')
    expect(location.pathname).toBe('/issues/2026-11-17/')
    expect(fault.mock.calls).toEqual([])
  })
})

describe('the first-paint script', () => {
  const run = () => {
    // The page's own way of running it: happy-dom runs no scripts unless asked, so the function is made here.
    // eslint-disable-next-line no-new-func, typescript/no-implied-eval
    new Function(firstPaintScript)()
  }
  afterEach(() => {
    localStorage.clear()
    document.head.replaceChildren()
    for (const name of Object.keys(document.documentElement.dataset)) delete document.documentElement.dataset[name]
  })

  it('sets what was chosen, and the colour of the frame', () => {
    document.head.innerHTML = '<meta name="theme-color" content="#FBFAF6" media="(prefers-color-scheme: light)">'
    const value = { theme: 'dark', leading: 'loose', measure: '30', size: 'standard' }
    localStorage.setItem('kandu/preferences', JSON.stringify({ version: 1, value }))
    run()
    expect(Object.entries(document.documentElement.dataset)).toEqual([
      ['theme', 'dark'],
      ['leading', 'loose'],
      ['measure', '30'],
    ])
    expect(document.querySelector('meta')?.content).toBe('#161513')
  })

  it.each([
    ['nothing', null],
    ['no JSON', '{'],
    ['null', 'null'],
    ['a number', '{"version":1,"value":7}'],
    ['values never offered', '{"version":1,"value":{"theme":"<b>","size":{"small":1},"__proto__":"x"}}'],
  ])('sets nothing where there is %s', (_, kept) => {
    if (kept !== null) localStorage.setItem('kandu/preferences', kept)
    run()
    expect(Object.keys(document.documentElement.dataset)).toEqual([])
  })

  it('is small, and can stand inside a script element', () => {
    expect(firstPaintScript.length).toBeLessThan(1000)
    expect(firstPaintScript).not.toMatch(/<\/|<!--|innerHTML/)
  })
})
