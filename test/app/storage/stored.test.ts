// What a reader keeps is read back whole, is never thrown away, and never takes the page down with it.
import { afterEach, describe, expect, it, vi } from 'vitest'
import { readStored, storedName, subscribeStored, writeStored, type Stored } from '#app/storage/stored.ts'
import { refuseStorage } from '#test/support/refusing-storage.ts'

const listOf = (key: string, more: Partial<Stored<readonly string[]>> = {}): Stored<readonly string[]> => ({
  area: 'local',
  key,
  version: 2,
  initial: [],
  decode(value) {
    if (!Array.isArray(value)) throw new Error('no list')
    return value.map(String)
  },
  ...more,
})

afterEach(() => {
  vi.unstubAllGlobals()
  localStorage.clear()
  sessionStorage.clear()
})

describe('a kept value', () => {
  it('is the initial one until there is another', () => {
    const stored = listOf('first')
    expect(readStored(stored)).toBe(stored.initial)
  })

  it('comes back as it was written, and as the same object until it changes', () => {
    const stored = listOf('back')
    writeStored(stored, () => ['a', '“乙”'])
    const read = readStored(stored)
    expect(read).toEqual(['a', '“乙”'])
    expect(readStored(stored)).toBe(read)
    writeStored(stored, (current) => [...current, 'c'])
    expect(readStored(stored)).toEqual(['a', '“乙”', 'c'])
  })

  it('is changed from what another tab wrote last, not from what this one remembers', () => {
    const stored = listOf('tabs')
    writeStored(stored, () => ['mine'])
    localStorage.setItem(storedName(stored), JSON.stringify({ version: 2, value: ['theirs'] }))
    writeStored(stored, (current) => [...current, 'mine again'])
    expect(readStored(stored)).toEqual(['theirs', 'mine again'])
  })

  it('of the session is apart from that of the device', () => {
    writeStored(listOf('areas'), () => ['local'])
    writeStored(listOf('areas', { area: 'session' }), () => ['session'])
    expect(readStored(listOf('areas'))).toEqual(['local'])
    expect(readStored(listOf('areas', { area: 'session' }))).toEqual(['session'])
  })

  it.each([
    ['no JSON', '{'],
    ['JSON of another shape', '[1,2]'],
    ['null', 'null'],
    ['a value the decoder refuses', '{"version":2,"value":7}'],
    ['a version that is none', '{"version":"two","value":["x"]}'],
  ])('that is %s is set aside under a backup name, and the initial one is given', (_, raw) => {
    const stored = listOf('corrupt')
    localStorage.setItem(storedName(stored), raw)
    expect(readStored(stored)).toEqual([])
    expect(localStorage.getItem(`${storedName(stored)}.backup-1`)).toBe(raw)
    writeStored(stored, () => ['new'])
    expect(localStorage.getItem(`${storedName(stored)}.backup-1`)).toBe(raw)
  })

  it('of which a part cannot be read is set aside whole, and the rest stays where it lay', () => {
    const stored = listOf('part', {
      decode(value, damaged) {
        damaged?.()
        return (value as unknown[]).filter((each) => typeof each === 'string')
      },
    })
    const raw = '{"version":2,"value":["a",7,"b"]}'
    localStorage.setItem(storedName(stored), raw)
    expect(readStored(stored)).toEqual(['a', 'b'])
    expect(readStored(stored)).toEqual(['a', 'b'])
    expect(localStorage.getItem(`${storedName(stored)}.backup-1`)).toBe(raw)
    expect(localStorage.getItem(storedName(stored))).toBe('{"version":2,"value":["a","b"]}')
  })

  it('of a newer Kandu is never written over: what is changed lasts as long as the page', () => {
    const stored = listOf('newer')
    const raw = '{"version":3,"value":["x"],"more":1}'
    localStorage.setItem(storedName(stored), raw)
    expect(readStored(stored)).toEqual([])
    writeStored(stored, (current) => [...current, 'a'])
    writeStored(stored, (current) => [...current, 'b'])
    expect(readStored(stored)).toEqual(['a', 'b'])
    expect(localStorage.getItem(storedName(stored))).toBe(raw)
    expect(localStorage).toHaveLength(1)
  })

  it('that can be neither read nor set aside is not written over', () => {
    const stored = listOf('stuck')
    localStorage.setItem(storedName(stored), 'unreadable')
    refuseStorage('full')
    expect(readStored(stored)).toEqual([])
    vi.unstubAllGlobals()
    writeStored(stored, () => ['a'])
    expect(readStored(stored)).toEqual(['a'])
    expect(localStorage.getItem(storedName(stored))).toBe('unreadable')
  })

  it('corrupt twice is set aside twice, and the same one only once', () => {
    const stored = listOf('twice')
    for (const raw of ['first', 'second', 'first']) {
      localStorage.setItem(storedName(stored), raw)
      readStored(stored)
    }
    const kept = [1, 2, 3].map((copy) => localStorage.getItem(`${storedName(stored)}.backup-${copy}`))
    expect(kept).toEqual(['first', 'second', null])
  })

  it('of an older version is brought to this one', () => {
    const stored = listOf('older', { migrate: (value, from) => [`${String(value)} from ${from}`] })
    localStorage.setItem(storedName(stored), '{"version":1,"value":"x"}')
    expect(readStored(stored)).toEqual(['x from 1'])
  })

  it('lasts as long as the page where storage is denied', () => {
    const stored = listOf('denied')
    refuseStorage('denied')
    writeStored(stored, () => ['kept'])
    expect(readStored(stored)).toEqual(['kept'])
  })

  it('survives a full store for this page, and is stored again when there is room', () => {
    const stored = listOf('full')
    refuseStorage('full')
    writeStored(stored, () => ['x'.repeat(1000)])
    expect(readStored(stored)).toHaveLength(1)
    vi.unstubAllGlobals()
    writeStored(stored, (current) => [...current, 'y'])
    expect(localStorage.getItem(storedName(stored))).toContain('"y"')
  })
})

describe('those who follow a kept value', () => {
  it('hear of changes here and in other tabs, and nothing more once they stop', () => {
    const stored = listOf('heard')
    const heard = vi.fn()
    const stop = subscribeStored(stored, heard)
    writeStored(stored, () => ['a'])
    expect(heard).toHaveBeenCalledTimes(1)
    dispatchEvent(new StorageEvent('storage', { key: storedName(stored) }))
    dispatchEvent(new StorageEvent('storage', { key: 'something else' }))
    dispatchEvent(new StorageEvent('storage', { key: null }))
    expect(heard).toHaveBeenCalledTimes(3)
    stop()
    writeStored(stored, () => ['b'])
    dispatchEvent(new StorageEvent('storage', { key: storedName(stored) }))
    expect(heard).toHaveBeenCalledTimes(3)
  })
})
