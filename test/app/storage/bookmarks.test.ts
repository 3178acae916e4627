// Bookmarks are kept by address, read one by one, and nothing that is none gets among them.
import { describe, expect, it, vi } from 'vitest'
import {
  bookmarksStored,
  newestFirst,
  placeAddress,
  readBookmark,
  withBookmark,
  withoutBookmarks,
} from '#app/storage/bookmarks.ts'
import { aBookmark } from '#test/support/a-bookmark.ts'

describe('a bookmark', () => {
  it('is kept under the address of what it marks', () => {
    expect(placeAddress(aBookmark())).toBe('/issues/2024-05-28/#i-aaaaaa')
    expect(placeAddress(aBookmark({ kind: 'issue', part: '' }))).toBe('/issues/2024-05-28/')
    expect(placeAddress(aBookmark({ kind: 'analysis', part: '1' }))).toBe('/issues/2024-05-28/analysis/')
    expect(placeAddress(aBookmark({ kind: 'analysis', part: '2' }))).toBe('/issues/2024-05-28/analysis/2/')
  })

  it('is added once, replaced, and taken away without the others', () => {
    const first = aBookmark({ part: 'i-aaaaaa', savedAt: 1 })
    const second = aBookmark({ part: 'i-bbbbbb', savedAt: 2 })
    const both = withBookmark(withBookmark(withBookmark({}, first), second), { ...first, note: '改' })
    expect(newestFirst(both)).toEqual([second, { ...first, note: '改' }])
    expect(newestFirst(withoutBookmarks(both, [placeAddress(first)]))).toEqual([second])
  })

  it.each([
    ['nothing', null],
    ['a text', 'x'],
    ['of a kind nobody knows', aBookmark({ kind: 'x' as 'item' })],
    ['of an issue that is a path', aBookmark({ issueId: '../about' })],
    ['of an issue that is an address', aBookmark({ issueId: 'javascript:alert(1)//' })],
    ['of an issue with a control character', aBookmark({ issueId: '2024\u202e' })],
    ['of an item that is none', aBookmark({ part: 'x' })],
    ['of an issue with a part', aBookmark({ kind: 'issue' })],
    ['without text', aBookmark({ text: ' ' })],
    ['with too much text', aBookmark({ text: 'x'.repeat(2001) })],
    ['of no day', aBookmark({ publishedOn: 'today' })],
    ['of no moment', aBookmark({ savedAt: Number.NaN })],
    ['of a moment no calendar holds', aBookmark({ savedAt: 1e300 })],
    ['with tags that are none', aBookmark({ tags: [7] as unknown as string[] })],
    ['with a category that is none', aBookmark({ category: { slug: 'x' } as never })],
  ])('is not read from what is %s', (_, value) => {
    expect(readBookmark(value)).toBeNull()
  })
})

describe('the text of a bookmark', () => {
  it('may be as long as that of any item, in rare characters too', () => {
    const text = '𠮷'.repeat(2000)
    expect(readBookmark(aBookmark({ text }))).toEqual(aBookmark({ text }))
    expect(readBookmark(aBookmark({ text: `${text}𠮷` }))).toBeNull()
  })
})

describe('the kept bookmarks', () => {
  it('come back as they were', () => {
    const kept = withBookmark(withBookmark({}, aBookmark()), aBookmark({ kind: 'issue', part: '' }))
    const damaged = vi.fn()
    expect(bookmarksStored.decode(structuredClone(kept), damaged)).toEqual(kept)
    expect(damaged).not.toHaveBeenCalled()
  })

  it('are read without the one that cannot be, and that is said', () => {
    const damaged = vi.fn()
    const good = aBookmark()
    expect(bookmarksStored.decode({ a: good, b: 7 }, damaged)).toEqual(withBookmark({}, good))
    expect(damaged).toHaveBeenCalled()
  })

  it('are none where there is a list or nothing', () => {
    expect(() => bookmarksStored.decode([])).toThrow()
    expect(() => bookmarksStored.decode(null)).toThrow()
  })
})
