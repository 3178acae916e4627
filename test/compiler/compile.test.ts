// The whole compiler on real text: what comes out, in which order, and what is refused.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { categoryBlocks } from '#model/issue.ts'
import { setString } from '#model/setting.ts'
import { decodeShard } from '#model/shard.ts'
import { compile } from '#compiler/compile.ts'
import type { Site } from '#compiler/site.ts'
import type { SourceFile } from '#compiler/source.ts'
import { aPublication } from '#test/support/an-issue.ts'
import { readBundle } from '#test/compiler/bundle/read-bundle.ts'

const seed = readFileSync('seeds/2024-05-28.txt', 'utf8')
const site: Site = {
  publication: aPublication({ name: '新科技观察', siteUrl: 'https://kandu.example/' }),
  previewCharacters: 1600,
  today: '2026-11-23',
  base: '/',
}
const source = (file: string, text: string): SourceFile => ({ file, bytes: new TextEncoder().encode(text) })
/** The real issue, of another day. */
const issueOf = (year: number, month: string, day: string) =>
  source(`${year}-${month}-${day}.txt`, seed.replace('2024年05月28日', `${year}年${month}月${day}日`))
const sources = [issueOf(2024, '05', '28'), issueOf(2024, '06', '04'), issueOf(2023, '12', '26')]

describe('compile', () => {
  it('makes an issue, its shards and its pages of the real source, without a word', async () => {
    const { issues, diagnostics, reports, pages, files } = await compile([source('seed.txt', seed)], site)
    expect(diagnostics).toEqual([])
    expect(reports.map(({ outcome }) => outcome)).toEqual(['accepted'])
    expect(issues.flatMap(categoryBlocks).map(({ slug, items }) => [slug, items.length])).toEqual([
      ['policy', 6],
      ['frontier', 4],
      ['market', 32],
    ])
    expect(pages.map(({ path }) => path)).toContain('/issues/2024-05-28/analysis/')
    const { issue } = decodeShard('issue', readBundle(files).shard('issue/2024-05-28'))
    const items = categoryBlocks(issue).flatMap((block) => block.items)
    const set = items.map((item) => setString(item.text, item.setting))
    expect(items[1]?.text).toBe('中国民用机场协会发布《电动垂直起降航空器(eVTOL)起降场技术要求》团体标准')
    expect(set[1]).toBe('中国民用机场协会发布《电动垂直起降航空器（eVTOL）起降场技术要求》团体标准')
    expect(set).toContain('特斯拉：Autopilot自动辅助驾驶让行车安全达到平均水平的11.4倍')
    expect(set).toContain('AI创企Scale AI融资10亿美元，亚马逊、英特尔资本、Meta参投')
  })

  it('gives the same files and pages in whatever order the sources come', async () => {
    const forth = await compile(sources, site)
    const back = await compile(sources.toReversed(), site)
    expect(back.files).toEqual(forth.files)
    expect(back.pages).toEqual(forth.pages)
    expect(back.diagnostics).toEqual(forth.diagnostics)
    expect(forth.issues.map(({ id }) => id)).toEqual(['2024-06-04', '2024-05-28', '2023-12-26'])
    expect(back.reports.map(({ file }) => file)).toEqual(sources.toReversed().map(({ file }) => file))
  })

  it('refuses both of two sources with one id and names the other, and compiles the rest', async () => {
    const { issues, reports, diagnostics, files } = await compile([...sources, source('copy.txt', seed)], site)
    expect(issues.map(({ id }) => id)).toEqual(['2024-06-04', '2023-12-26'])
    const refused = reports.filter(({ outcome }) => outcome === 'refused')
    expect(refused.map(({ file, issue }) => [file, issue])).toEqual([
      ['2024-05-28.txt', null],
      ['copy.txt', null],
    ])
    expect(diagnostics.map(({ file, code, severity }) => [file, code, severity])).toEqual([
      ['2024-05-28.txt', 'duplicate-id', 'error'],
      ['copy.txt', 'duplicate-id', 'error'],
    ])
    expect(diagnostics[0]?.message).toContain('copy.txt')
    expect(diagnostics[1]?.message).toContain('2024-05-28.txt')
    expect(readBundle(files).names.has('issue/2024-05-28')).toBe(false)
  })

  it('refuses a source that is given twice, and a source that is no issue', async () => {
    const { issues, reports } = await compile([...sources, ...sources.slice(0, 1), source('empty.txt', '')], site)
    expect(issues).toHaveLength(2)
    expect(reports.map(({ outcome }) => outcome === 'refused')).toEqual([true, false, false, true, true])
    expect(reports.at(-1)?.diagnostics[0]?.severity).toBe('error')
  })

  it('sorts what it has to say by file and line', async () => {
    const odd = seed.replace('【政策】', '【低空】').replace('【市场】', '【能源】')
    const { diagnostics } = await compile([source('b.txt', odd), source('a.txt', odd)], site)
    const places = diagnostics.map(({ file, line }) => `${file}:${String(line).padStart(5, '0')}`)
    expect(places.length).toBeGreaterThan(3)
    expect(places).toEqual(places.toSorted())
  })

  it('lets nothing out of what lies beyond the wall', async () => {
    const secret = '付费的句子不应当出现在任何地方。'
    const planted = seed.replace('(全文3605字)', `(全文3605字)${secret}\n\n${secret}\n\n`)
    const { files, pages, issues, diagnostics } = await compile([source('planted.txt', planted)], site)
    const out = files.map(({ bytes }) => new TextDecoder().decode(bytes)).join('\n') + JSON.stringify({ pages, issues })
    expect(issues).toHaveLength(1)
    expect(out).not.toContain('付费的句子')
    expect(diagnostics.length).toBeGreaterThan(0)
  })

  it('gives an empty archive for no sources', async () => {
    const { issues, files, diagnostics } = await compile([], site)
    expect([issues, diagnostics]).toEqual([[], []])
    expect(readBundle(files).manifest.latestIssue).toBeNull()
  })
})
