// What the prerenderer loads by itself is what the router would have loaded.
import { createStaticHandler, redirect, type RouteObject } from 'react-router'
import { describe, expect, it, vi } from 'vitest'
import { openLoader } from '#app/load-page.ts'

const nothing = () => Promise.resolve(null)

function aHandler({ basename = '/', loader = nothing }: { basename?: string; loader?: RouteObject['loader'] } = {}) {
  const view = (path: string): RouteObject => ({ id: path, path, loader, handle: 'view' })
  const paths = ['/', '/issues/latest/', '/issues/:id/', '/issues/:id/analysis/', '/issues/:id/analysis/:slug/', '*']
  const routes: RouteObject[] = [
    {
      id: 'shell',
      loader,
      children: [
        { id: 'page', children: [...paths.map(view), { path: '/late/', lazy: () => Promise.resolve({ loader }) }] },
      ],
    },
  ]
  const handler = createStaticHandler(routes, { basename })
  return { handler, loadPage: openLoader(handler.dataRoutes, basename) }
}

const ask = (handler: ReturnType<typeof createStaticHandler>, address: string) =>
  handler.query(new Request(new URL(address, 'http://kandu.invalid')))

describe('loading a page', () => {
  it.each(['/', '/issues/2026-11-17/', '/issues/a_b-1/analysis/', '/issues/2026-11-17/analysis/2/'])(
    'gives for %s what the router gives, below any base',
    async (path) => {
      for (const basename of ['/', '/kandu/']) {
        const { handler, loadPage } = aHandler({ basename })
        const loaded = await loadPage(path)
        expect(loaded).not.toBeNull()
        expect(loaded).toEqual(await ask(handler, basename + path.slice(1)))
      }
    },
  )

  it.each([
    ['which of two routes comes first', '/issues/latest/'],
    ['what an escaped address means', '/issues/%E5%B9%B4/'],
    ['what is shown where nothing is', '/nowhere/'],
    ['what a search means', '/issues/2026-11-17/?category=policy'],
    ['what an address without its last slash means', '/issues/2026-11-17'],
  ])('has the router say %s', async (_, path) => {
    expect(await aHandler().loadPage(path)).toBeNull()
  })

  it('fetches the code of a view once, as the router would', async () => {
    const [one, other] = [aHandler(), aHandler()]
    const context = await one.loadPage('/late/')
    expect(context).toEqual(await ask(other.handler, '/late/'))
    expect(await one.loadPage('/late/')).toEqual(context)
    expect(await ask(one.handler, '/late/')).toEqual(context)
  })

  it('has the router say what follows where a loader fails, sends elsewhere or gives anything', async () => {
    for (const loader of [() => Promise.reject(new Error('disk')), () => redirect('/'), () => 'text']) {
      expect(await aHandler({ loader }).loadPage('/')).toBeNull()
    }
  })

  it('tells loaders where they are', async () => {
    const loader = vi.fn(({ request, url, params }) => {
      expect([request.url, url.pathname, params]).toEqual([
        'http://kandu.invalid/kandu/issues/7/',
        '/kandu/issues/7/',
        { id: '7' },
      ])
      return null
    })
    await aHandler({ basename: '/kandu/', loader }).loadPage('/issues/7/')
    expect(loader).toHaveBeenCalledTimes(2)
  })
})
