// What storage has to say reaches the reader once.
import { afterEach, describe, expect, it, vi } from 'vitest'
import { dismissNotice, giveNotice, readNotice, subscribeNotice } from '#app/storage/notices.ts'
import { readStored, storedName, writeStored, type Stored } from '#app/storage/stored.ts'
import { refuseStorage } from '#test/support/refusing-storage.ts'

const listOf = (key: string, area: Stored<unknown>['area'] = 'local'): Stored<unknown[]> => ({
  area,
  key,
  version: 1,
  initial: [],
  decode(value) {
    if (!Array.isArray(value)) throw new Error('no list')
    return value
  },
})

afterEach(() => {
  vi.unstubAllGlobals()
  dismissNotice()
  localStorage.clear()
})

describe('a notice', () => {
  it('is given when a value lies aside, and not again for the next', () => {
    const heard = vi.fn()
    const stop = subscribeNotice(heard)
    for (const key of ['one', 'two']) {
      localStorage.setItem(storedName({ key }), '{')
      readStored(listOf(key))
    }
    expect(readNotice()).toBe('damaged')
    expect(heard).toHaveBeenCalledTimes(1)
    dismissNotice()
    expect(readNotice()).toBeNull()
    stop()
  })

  it('tells of a newer Kandu', () => {
    localStorage.setItem(storedName({ key: 'later' }), '{"version":2,"value":[]}')
    writeStored(listOf('later'), () => [1])
    expect(readNotice()).toBe('newer')
  })

  it('tells that nothing is kept, but not for what ends with the visit anyway', () => {
    refuseStorage('denied')
    writeStored(listOf('visit', 'session'), () => [1])
    expect(readNotice()).toBeNull()
    writeStored(listOf('kept'), () => [1])
    expect(readNotice()).toBe('memory')
  })
  it('is given once for each new thing of its kind, but not while one is being read', () => {
    giveNotice('issue', true)
    giveNotice('issue', true)
    dismissNotice()
    expect(readNotice()).toBeNull()
    giveNotice('issue', true)
    expect(readNotice()).toBe('issue')
  })
})
