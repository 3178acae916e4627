import { createMemoryRouter } from 'react-router'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { prefetchLinks } from '#app/prefetch.ts'

const loader = vi.fn(() => null)
const aRouter = () => createMemoryRouter([{ path: '/' }, { path: '/issues/:id', loader }])

beforeEach(() => {
  vi.useFakeTimers()
  document.body.innerHTML = '<main><a rel="next" href="/issues/2">next</a><a href="/issues/7">seven</a></main>'
})
afterEach(() => {
  vi.useRealTimers()
  loader.mockClear()
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

  it('is nothing after its end, whatever was about to be', async () => {
    const end = prefetchLinks(aRouter(), '/', null)
    document.querySelector('a:not([rel])')?.dispatchEvent(new Event('pointerover', { bubbles: true }))
    end()
    await vi.advanceTimersByTimeAsync(1000)
    expect(loader).not.toHaveBeenCalled()
  })
})
