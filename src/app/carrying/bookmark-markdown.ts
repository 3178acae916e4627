// Bookmarks as Markdown, to be read and pasted anywhere.
import { placeAddress, type Bookmark, type Marked } from '#app/storage/bookmarks.ts'

/** Writes what can be bookmarked as a link with its source and day. */
export function bookmarkToMarkdown(marked: Marked, site: string): string {
  const { text, source, publishedOn } = marked
  const where = [source, publishedOn].filter((part) => part !== '').join(', ')
  return `[${escapeMarkdown(text)}](${site}${placeAddress(marked).slice(1)}) (${escapeMarkdown(where)})`
}

/** Writes bookmarks as lists below headings, each with its note and tags. */
export function bookmarksToMarkdown(
  title: string,
  folders: readonly { name: string; bookmarks: readonly Bookmark[] }[],
  site: string,
): string {
  const lines = folders.flatMap(({ name, bookmarks }) => [
    '',
    `## ${escapeMarkdown(name)}`,
    '',
    ...bookmarks.flatMap((bookmark) => [`- ${bookmarkToMarkdown(bookmark, site)}`, ...aside(bookmark)]),
  ])
  return `${[`# ${escapeMarkdown(title)}`, ...lines].join('\n')}\n`
}

function aside({ note, tags }: Bookmark): string[] {
  const lines = note === '' ? [] : note.split(/\r\n|\r|\n/u)
  // A line ends where the next begins, unless either is empty.
  const noted = lines.map((line, at) => `  > ${escapeMarkdown(line)}${line !== '' && lines[at + 1] ? '\\' : ''}`)
  const tagged = tags.length === 0 ? [] : [`  ${tags.map((tag) => `\\#${escapeMarkdown(tag)}`).join(' ')}`]
  return [...(noted.length > 0 ? ['', ...noted] : []), ...(tagged.length > 0 ? ['', ...tagged] : [])]
}

/** What would be a mark is a letter; white space at an end, which would be trimmed or make code of the line, goes as its number. */
const escapeMarkdown = (text: string): string =>
  text
    .replaceAll(/[\\`*_{}[\]<>#|!&~]|^[-+=]/gu, '\\$&')
    .replace(/^\d{1,9}(?=[.)])/u, '$&\\')
    .replaceAll(/[\r\n]+/gu, ' ')
    .replaceAll(/^\s|\s$/gu, (blank) => `&#${blank.codePointAt(0)};`)
