// What comes in joins what is here, and leaves as it came.
import { describe, expect, it } from 'vitest'
import { mergeBookmarks, planMerge, unmergeBookmarks } from '#app/carrying/merge-bookmarks.ts'
import { longest, withBookmark } from '#app/storage/bookmarks.ts'
import { aBookmark } from '#test/support/a-bookmark.ts'

const mine = aBookmark({ part: 'i-aaaaaa', note: '我的', tags: ['甲'], savedAt: 5 })
const theirs = aBookmark({ part: 'i-aaaaaa', note: '别处的', tags: ['甲', '乙'], savedAt: 9 })
const fresh = aBookmark({ part: 'i-bbbbbb' })
const here = withBookmark({}, mine)

describe('an import', () => {
  it('adds what is new and joins notes and tags of what is here', () => {
    const { added, changed } = planMerge(here, [theirs, fresh, fresh])
    expect(added).toEqual([fresh])
    expect(changed.map(({ after }) => after)).toEqual([{ ...mine, note: '我的\n\n别处的', tags: ['甲', '乙'] }])
  })

  it('of what is here already changes nothing, however often', () => {
    const once = mergeBookmarks(here, [theirs, fresh])
    expect(mergeBookmarks(once, [theirs, fresh])).toEqual(once)
    expect(planMerge(once, [theirs, fresh])).toEqual({ added: [], changed: [], unjoined: 0 })
  })

  it('says where notes or tags together are too long, and leaves those here as they are', () => {
    const long = withBookmark({}, { ...mine, note: '长'.repeat(longest.note - 3) })
    expect(planMerge(long, [theirs, fresh])).toMatchObject({ added: [fresh], unjoined: 1 })
    expect(mergeBookmarks(long, [{ ...theirs, tags: [] }, fresh])).toEqual(withBookmark(long, fresh))
    const tagged = withBookmark({}, { ...mine, tags: Array.from({ length: longest.tags }, (_, at) => `标签 ${at}`) })
    expect(planMerge(tagged, [theirs]).unjoined).toBe(1)
    const twice = { ...theirs, note: '短'.repeat(longest.note - 2) }
    expect(planMerge({}, [theirs, twice]).unjoined).toBe(1)
  })

  it('is taken back whole, but for what was changed since', () => {
    const merge = planMerge(here, [theirs, fresh])
    const after = mergeBookmarks(here, [theirs, fresh])
    expect(unmergeBookmarks(after, merge)).toEqual(here)
    const edited = withBookmark(after, { ...fresh, note: '又写了' })
    expect(unmergeBookmarks(edited, merge)).toEqual(withBookmark(here, { ...fresh, note: '又写了' }))
  })

  it('is taken back whatever order the fields of a bookmark have by then', () => {
    const merge = planMerge(here, [theirs, fresh])
    const after = Object.entries(mergeBookmarks(here, [theirs, fresh])).map(([address, bookmark]) => [
      address,
      Object.fromEntries(Object.entries(bookmark).toReversed()),
    ])
    expect(unmergeBookmarks(Object.fromEntries(after) as typeof here, merge)).toEqual(here)
  })
})
