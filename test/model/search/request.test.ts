// A search has an address, and the address says all of it.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isWithin, longestQuery, readSearchRequest, searchAddress } from '#model/search/request.ts'

const read = (search: string) => readSearchRequest(new URLSearchParams(search))
const nothing = { query: '', categories: [], from: null, to: null, exact: false }

describe('the address of a search', () => {
  it('says what is asked, each part once', () => {
    const request = { query: '小模型 -谷歌', categories: ['policy', '国际'], from: '2024', to: '2024-05', exact: true }
    const address = searchAddress(request)
    expect(address).toBe(
      '/search/?q=%E5%B0%8F%E6%A8%A1%E5%9E%8B%20-%E8%B0%B7%E6%AD%8C&category=policy,%E5%9B%BD%E9%99%85&from=2024&to=2024-05&match=exact',
    )
    expect(read(address.slice(address.indexOf('?')))).toEqual(request)
    expect(searchAddress(nothing)).toBe('/search/')
  })

  it('leaves out what cannot be meant', () => {
    expect(read('?from=soon&to=20245&category=,policy,policy,&match=__proto__')).toEqual({
      ...nothing,
      categories: ['policy'],
    })
  })

  it('brings back any query', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (query) => {
        const address = searchAddress({ ...nothing, query })
        expect(read(address.split('?')[1] ?? '').query).toBe(query)
      }),
    )
    expect(searchAddress({ ...nothing, query: '\ud800甲' })).toBe('/search/?q=%E7%94%B2')
    expect(searchAddress({ ...nothing, query: '\ud800' })).toBe('/search/')
  })

  it('is one that hosts take, however long the query', () => {
    const address = searchAddress({ ...nothing, query: '字'.repeat(10_000) })
    expect(address.length).toBeLessThan(6000)
    expect(searchAddress(read(address.slice(address.indexOf('?'))))).toBe(address)
    expect(read(`?q=${'字'.repeat(10_000)}`).query).toBe('字'.repeat(longestQuery))
  })

  it('holds whole years and months between its ends', () => {
    expect(isWithin('2024-05-28', { from: '2024-05', to: '2024-05' })).toBe(true)
    expect(isWithin('2024-06-01', { from: '2024', to: '2024-05' })).toBe(false)
    expect(isWithin('2024-12-31', { from: null, to: '2024' })).toBe(true)
    expect(isWithin('2023-12-31', { from: '2024', to: null })).toBe(false)
  })
})
