// All a reader made comes back whole, from one file or from several, and a file that is not whole gives nothing.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mostBytes } from '#app/carrying/carried.ts'
import { everythingToJson, type Everything } from '#app/carrying/everything.ts'
import { readImport } from '#app/carrying/read-import.ts'
import { keptIssuesOffered } from '#app/storage/kept-issues.ts'
import { preferencesStored, preferenceTable } from '#app/storage/preferences.ts'
import { aBookmark } from '#test/support/a-bookmark.ts'

const site = 'https://kandu.example/'
const read = (texts: readonly string[]) =>
  readImport(
    texts.map((text) => new Blob([text])),
    [site],
  )
const letters = (most: number) =>
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: most }).map((units) => String.fromCharCode(...units))
const itemId = fc.stringMatching(/^i-[a-z2-7]{6}$/)
const issueId = fc.constantFrom('2024-05-28', '2024-06-04', '春节合刊')

const everything: fc.Arbitrary<Everything> = fc.record({
  bookmarks: fc.uniqueArray(
    fc.record({ part: itemId, note: letters(20) }).map((given) => aBookmark(given)),
    { maxLength: 4, selector: ({ part }) => part },
  ),
  reading: fc.dictionary(
    issueId,
    fc.record({ readAt: fc.option(fc.integer({ min: 0, max: 4e12 })), place: fc.option(itemId) }),
    { noNullPrototype: true },
  ),
  places: fc.dictionary(
    issueId.map((id) => `/issues/${id}/analysis/`),
    fc.constantFrom('p-abc', 'p-abc-2'),
    {
      noNullPrototype: true,
    },
  ),
  preferences: fc
    .record({
      theme: fc.constantFrom(...preferenceTable.theme.values),
      size: fc.constantFrom(...preferenceTable.size.values),
    })
    .map((chosen) => ({ ...preferencesStored.initial, ...chosen })),
  keptIssues: fc.constantFrom(...keptIssuesOffered),
  searches: fc.uniqueArray(letters(8), { maxLength: 10 }),
  backups: fc.uniqueArray(
    fc.record({
      name: fc.constantFrom('bookmarks.backup-2026-11-27T00:00:00.000Z', 'preferences.backup-1'),
      text: letters(30),
    }),
    { maxLength: 2, selector: ({ name }) => name },
  ),
})
const unread = { readAt: null, place: null }
const empty: Everything = {
  bookmarks: [],
  reading: {},
  places: {},
  preferences: preferencesStored.initial,
  keptIssues: 0,
  searches: [],
  backups: [],
}

describe('everything', () => {
  it('comes back whole', async () => {
    await fc.assert(
      fc.asyncProperty(everything, async (made) => {
        const found = await read(everythingToJson(made))
        expect(found).toEqual({ bookmarks: made.bookmarks, foreign: 0, rest: made })
      }),
    )
  })

  it('too large for a file leaves in several, and comes back from them in any order, but not from some', async () => {
    const issues = Array.from({ length: 25_000 }, (_, at) => `issue-${at}`)
    const made: Everything = {
      ...empty,
      bookmarks: [aBookmark()],
      reading: Object.fromEntries(issues.map((id, at) => [id, { readAt: at, place: null }])),
      preferences: { ...empty.preferences, theme: 'sepia' },
      keptIssues: 10,
      searches: ['芯片'],
      backups: [{ name: 'bookmarks.backup-1', text: '坏了"\u0000'.repeat(600_000) }],
    }
    const texts = everythingToJson(made)
    expect(texts.length).toBeGreaterThan(2)
    for (const text of texts) expect(new Blob([text]).size).toBeLessThanOrEqual(mostBytes)
    expect(await read(texts.toReversed())).toEqual({ bookmarks: made.bookmarks, foreign: 0, rest: made })
    expect(await read(texts.slice(0, -1))).toBe('partial')
  })

  it.each([
    ['a newer version', { version: 2 }, 'newer'],
    ['no version', { version: '1' }, 'unreadable'],
    ['a bookmark that is none', { bookmarks: [7] }, 'unreadable'],
    ['a reading log that is none', { reading: { a: 7 } }, 'unreadable'],
    ['a place that leads elsewhere', { places: { 'https://elsewhere.example/': 'p-a' } }, 'unreadable'],
    ['a theme nobody offers', { preferences: { theme: 'javascript:' } }, 'unreadable'],
    ['a number of issues nobody offers', { keptIssues: 1e9 }, 'unreadable'],
    ['a search that is none', { searches: [{}] }, 'unreadable'],
    ['a backup by the name of what is kept', { pieces: [{ name: 'bookmarks', at: 0, of: 1, text: '' }] }, 'unreadable'],
    ['a backup out of the archive', { pieces: [{ name: '../x.backup-1', at: 0, of: 1, text: '' }] }, 'unreadable'],
    ['a piece of a backup', { pieces: [{ name: 'bookmarks.backup-1', at: 1, of: 1e9, text: '' }] }, 'partial'],
    [
      'more than may come at once',
      { reading: Object.fromEntries(Array.from({ length: 20_001 }, (_, at) => [at, unread])) },
      'many',
    ],
  ])('with %s gives nothing', async (_, wrong, fault) => {
    const [text = ''] = everythingToJson(empty)
    expect(await read([JSON.stringify({ ...(JSON.parse(text) as object), ...wrong })])).toBe(fault)
  })

  it('with one file that cannot be read gives nothing of the others', async () => {
    expect(await read([...everythingToJson({ ...empty, bookmarks: [aBookmark()] }), '{'])).toBe('unreadable')
  })
})
