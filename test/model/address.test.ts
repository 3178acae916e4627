import { describe, expect, it } from 'vitest'
import * as address from '#model/address.ts'

describe('addresses, frozen once published', () => {
  it('are those of the content model', () => {
    expect(address.timelinePath).toBe('/')
    expect(address.archivePath()).toBe('/archive/')
    expect(address.archivePath('2024')).toBe('/archive/2024/')
    expect(address.latestIssuePath).toBe('/issues/latest/')
    expect(address.issuePath('2024-05-28')).toBe('/issues/2024-05-28/')
    expect(address.itemPath('2024-05-28', 'i-k3f9q2')).toBe('/issues/2024-05-28/#i-k3f9q2')
    expect(address.analysisPath('2024-05-28', '1')).toBe('/issues/2024-05-28/analysis/')
    expect(address.analysisPath('2024-05-28', '2')).toBe('/issues/2024-05-28/analysis/2/')
    expect(address.categoryPath('policy')).toBe('/categories/policy/')
    expect(address.categoryPath('policy', '2024')).toBe('/categories/policy/2024/')
    expect(address.aboutPath).toBe('/about/')
  })

  it('keep a category without a slug under its own name, percent-encoded', () => {
    expect(address.categoryPath('能源/电力')).toBe('/categories/%E8%83%BD%E6%BA%90%2F%E7%94%B5%E5%8A%9B/')
  })

  it('write and read the filter, each name once', () => {
    expect(address.filterSearch([])).toBe('')
    expect(address.filterSearch(['policy', 'frontier'])).toBe('?category=policy,frontier')
    expect(address.readFilter('?category=policy,frontier,policy,')).toEqual(['policy', 'frontier'])
    expect(address.readFilter(address.filterSearch(['能源', 'a&b']))).toEqual(['能源', 'a&b'])
    expect(address.readFilter('')).toEqual([])
  })
})
