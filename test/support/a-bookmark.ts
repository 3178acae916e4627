// A bookmark as a reader might have made it.
import type { Bookmark } from '#app/storage/bookmarks.ts'

/** Makes a bookmark of an item; what is given replaces what it has. */
export const aBookmark = (given: Partial<Bookmark> = {}): Bookmark => ({
  kind: 'item',
  issueId: '2024-05-28',
  part: 'i-aaaaaa',
  text: '天津大学研发“电子皮肤”',
  category: { slug: 'frontier', name: '前沿' },
  publishedOn: '2024-05-28',
  source: '新科技观察',
  savedAt: 1_716_900_000_123,
  note: '',
  tags: [],
  ...given,
})
