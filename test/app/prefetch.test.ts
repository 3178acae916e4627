import { createMemoryRouter } from 'react-router'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
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
})
