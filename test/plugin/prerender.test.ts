import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Page, Renderer } from '#model/page.ts'
import { openBundle } from '#plugin/bundle-in-memory.ts'
import { pageFile, writerInto } from '#plugin/emit-content.ts'
import { prerender, type Prerendering } from '#plugin/prerender.ts'
import type { Origin } from '#plugin/site-output.ts'
import { aBundle } from './a-bundle.ts'
import { aFolder } from './a-folder.ts'

const page = (path: string): Page => ({ path, listed: true, modifiedOn: null, structuredData: { path }, likely: [] })
const bundle = openBundle(aBundle({ latest: { id: null } }))

type CreateRenderPage = Renderer['createRenderPage']

const createRenderPage: CreateRenderPage = (readShard) => async (path) => {
  await readShard(['latest'])
  const status = path === '/404/' ? 404 : 200
  return { html: `<h1>${path}</h1>`, head: '', shards: [['latest']], status, view: 'timeline' }
}

const rendererOf = (create: CreateRenderPage): Partial<Prerendering> => ({
  renderer: { createRenderPage: create, firstPaintScript: '' },
})

/** An output that holds nothing yet. */
const newOutput = (write: (path: string, content: string) => void): Prerendering['output'] => ({
  write: (path, content) => write(path, String(content)),
  last: () => null,
  reuse: (path) => {
    write(path, 'reused')
    return true
  },
})

async function run(pages: readonly Page[], changes: Partial<Prerendering> = {}): Promise<Map<string, string>> {
  const written = new Map<string, string>()
  await prerender(pages, {
    renderer: { createRenderPage, firstPaintScript: '' },
    bundle,
    pageHtml: (parts) => JSON.stringify(parts),
    preloads: (view) => [`/assets/${view}.js`],
    shared: '',
    output: newOutput((path, content) => void written.set(path, content)),
    progress: () => {},
    ...changes,
  })
  return written
}

describe('prerendering', () => {
  it('writes every page where a static host finds it', async () => {
    const written = await run(['/', '/issues/2024-05-28/', '/categories/%E8%83%BD%E6%BA%90/', '/404/'].map(page))
    expect([...written.keys()]).toEqual([
      'index.html',
      'issues/2024-05-28/index.html',
      'categories/能源/index.html',
      '404.html',
    ])
  })

  it('ships with a page the shards it was rendered from, and the names of those its reader may want next', async () => {
    const written = await run([{ ...page('/'), likely: [['latest'], ['issue', 'none']] }])
    expect(JSON.parse(written.get('index.html') ?? '')).toEqual({
      head: '',
      html: '<h1>/</h1>',
      payload: JSON.stringify({
        path: '/',
        shards: [[['latest'], { id: null }]],
        names: { latest: bundle.names.get('latest') },
      }),
      structuredData: { path: '/' },
      preloads: ['/assets/timeline.js'],
    })
  })

  it('fails with the name of the page that could not be rendered', async () => {
    const broken: CreateRenderPage = (readShard) => async (path) => {
      if (path === '/about/') await readShard(['archive'])
      return createRenderPage(readShard)(path)
    }
    const rendering = run(['/', '/about/'].map(page), rendererOf(broken))
    await expect(rendering).rejects.toThrow('/about/ could not be rendered')
  })

  it('fails where a page that should be there was not found, or the other way round', async () => {
    const always = (status: 200 | 404) => rendererOf(() => async () => ({ html: '', head: '', shards: [], status }))
    await expect(run([page('/')], always(404))).rejects.toThrow('/ was rendered with status 404')
    await expect(run([page('/404/')], always(200))).rejects.toThrow('/404/ was rendered with status 200')
  })

  it('has each page written before the next is rendered', async () => {
    const order: string[] = []
    await run(['/', '/about/'].map(page), {
      ...rendererOf((readShard) => (path) => {
        order.push(`render ${path}`)
        return createRenderPage(readShard)(path)
      }),
      output: newOutput((path) => void order.push(`write ${path}`)),
    })
    expect(order).toEqual(['render /', 'write index.html', 'render /about/', 'write about/index.html'])
  })
})

describe('prerendering after a build', () => {
  const inPlaces = { latest: { id: 'a' }, publication: { name: '刊' } }
  const likely: Page = { ...page('/'), likely: [['publication']] }

  /** Renders the pages twice, the second time with changes, and gives what became of each then. */
  async function again(pages: readonly Page[], changes: Partial<Prerendering> = {}): Promise<Map<string, string>> {
    const origins = new Map<string, Origin>()
    const became = new Map<string, string>()
    const output: Prerendering['output'] = {
      write: (path, _, origin) => {
        if (origin !== undefined) origins.set(path, origin)
        became.set(path, 'rendered')
      },
      last: (path) => origins.get(path) ?? null,
      reuse: (path) => {
        became.set(path, 'reused')
        return true
      },
    }
    await run([likely], { bundle: openBundle(aBundle(inPlaces)), output })
    await run(pages, { bundle: openBundle(aBundle(inPlaces)), output, ...changes })
    return became
  }

  it('takes a page as it was where nothing it is made of changed', async () => {
    expect(await again([likely])).toEqual(new Map([['index.html', 'reused']]))
  })

  it.each<[name: string, pages: readonly Page[], changes: Partial<Prerendering>]>([
    ['a shard it was made of', [likely], { bundle: openBundle(aBundle({ ...inPlaces, latest: { id: 'b' } })) }],
    [
      'the file name of a shard that is likely next',
      [likely],
      { bundle: openBundle(aBundle({ latest: { id: 'a' } })) },
    ],
    ['what is likely next', [{ ...likely, likely: [] }], {}],
    ['its structured data', [{ ...likely, structuredData: null }], {}],
    ['what all pages share', [likely], { shared: 'another program' }],
  ])('renders it anew where %s changed', async (_, pages, changes) => {
    expect(await again(pages, changes)).toEqual(new Map([['index.html', 'rendered']]))
  })

  it('tells how far it is', async () => {
    const told: number[] = []
    await run(['/', '/about/'].map(page), { progress: (done) => void told.push(done) })
    expect(told).toEqual([0, 1, 2])
  })
})

describe('the writer of the output', () => {
  it('writes below its folder', async () => {
    const folder = await aFolder()
    const write = writerInto(folder)
    write('a/b/c.json', new TextEncoder().encode('刊'))
    write('a/b/d.txt', 'd')
    expect(await readFile(join(folder, 'a/b/c.json'), 'utf8')).toBe('刊')
    expect(await readFile(join(folder, 'a/b/d.txt'), 'utf8')).toBe('d')
  })

  it('writes nowhere else', async () => {
    const write = writerInto(await aFolder())
    for (const path of [
      '../a',
      'a/../../b',
      '/etc/a',
      '',
      'a//b',
      './a',
      'a\0',
      pageFile('/categories/../'),
      pageFile('/a/..%2F..%2Fb/'),
    ]) {
      expect(() => write(path, ''), path).toThrow('is not a path of the site')
    }
  })
})
