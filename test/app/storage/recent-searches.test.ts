// What was searched for lately stays short, newest first, and holds nothing twice.
import { describe, expect, it, vi } from 'vitest'
import { recentSearchesStored, withSearch } from '#app/storage/recent-searches.ts'

describe('recent searches', () => {
  it('put the newest first, each once, and forget the oldest of more than ten', () => {
    const queries = Array.from({ length: 12 }, (_, n) => `词${n}`).reduce(withSearch, [] as readonly string[])
    expect(queries).toHaveLength(10)
    expect(queries[0]).toBe('词11')
    expect(withSearch(queries, ' 词5 ')[0]).toBe('词5')
    expect(withSearch(queries, '词5')).toHaveLength(10)
  })

  it('keep neither nothing nor what was pasted by the page', () => {
    expect(withSearch(['甲'], '  ')).toEqual(['甲'])
    expect(withSearch(['甲'], '字'.repeat(101))).toEqual(['甲'])
  })

  it('drop what is no query, which is said, and refuse what is no list', () => {
    const damaged = vi.fn()
    expect(recentSearchesStored.decode(['甲'], damaged)).toEqual(['甲'])
    expect(damaged).not.toHaveBeenCalled()
    expect(recentSearchesStored.decode(['甲', 3, null], damaged)).toEqual(['甲'])
    expect(damaged).toHaveBeenCalled()
    expect(() => recentSearchesStored.decode({})).toThrow('not a list')
  })
})
