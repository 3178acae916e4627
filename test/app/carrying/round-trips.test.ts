// What leaves in one format comes back whole; what is read by people says what it must.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bookmarksToHtml } from '#app/carrying/bookmark-html.ts'
import { bookmarksToJson } from '#app/carrying/bookmark-json.ts'
import { bookmarksToMarkdown } from '#app/carrying/bookmark-markdown.ts'
import { readImport } from '#app/carrying/read-import.ts'
import type { Bookmark } from '#app/storage/bookmarks.ts'
import { aBookmark } from '#test/support/a-bookmark.ts'

const site = 'https://kandu.example/kandu/'
const read = (text: string) => readImport([new Blob([text])], [site])
const hostile = [
  '<b>&amp;"\'</b>',
  '</A><DD>x',
  '“引号” & 《书名》 <!-- -->',
  ' \n',
  '\t两端有空白\u3000\u00A0',
  '\uFEFF\u2028\r\n',
  '\0\u0007\u0085',
  '\uD83D',
  '\uDE00\uD83D 半个',
  '</DD></DL><DT>',
  '&#10;&lt;',
  '[a](javascript:x) *_`|',
]

const place = fc.oneof(
  fc.constant({ kind: 'issue' as const, part: '' }),
  fc.integer({ min: 1, max: 9 }).map((slug) => ({ kind: 'analysis' as const, part: String(slug) })),
  fc.stringMatching(/^i-[a-z2-7]{6}$/).map((part) => ({ kind: 'item' as const, part })),
)
const said = (most: number) =>
  fc.oneof(
    fc.constantFrom(...hostile.filter((text) => text.length <= most)),
    fc.string({ unit: 'grapheme', maxLength: most }),
    // Any code unit, halves of pairs and controls too.
    fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: most }).map((units) => String.fromCharCode(...units)),
  )
const bookmark = fc
  .record({
    place,
    issueId: fc.constantFrom('2024-05-28', '2024-06-04', '春节合刊'),
    text: said(60).filter((text) => text.trim() !== ''),
    category: fc.option(fc.record({ slug: said(8), name: said(8) })),
    savedAt: fc.integer({ min: 0, max: 4e12 }),
    note: said(80),
    tags: fc.uniqueArray(said(8), { maxLength: 3 }),
  })
  .map(({ place, ...rest }): Bookmark => ({ ...aBookmark(), ...place, ...rest }))
const several = fc.uniqueArray(bookmark, { maxLength: 5, selector: ({ issueId, part }) => `${issueId} ${part}` })

describe('bookmarks', () => {
  it('come back whole from JSON', async () => {
    await fc.assert(
      fc.asyncProperty(several, async (bookmarks) => {
        const found = await read(bookmarksToJson(bookmarks))
        expect(found).toEqual(bookmarks.length === 0 ? 'nothing' : { bookmarks, foreign: 0 })
      }),
    )
  })

  it('come back whole from the file for browsers', async () => {
    await fc.assert(
      fc.asyncProperty(several, async (bookmarks) => {
        const found = await read(bookmarksToHtml('书签', [{ name: '条目', bookmarks }], site))
        expect(found).toEqual(bookmarks.length === 0 ? 'nothing' : { bookmarks, foreign: 0 })
      }),
    )
  })

  it('say in Markdown their text, address, day, note and tags, and nothing that would be run', () => {
    const bookmarks = [aBookmark({ text: '<b>[甲]*', note: '  一\n二\n\n1. 三\n- 四 ', tags: ['重要'] })]
    expect(bookmarksToMarkdown('书签', [{ name: '条目', bookmarks }], site)).toBe(
      [
        '# 书签',
        '',
        '## 条目',
        '',
        '- [\\<b\\>\\[甲\\]\\*](https://kandu.example/kandu/issues/2024-05-28/#i-aaaaaa) (新科技观察, 2024-05-28)',
        '',
        '  > &#32; 一\\',
        '  > 二',
        '  > ',
        '  > 1\\. 三\\',
        '  > \\- 四&#32;',
        '',
        '  \\#重要',
        '',
      ].join('\n'),
    )
  })
})

describe('the file of a browser', () => {
  it('gives the bookmarks of this site, with the title they have there, and leaves the others', async () => {
    const text = [
      '<!DOCTYPE NETSCAPE-Bookmark-file-1>',
      '<!-- This is an automatically generated file. -->',
      '<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">',
      '<TITLE>Bookmarks</TITLE>',
      '<H1>Bookmarks</H1>',
      '<DL><p>',
      '    <DT><H3 ADD_DATE="1716900000">Bar</H3>',
      '    <DL><p>',
      '        <DT><A HREF="https://elsewhere.example/" ADD_DATE="1716900000">Else</A>',
      `        <DT><A HREF="${site}issues/2024-05-28/" ADD_DATE="1716900000" ICON="data:x">小模型 &amp; 春天</A>`,
      '        <DD>记一笔',
      '    </DL><p>',
      '</DL><p>',
    ].join('\r\n')
    const expected = { kind: 'issue', issueId: '2024-05-28', part: '', text: '小模型 & 春天', note: '记一笔' }
    const found = await read(text)
    expect(found).toMatchObject({ foreign: 1, bookmarks: [{ ...expected, savedAt: 1_716_900_000_000 }] })
  })

  it.each([
    ['in seconds', ' ADD_DATE="1716900000"', 1_716_900_000_000],
    ['in microseconds', ' ADD_DATE="1716900000000000"', 1_716_900_000_000],
    ['not at all, as on the day of its issue', '', Date.UTC(2024, 4, 28)],
    ['in words, as on the day of its issue', ' ADD_DATE="gestern"', Date.UTC(2024, 4, 28)],
  ])('says %s when a bookmark was made', async (_, date, savedAt) => {
    const text = `<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DT><A HREF="${site}issues/2024-05-28/"${date}>小模型</A>`
    expect(await read(text)).toMatchObject({ foreign: 0, bookmarks: [{ issueId: '2024-05-28', savedAt }] })
  })

  it('gives an issue and an item that were bookmarked under a filter', async () => {
    const addresses = [
      'issues/2024-05-28/?category=policy',
      'issues/2024-05-28/?category=policy#i-fqh3xf',
      '?category=x',
    ]
    const anchors = addresses.map((address) => `<DT><A HREF="${site}${address}">题</A>`)
    const found = await read(['<!DOCTYPE NETSCAPE-Bookmark-file-1>', ...anchors].join('\n'))
    const bookmarks = [{ kind: 'issue' }, { kind: 'item', part: 'i-fqh3xf' }]
    expect(found).toMatchObject({ foreign: 1, bookmarks })
  })
})
