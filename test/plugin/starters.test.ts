// A server that whoever started it has left ends by itself.
import { afterEach, describe, expect, it, vi } from 'vitest'
import { startersOf, whenLeft } from '#plugin/starters.ts'

describe('whoever started a process', () => {
  afterEach(() => vi.useRealTimers())

  it('is the same as long as nobody ends', () => {
    expect(startersOf()).toBe(startersOf())
    expect(startersOf()).toContain(String(process.ppid))
  })

  it('is missed once, when another stands in its place', () => {
    vi.useFakeTimers()
    const left = vi.fn()
    let starters = '20 10'
    whenLeft(left, () => starters)
    vi.advanceTimersByTime(60_000)
    expect(left).not.toHaveBeenCalled()
    starters = '20 1'
    vi.advanceTimersByTime(60_000)
    expect(left).toHaveBeenCalledTimes(1)
  })
})
