import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { atFirstSign } from '#app/first-sign.ts'

beforeEach(() => {
  vi.useFakeTimers()
  document.body.innerHTML = '<p>text</p><a href="/issues/7/"><b>seven</b></a>'
})
afterEach(() => vi.useRealTimers())

const sign = (type: string, selector: string) =>
  document.querySelector(selector)?.dispatchEvent(new Event(type, { bubbles: true }))

/** What began of three: what always comes, what comes unasked as well, and what comes for a reader alone. */
function begun() {
  const seen: string[] = []
  const ends = [
    atFirstSign(() => seen.push('tools')),
    atFirstSign(
      () => seen.push('links'),
      () => true,
    ),
    atFirstSign(
      () => seen.push('asked'),
      () => false,
    ),
  ]
  return { seen, end: () => ends.forEach((stop) => stop()) }
}

describe('what waits for a reader', () => {
  it.each([
    ['pointerover', 'p'],
    ['touchstart', 'b'],
    ['focusin', 'a'],
    ['keydown', 'a'],
  ])('comes once, with %s at %s', (type, selector) => {
    const { seen, end } = begun()
    sign(type, selector)
    sign(type, selector)
    vi.advanceTimersByTime(5000)
    expect(seen).toEqual(['tools', 'links', 'asked'])
    end()
  })

  it('leaves a link that is pointed at to what fetches ahead, for a second from then on', () => {
    const { seen, end } = begun()
    vi.advanceTimersByTime(900)
    sign('pointerover', 'b')
    expect(seen).toEqual(['links', 'asked'])
    vi.advanceTimersByTime(900)
    expect(seen).toEqual(['links', 'asked'])
    vi.advanceTimersByTime(100)
    expect(seen).toEqual(['links', 'asked', 'tools'])
    end()
  })

  it('comes a second later without one, but what only a reader needs', () => {
    const { seen, end } = begun()
    vi.advanceTimersByTime(999)
    expect(seen).toEqual([])
    vi.advanceTimersByTime(1)
    expect(seen).toEqual(['tools', 'links'])
    sign('keydown', 'p')
    expect(seen).toEqual(['tools', 'links', 'asked'])
    end()
  })

  it('does not come once it is ended', () => {
    const { seen, end } = begun()
    end()
    sign('keydown', 'p')
    vi.advanceTimersByTime(5000)
    expect(seen).toEqual([])
  })
})
