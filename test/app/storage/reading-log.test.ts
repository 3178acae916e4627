import { describe, expect, it } from 'vitest'
import { decodeKept, encodeKept } from '#app/storage/decode-kept.ts'
import { readingLogStored, readingOf, withRead, withStop } from '#app/storage/reading-log.ts'

const stopped = withStop({}, '2024-05-28', 'i-k3f7q2')

describe('the reading log', () => {
  it('knows nothing of an issue until something was said of it', () => {
    expect(readingOf({}, '2024-05-28')).toEqual({ readAt: null, place: null })
    expect(readingOf({}, 'constructor')).toEqual({ readAt: null, place: null })
  })

  it('forgets where reading stopped once the issue was read, and keeps it where it was said to be unread', () => {
    expect(readingOf(withRead(stopped, ['2024-05-28'], 7), '2024-05-28')).toEqual({ readAt: 7, place: null })
    expect(readingOf(withRead(stopped, ['2024-05-28'], null), '2024-05-28').place).toBe('i-k3f7q2')
  })

  it('says of several issues at once that they were read, and leaves the others alone', () => {
    const log = withRead(stopped, ['2024-06-04', '2024-06-11'], 9)
    expect(Object.values(log).map(({ readAt }) => readAt)).toEqual([null, 9, 9])
  })

  it('comes back from what is kept as it was', () => {
    const log = withRead(stopped, ['2024-06-04'], 9)
    expect(decodeKept(readingLogStored, encodeKept(readingLogStored, log))).toEqual({ value: log, fault: null })
  })

  it.each([
    ['a time that is none', { readAt: 'yesterday', place: null }],
    ['a place that is no item', { readAt: null, place: '<script>' }],
    ['no reading', 7],
  ])('saves the other entries from %s, and says that it was damaged', (_, reading) => {
    const kept = { version: 1, value: { a: reading, b: { readAt: 1, place: null } } }
    expect(decodeKept(readingLogStored, JSON.stringify(kept))).toEqual({
      value: { b: { readAt: 1, place: null } },
      fault: 'damaged',
    })
  })

  it.each([[[]], ['text'], [null]])('takes %o for damaged, not for a log', (value) => {
    expect(decodeKept(readingLogStored, JSON.stringify({ version: 1, value })).fault).toBe('damaged')
  })
})
