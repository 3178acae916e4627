// A value on the shelf where there is no shelf: it is there all the same, as long as the page. With one, it is tested in a browser.
import { afterEach, describe, expect, it, vi } from 'vitest'
import { dismissNotice, readNotice } from '#app/storage/notices.ts'
import { putOnShelf } from '#app/storage/shelved.ts'
import type { Stored } from '#app/storage/stored.ts'

const numbersStored: Stored<readonly number[]> = {
  area: 'local',
  key: 'numbers',
  version: 1,
  initial: [],
  decode: () => [],
}

afterEach(dismissNotice)

describe('a value without a shelf', () => {
  it('is changed at once, stays changed, and is told of once', async () => {
    const numbers = putOnShelf(numbersStored)
    const heard = vi.fn()
    const stop = numbers.subscribe(heard)
    const changes = [1, 2].map((added) => numbers.change((current) => [...current, added]))
    expect(numbers.read().value).toEqual([1, 2])
    await Promise.all(changes)
    expect(numbers.read()).toEqual({ value: [1, 2], known: true, whole: false })
    expect(heard).toHaveBeenCalled()
    expect(readNotice()).toBe('memory')
    stop()
  })

  it('is known to be empty once it was looked for, and nothing is said of that', async () => {
    const numbers = putOnShelf({ ...numbersStored, key: 'others' })
    expect(numbers.read().known).toBe(false)
    await new Promise<void>((resolve) => {
      numbers.subscribe(resolve)
    })
    expect(numbers.read()).toEqual({ value: [], known: true, whole: false })
  })
})
