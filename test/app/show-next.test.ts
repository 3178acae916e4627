import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { nextPage } from '#app/components/next-page.ts'
import { prepareNext, settleNext, showNext } from '#app/show-next.ts'

const change = vi.fn()
const follow = vi.fn()

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('scrollTo', vi.fn())
  document.body.innerHTML =
    '<main><div class="page"><p>7</p><h1>seven</h1><p>of May</p></div><div class="page i-ahead"><h1>six</h1></div></main>'
  nextPage.view = { id: '7', to: '6', change }
  nextPage.isShown = false
})
afterEach(() => {
  settleNext('/')
  nextPage.view = undefined
  nextPage.isShown = false
  change.mockClear()
  follow.mockClear()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const seen = () => document.querySelector('.page:not(.i-ahead)')?.textContent
const headings = () => [...document.querySelectorAll('h1')].map((heading) => heading.textContent)

describe('an issue that waits', () => {
  it('is shown at a click, alone with its heading, and its address follows', () => {
    prepareNext('6')
    change.mockClear()
    expect(showNext('/issues/6/', follow)).toBe(true)
    expect(change).not.toHaveBeenCalled()
    expect(seen()).toBe('six')
    expect(headings()).toEqual(['six'])
    expect(follow).not.toHaveBeenCalled()
    vi.advanceTimersByTime(100)
    expect(follow).toHaveBeenCalledTimes(1)
  })

  it('is not shown by a click on a link to another', () => {
    expect(showNext('/issues/5/', follow)).toBe(false)
    expect(seen()).toBe('7sevenof May')
  })

  it('stays where it is though another was approached since and is half made', () => {
    prepareNext('6')
    prepareNext('8')
    change.mockClear()
    showNext('/issues/6/', follow)
    expect(change.mock.calls).toEqual([[{ id: '7', to: '6' }]])
  })

  it('gives way to the one that was left, whole, when the router comes back to that before it is rendered', () => {
    showNext('/issues/6/', follow)
    vi.advanceTimersByTime(100)
    settleNext('/kandu/issues/6/')
    expect(seen()).toBe('six')
    settleNext('/kandu/issues/7/')
    expect(seen()).toBe('7sevenof May')
    expect(headings()).toEqual(['seven', 'six'])
  })

  it('is not followed to by who has gone elsewhere meanwhile', () => {
    showNext('/issues/6/', follow)
    settleNext('/issues/7/')
    vi.advanceTimersByTime(100)
    expect(follow).not.toHaveBeenCalled()
  })

  it('is not taken away again once the one that was left is gone', () => {
    showNext('/issues/6/', follow)
    document.querySelector('.i-ahead')?.remove()
    settleNext('/issues/7/')
    expect(seen()).toBe('six')
  })
})
