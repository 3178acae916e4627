// Feeds, sitemap and robots: valid for any text, public text only, and no address that is not known.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Issue } from '#model/issue.ts'
import type { Page } from '#model/page.ts'
import type { Publication } from '#model/publication.ts'
import { writeFeeds } from '#compiler/bundle/feeds.ts'
import { sha256 } from '#compiler/sha256.ts'
import { groupIssues } from '#compiler/bundle/holdings.ts'
import { writeRobots } from '#compiler/bundle/robots.ts'
import { writeSitemap } from '#compiler/bundle/sitemap.ts'
import { anAnalysis, anIssue, anItem, aPublication } from '#test/support/an-issue.ts'

const siteUrl = 'https://kandu.example/base/'
const decoder = new TextDecoder()

async function feedsOf(issues: readonly Issue[], publication: Publication = aPublication()) {
  const [atom, json] = (await writeFeeds(groupIssues(issues, publication), sha256)).map(({ bytes }) =>
    decoder.decode(bytes),
  )
  return { atom: atom ?? '', json: JSON.parse(json ?? '') }
}

/** Says what is wrong with a document as XML, as far as these files use XML; null where nothing is. */
function faultOf(xml: string): string | null {
  if (/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u.test(xml))
    return 'a character XML has no place for'
  const open: string[] = []
  const rest = xml.replace('<?xml version="1.0" encoding="utf-8"?>\n', '')
  for (const [tag, close, name, attributes, empty] of rest.matchAll(
    /<(\/?)([a-z][a-z0-9]*)((?: [a-z:]+="[^"<]*")*)(\/?)>/gi,
  )) {
    if (name === undefined || (close === '/' && open.pop() !== name)) return tag
    if (close === '' && empty === '') open.push(name)
    if (/&(?!(?:amp|lt|gt|quot);)/.test(attributes ?? '')) return tag
  }
  const text = rest.replaceAll(/<\/?[a-z][a-z0-9]*(?: [a-z:]+="[^"<]*")*\/?>/gi, '')
  if (/[<>]|&(?!(?:amp|lt|gt|quot);)/.test(text)) return 'a mark that is not escaped'
  return open.length === 0 ? null : `<${open.join('><')}> left open`
}

describe('both feeds', () => {
  it('hold the newest thirty issues as printed, with their items by category', async () => {
    const issues = Array.from({ length: 40 }, (_, at) => anIssue({ publishedOn: `${2060 - at}-05-04` }))
    const { atom, json } = await feedsOf(issues)
    expect(atom.match(/<entry>/g)).toHaveLength(30)
    expect(json.items).toHaveLength(30)
    expect(json.items[0].title).toBe(issues[0]?.headline)
    expect(json.items[0].content_html).toContain('<h3>政策</h3><ul><li>云汀市发布无人船闸调度规程</li>')
    expect(json.items[0].content_html).toContain('可读 52 字，全文 3000 字')
    expect(json.items[0].tags).toEqual(['政策', '前沿', '市场'])
    expect(atom).toContain('<li>云汀市发布无人船闸调度规程</li>')
  })

  it('hold no paragraph of an analysis but its teaser', async () => {
    const blocks = ['引子'.repeat(30), '其余的公开段落'.repeat(10)].map((printed) => ({
      type: 'paragraph' as const,
      children: [{ type: 'text' as const, text: printed }],
    }))
    const issue = anIssue({ sections: [{ kind: 'analysis', title: '', analyses: [anAnalysis({ blocks })] }] })
    const { atom, json } = await feedsOf([issue])
    for (const feed of [atom, JSON.stringify(json)]) {
      expect(feed).toContain('引子')
      expect(feed).not.toContain('其余的公开段落')
    }
  })

  it('say nothing of addresses while the site has none, and keep their ids when it gets one', async () => {
    const without = await feedsOf([anIssue()])
    const placed = await feedsOf([anIssue()], aPublication({ siteUrl }))
    expect(without.atom).not.toMatch(/<link|href=/)
    expect(without.json).not.toHaveProperty('feed_url')
    expect(without.json.items[0]).not.toHaveProperty('url')
    expect(placed.json.feed_url).toBe(`${siteUrl}feed.json`)
    expect(placed.json.items[0].url).toBe(`${siteUrl}issues/2024-05-28/`)
    expect(placed.atom).toContain(`<link rel="self" href="${siteUrl}feed.xml"/>`)
    expect(placed.atom).toContain(`href="${siteUrl}issues/2024-05-28/analysis/"`)
    const ids = (feed: string) => feed.match(/<id>[^<]*<\/id>/g)
    expect(ids(placed.atom)).toEqual(ids(without.atom))
    expect(new Set(ids(without.atom)).size).toBe(2)
    expect(without.json.items[0].id).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    )
  })

  it('give a day without a time as noon, and an empty archive as never updated', async () => {
    expect((await feedsOf([anIssue({ publishedAt: null })])).json.items[0].date_published).toBe('2024-05-28T12:00:00Z')
    const empty = await feedsOf([])
    expect(empty.atom).toContain('<updated>1970-01-01T00:00:00Z</updated>')
    expect(empty.json.items).toEqual([])
    expect(faultOf(empty.atom)).toBeNull()
  })

  it('keep the links and the paragraphs of items', async () => {
    const item = anItem('见报告全文。', {
      links: [
        { text: '报告', href: 'https://a.example/?a=1&b="2"' },
        { text: '', href: 'mailto:a@b.example' },
      ],
      body: [{ type: 'paragraph', children: [{ type: 'text', text: '下面一段' }] }],
    })
    const { json, atom } = await feedsOf([
      anIssue({
        sections: [{ kind: 'digest', title: '', note: null, categories: [{ slug: 'a', name: 'A', items: [item] }] }],
      }),
    ])
    expect(json.items[0].content_html).toContain(
      '<li>见<a href="https://a.example/?a=1&amp;b=&quot;2&quot;">报告</a>全文。 <a href="mailto:a@b.example">mailto:a@b.example</a><p>下面一段</p></li>',
    )
    expect(faultOf(atom)).toBeNull()
  })

  it('are valid whatever the text', async () => {
    const hostile = fc.oneof(
      fc.constantFrom(
        ']]>',
        '</script><b>',
        '&amp;&#0;',
        '\u0000\u000b\ufffe',
        '\ud83d',
        '\udc00x',
        '"\'<!--',
        '\u202e',
      ),
      fc.string({ unit: 'binary' }),
    )
    await fc.assert(
      fc.asyncProperty(hostile, hostile, async (one, other) => {
        const issue = anIssue({
          headline: one,
          summary: other,
          authors: [{ name: other, bio: null }],
          sections: [
            { kind: 'digest', title: one, note: null, categories: [{ slug: one, name: other, items: [anItem(one)] }] },
            { kind: 'analysis', title: other, analyses: [anAnalysis({ title: one })] },
          ],
        })
        const { atom } = await feedsOf([issue], aPublication({ name: other, description: one }))
        expect(faultOf(atom)).toBeNull()
      }),
      { seed: 20240528, numRuns: 100 },
    )
    expect(faultOf('<a>&</a>')).not.toBeNull()
    expect(faultOf('<a><b></a>')).not.toBeNull()
    expect(faultOf('<a>')).not.toBeNull()
  })
})

describe('the sitemap', () => {
  const page = (path: string, listed = true): Page => ({
    path,
    listed,
    modifiedOn: '2024-05-28',
    structuredData: null,
    likely: [],
  })

  it('is not written while the site has no address', () => {
    expect(writeSitemap([page('/')], null)).toEqual([])
    expect(decoder.decode(writeRobots(null).bytes)).toBe('User-agent: *\nAllow: /\n')
    expect(decoder.decode(writeRobots(siteUrl).bytes)).toContain(`Sitemap: ${siteUrl}sitemap.xml\n`)
  })

  it('lists what is to be found, by absolute address', () => {
    const [file] = writeSitemap([page('/'), page("/categories/R&D's/"), page('/404/', false)], siteUrl)
    const xml = decoder.decode(file?.bytes)
    expect(faultOf(xml)).toBeNull()
    expect(xml.match(/<loc>[^<]*/g)).toEqual([`<loc>${siteUrl}`, `<loc>${siteUrl}categories/R&amp;D's/`])
    expect(xml).toContain('<lastmod>2024-05-28</lastmod>')
  })

  it('is split where it grows beyond one file', () => {
    const files = writeSitemap(
      Array.from({ length: 90_001 }, (_, at) => page(`/issues/${at}/`)),
      siteUrl,
    )
    expect(files.map(({ path }) => path)).toEqual(['sitemap.xml', 'sitemap-1.xml', 'sitemap-2.xml', 'sitemap-3.xml'])
    const [index, ...parts] = files.map(({ bytes }) => decoder.decode(bytes))
    expect(index).toContain(`<loc>${siteUrl}sitemap-3.xml</loc>`)
    expect(parts.map((part) => part.match(/<url>/g)?.length)).toEqual([45_000, 45_000, 1])
  })
})
