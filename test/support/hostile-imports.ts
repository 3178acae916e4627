// Thirty files that a reader might be made to import. None may change a byte of what is kept.

const start = '<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p>\n'
const anchor = (href: string, text = 'x') => `${start}<DT><A HREF="${href}">${text}</A>\n</DL>`
const json = (bookmarks: unknown, more: object = {}) =>
  JSON.stringify({ format: 'kandu-bookmarks', version: 1, bookmarks, ...more })
const everything = (more: object) => JSON.stringify({ format: 'kandu-everything', version: 1, ...whole, ...more })
const whole = { bookmarks: [], reading: {}, places: {}, preferences: {}, keptIssues: 5, searches: ['x'], pieces: [] }
const good = {
  kind: 'issue',
  issueId: '2024-05-28',
  part: '',
  text: 'x',
  category: null,
  publishedOn: '2024-05-28',
  source: '',
  savedAt: 1,
  note: '',
  tags: [],
}

/** The files, by what is wrong with them; `site` is an address whose bookmarks would be welcome. */
export const hostileImports = (site: string): [name: string, content: BlobPart][] => [
  ['empty', ''],
  ['white space', ' \n\t'],
  ['larger than 2 MB', ' '.repeat(2_000_001)],
  ['not UTF-8', new Uint8Array([0x3c, 0x21, 0xff, 0xfe, 0x80])],
  ['half of a JSON', '{"format":"kandu-bookmarks","version":1,"bookmarks":['],
  ['deep JSON', '['.repeat(100_000)],
  ['another JSON', '{"bookmarks":[]}'],
  ['a newer JSON', json([good], { version: 2 })],
  ['JSON with a version of text', json([good], { version: '1' })],
  ['JSON with no list', json({ a: good })],
  ['JSON with one bad among good', json([good, { ...good, issueId: '../x' }])],
  ['JSON with a prototype', `{"format":"kandu-bookmarks","version":1,"bookmarks":[{"__proto__":{"kind":"issue"}}]}`],
  ['JSON of too many', json(Array.from({ length: 20_001 }, () => 0))],
  ['JSON with a script for an id', json([{ ...good, issueId: 'javascript:alert(1)' }])],
  ['JSON with markup for an item', json([{ ...good, kind: 'item', part: '"><img src=x onerror=alert(1)>' }])],
  ['everything, newer', everything({ version: 2 })],
  ['everything, but a part', everything({ searches: undefined })],
  ['everything, with one bad bookmark', everything({ bookmarks: [good, { ...good, issueId: '../x' }] })],
  ['everything, with a setting nobody offers', everything({ bookmarks: [good], preferences: { theme: 'url(x)' } })],
  ['everything, over what is kept', everything({ pieces: [{ name: 'bookmarks', at: 0, of: 1, text: '{}' }] })],
  ['HTML that is no bookmark file', `<a href="${site}issues/2024-05-28/">x</a>`],
  ['a javascript: address', anchor(`javascript:alert(1)//${site}issues/2024-05-28/`)],
  ['a data: address', anchor('data:text/html,<script>alert(1)</script>')],
  ['another site', anchor('https://elsewhere.example/issues/2024-05-28/')],
  ['a site that begins alike', anchor(`${site.slice(0, -1)}.elsewhere.example/issues/2024-05-28/`)],
  ['a path out of the archive', anchor(`${site}issues/..%2F..%2Fx/`)],
  ['a page that cannot be bookmarked', anchor(`${site}about/`)],
  ['a broken percent', anchor(`${site}issues/%E0%A4%A/`)],
  ['scripts and frames', `${start}<script>alert(1)</script><iframe src="${site}"></iframe><svg onload=alert(1)>`],
  ['a tag without end', `${start}${'<A HREF="'.repeat(50_000)}`],
]
