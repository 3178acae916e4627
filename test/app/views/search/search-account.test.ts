// What is said of a search is never more than is known.
import { describe, expect, it } from 'vitest'
import { nothingFound, type SearchState } from '#app/queries/search-run.ts'
import { accountOf, shorten } from '#app/views/search/search-account.ts'
import type { SearchHit } from '#model/search/hit.ts'
import { searchZh } from '#app/words/search-zh.ts'
import { zh } from '#app/words/zh.ts'

const words = searchZh(zh.dates)
const say = (state: Partial<SearchState>, query = '电子') => accountOf({ ...nothingFound, ...state }, query, words)

describe('the account of a search', () => {
  it('says that nothing was found only where all was looked at', () => {
    expect(say({ stage: 'done' })).toContain('没有找到“电子”')
    expect(say({ stage: 'paused', reached: '2024-05-28' })).toBe('查到2024年5月28日，还没有找到')
    expect(say({ stage: 'done' }, '……')).toBe(words.nothingSign)
    expect(say({ stage: 'done' }, '-电子 -“芯片”')).toBe(words.nothingWanted)
    expect(say({ stage: 'done' }, '-电子 芯片')).toContain('没有找到')
  })

  it('says about how many there are only where something tells', () => {
    const hits = [{} as SearchHit]
    expect(say({ stage: 'page', hits, possible: 45, reached: '2024-05-28' })).toBe('列出 1 条，约有 45 条')
    expect(say({ stage: 'page', hits, possible: null, reached: '2024-05-28' })).toBe('列出 1 条')
  })

  it('shortens a query by whole characters', () => {
    expect(shorten('😀'.repeat(60))).toBe(`${'😀'.repeat(40)}…`)
    expect(shorten(' 电子 ')).toBe('电子')
  })
})
