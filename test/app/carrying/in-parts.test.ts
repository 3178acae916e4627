// What leaves can always come back: what one file would be too large for leaves in several.
import { describe, expect, it } from 'vitest'
import { bookmarksToHtml } from '#app/carrying/bookmark-html.ts'
import { bookmarksToJson } from '#app/carrying/bookmark-json.ts'
import { mostBytes } from '#app/carrying/carried.ts'
import { listInParts } from '#app/carrying/in-parts.ts'
import { readImport } from '#app/carrying/read-import.ts'
import { longest, type Bookmark } from '#app/storage/bookmarks.ts'
import { aBookmark } from '#test/support/a-bookmark.ts'

const site = 'https://kandu.example/'
const partOf = (at: number) =>
  `i-${at
    .toString(32)
    .padStart(6, '0')
    .replaceAll(/[0189]/g, (digit) => 'wxyz'['0189'.indexOf(digit)] ?? '')}`
const many = (count: number, given: Partial<Bookmark> = {}) =>
  Array.from({ length: count }, (_, at) => aBookmark({ part: partOf(at), ...given }))
const formats = {
  JSON: bookmarksToJson,
  HTML: (bookmarks: readonly Bookmark[]) => bookmarksToHtml('书签', [{ name: '条目', bookmarks }], site),
}

describe.each(Object.entries(formats))('as %s', (_, write) => {
  it.each([
    ['few bookmarks leave in one file', many(3), 1],
    ['60 notes as long as they may be leave in several', many(60, { note: '字'.repeat(longest.note) }), 2],
    ['more than may come at once leave in several', many(20_001), 2],
    ['the largest bookmark there can be leaves', [largest()], 1],
  ] as const)('%s, and all come back', async (_, bookmarks, least) => {
    const texts = listInParts(bookmarks, write)
    expect(texts.length).toBeGreaterThanOrEqual(least)
    for (const text of texts) expect(new Blob([text]).size).toBeLessThanOrEqual(mostBytes)
    const found = await readImport(
      texts.map((text) => new Blob([text])),
      [site],
    )
    expect(found).toEqual({ bookmarks, foreign: 0 })
  })
})

/** Every field as long as it may be, of what takes the most room when it is written. */
function largest(): Bookmark {
  const worst = (most: number) => '\uD83D\u0001'.repeat(most / 2)
  return aBookmark({
    text: worst(longest.text),
    note: worst(longest.note),
    tags: Array.from({ length: longest.tags }, (_, at) => `${at}`.padEnd(longest.name, '"')),
    category: { slug: worst(longest.name), name: worst(longest.name) },
    source: worst(longest.name),
  })
}
