import { createMemoryRouter } from 'react-router'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { nextPage } from '#app/components/next-page.ts'
import { prefetchLinks } from '#app/prefetch.ts'
import { createQueryClient } from '#app/queries/query-client.ts'
import { createRoutes, fetchedAhead } from '#app/routes.tsx'

const loader = vi.fn(() => null)
const aRouter = () => createMemoryRouter([{ path: '/' }, { path: '/issues/:id', loader }])

beforeEach(() => {
  vi.useFakeTimers()
  document.body.innerHTML = '<main><a rel="next" href="/issues/2">next</a><a href="/issues/7">seven</a></main>'
})
afterEach(() => {
  vi.useRealTimers()
  loader.mockClear()
  fetchedAhead.clear()
})

describe('what is fetched ahead', () => {
  it('is the issue beside the one shown once nothing else is to do, and a link that is approached', async () => {
    const end = prefetchLinks(aRouter(), '/', null)
    await vi.advanceTimersByTimeAsync(1000)
    expect(loader).toHaveBeenCalledTimes(1)
    document.querySelector('a:not([rel])')?.dispatchEvent(new Event('focusin', { bubbles: true }))
    await vi.advanceTimersByTimeAsync(1000)
    expect(loader).toHaveBeenCalledTimes(2)
    end()
  })

  it('is shown at once when it is asked for, and loaded again only where it is shown', async () => {
    const routes = createRoutes(createQueryClient(async () => null)).flatMap(({ children }) => children?.[0]?.children)
    const revalidates = routes.find((route) => route?.path === '/issues/:id/')?.shouldRevalidate
    const loads = (from: string, to: string) =>
      revalidates?.({
        currentUrl: new URL(from, location.href),
        nextUrl: new URL(to, location.href),
        currentParams: {},
        nextParams: {},
        defaultShouldRevalidate: true,
      })
    expect(loads('/issues/1/', '/issues/2')).toBe(true)
    const end = prefetchLinks(aRouter(), '/', null)
    await vi.advanceTimersByTimeAsync(1000)
    expect(loads('/issues/1/', '/issues/2')).toBe(false)
    expect(loads('/issues/1/', '/issues/7')).toBe(true)
    expect(loads('/issues/2', '/issues/2')).toBe(true)
    // Content nothing shows is not kept for ever, and then has to be loaded.
    await vi.advanceTimersByTimeAsync(1_000_000)
    expect(loads('/issues/1/', '/issues/2')).toBe(true)
    end()
  })

  it('is nothing of search, whose link opens it above the page', async () => {
    document.body.innerHTML = '<header><a href="/search/">search</a></header>'
    const end = prefetchLinks(createMemoryRouter([{ path: '/' }, { path: '/search/', loader }]), '/', null)
    document.querySelector('a')?.dispatchEvent(new Event('pointerover', { bubbles: true }))
    await vi.advanceTimersByTimeAsync(1000)
    expect(loader).not.toHaveBeenCalled()
    end()
  })

  it('is nothing after its end, whatever was about to be', async () => {
    const end = prefetchLinks(aRouter(), '/', null)
    document.querySelector('a:not([rel])')?.dispatchEvent(new Event('pointerover', { bubbles: true }))
    end()
    await vi.advanceTimersByTimeAsync(1000)
    expect(loader).not.toHaveBeenCalled()
  })

  it('is made ready where it was approached last, however long the one approached before it takes', async () => {
    const change = vi.fn()
    nextPage.view = { id: '1', to: '1', change }
    const takes = async ({ params }: { params: { id?: string } }) =>
      new Promise((resolve) => setTimeout(() => resolve(null), params.id === '2' ? 900 : 10))
    const router = createMemoryRouter([{ path: '/' }, { path: '/issues/:id', loader: takes, handle: 'issue' }])
    const end = prefetchLinks(router, '/', null)
    for (const selector of ['[rel]', ':not([rel])']) {
      document.querySelector(`a${selector}`)?.dispatchEvent(new Event('focusin', { bubbles: true }))
      await vi.advanceTimersByTimeAsync(100)
    }
    await vi.advanceTimersByTimeAsync(2000)
    expect(change.mock.calls).toEqual([[{ id: '1', to: '7' }]])
    end()
    nextPage.view = undefined
  })

  it('waits to see whether a pointer passes, and not again for the one that brought all this', async () => {
    document.body.innerHTML = '<a href="/issues/7">seven</a><a href="/issues/8">eight</a>'
    const first = new Event('pointerover', { bubbles: true })
    document.querySelector('a')?.dispatchEvent(first)
    await vi.advanceTimersByTimeAsync(200)
    const end = prefetchLinks(aRouter(), '/', first)
    await vi.advanceTimersByTimeAsync(0)
    expect(loader).toHaveBeenCalledTimes(1)
    document.querySelector('a + a')?.dispatchEvent(new Event('pointerover', { bubbles: true }))
    await vi.advanceTimersByTimeAsync(50)
    expect(loader).toHaveBeenCalledTimes(1)
    await vi.advanceTimersByTimeAsync(50)
    expect(loader).toHaveBeenCalledTimes(2)
    end()
  })

  it('is a link that has the focus, though the page then scrolls under the pointer', async () => {
    const end = prefetchLinks(aRouter(), '/', null)
    document.querySelector('a:not([rel])')?.dispatchEvent(new Event('focusin', { bubbles: true }))
    document.querySelector('main')?.dispatchEvent(new Event('pointerover', { bubbles: true }))
    await vi.advanceTimersByTimeAsync(0)
    expect(loader).toHaveBeenCalledTimes(1)
    end()
  })
})
