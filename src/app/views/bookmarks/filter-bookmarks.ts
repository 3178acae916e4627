// Which bookmarks are looked for: by words, by category, by tag. It stands in the address.
import type { Bookmark } from '#app/storage/bookmarks.ts'

/** What is looked for; '' where nothing is asked. */
export interface BookmarkFilter {
  text: string
  category: string
  tag: string
}

/** Analyses are no category of the publication, and bookmarks of whole issues have none. */
export const kinds = { analysis: ' analysis', issue: ' issue' } as const

/** Gives the slug a bookmark is filtered by. */
export const slugOf = ({ kind, category }: Bookmark): string => (kind === 'item' ? (category?.slug ?? '') : kinds[kind])

const fold = (text: string) => text.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, '')

/** Says whether a bookmark is one of those looked for; every word must be in its text, note or tags. */
export function isAskedFor(bookmark: Bookmark, { text, category, tag }: BookmarkFilter): boolean {
  const said = fold([bookmark.text, bookmark.note, ...bookmark.tags].join('\n'))
  return (
    (category === '' || slugOf(bookmark) === category) &&
    (tag === '' || bookmark.tags.includes(tag)) &&
    text.split(/\s+/u).every((word) => said.includes(fold(word)))
  )
}

/** Reads the filter from the search part of an address. */
export function readBookmarkFilter(search: string): BookmarkFilter {
  const parameters = new URLSearchParams(search)
  const read = (name: string) => parameters.get(name) ?? ''
  return { text: read('q'), category: read('category'), tag: read('tag') }
}

/** Writes the filter as the search part of an address. */
export function bookmarkFilterSearch({ text, category, tag }: BookmarkFilter): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries({ q: text, category, tag })) if (value !== '') parameters.set(name, value)
  return parameters.size === 0 ? '' : `?${parameters.toString()}`
}
