// The demo's archive: fictional, deterministic, of any length, and in a format that the compiler has nothing to say about.
import { describe, expect, it } from 'vitest'
import { compile, readSource } from '#compiler/compile.ts'
import { parsePublicationFile } from '#compiler/publication-file.ts'
import type { Site } from '#compiler/site.ts'
import { foldText } from '#model/folding.ts'
import { categoryBlocks, type Issue } from '#model/issue.ts'
import { weekdayOf } from '#model/calendar.ts'
import { demoArchive, demoNewest } from '#plugin/demo/archive.ts'
import { demoPublication } from '#plugin/demo/publication.ts'

const archive = (issues: number, seed = 1, newest = demoNewest) => [...demoArchive({ issues, newest, seed })]

function demoSite(): Site {
  const parsed = parsePublicationFile(demoPublication, 'publication.json', (fault) => {
    throw new Error(fault.message)
  })
  if (parsed === null) throw new Error('The demo’s publication.json was refused.')
  return { ...parsed, base: '/', today: demoNewest }
}

const asSource = ({ file, text }: { file: string; text: string }) => ({ file, bytes: new TextEncoder().encode(text) })

async function issuesOf(sources: ReturnType<typeof archive>): Promise<Issue[]> {
  const site = demoSite()
  const reports = await Promise.all(sources.map((source) => readSource(asSource(source), site)))
  return reports.flatMap(({ issue }) => issue ?? [])
}

const analysesOf = (issue: Issue) =>
  issue.sections.flatMap((section) => (section.kind === 'analysis' ? section.analyses : []))

describe('the demo archive', { timeout: 60_000 }, () => {
  it('is the same text whenever it is asked for, and another for another seed', () => {
    expect(archive(40)).toEqual(archive(40))
    expect(archive(40, 2)).not.toEqual(archive(40, 1))
  })

  it('begins, however long it is, with the shorter one', () => {
    expect(archive(300).slice(0, 60)).toEqual(archive(60))
    const later = archive(60, 1, '2027-03-01')
    const shared = new Map(archive(60).map(({ file, text }) => [file, text]))
    expect(later.filter(({ file }) => shared.has(file)).length).toBeGreaterThan(30)
    for (const { file, text } of later) expect(shared.get(file) ?? text).toBe(text)
  })

  it('comes out on Tuesdays, newest first, never after the day asked for, with weeks missing', () => {
    for (const newest of [demoNewest, '2026-11-16', '2024-02-29', '1969-12-29']) {
      const days = archive(120, 1, newest).map(({ file }) => file.slice(0, 10))
      expect(days).toEqual(days.toSorted().toReversed())
      expect(new Set(days.map(weekdayOf))).toEqual(new Set([2]))
      expect(days.filter((day) => day > newest)).toEqual([])
      expect(new Set(days).size).toBe(120)
    }
  })

  it('has double issues before the holidays, and none in them', async () => {
    const issues = await issuesOf(archive(130))
    const doubles = issues.filter(({ edition }) => edition !== null)
    expect(doubles.map(({ publishedOn, edition }) => `${publishedOn} ${edition}`)).toContain('2026-02-10 春节合刊')
    expect(issues.map(({ publishedOn }) => publishedOn)).not.toContain('2026-02-17')
    expect(doubles.every(({ sections: [digest] }) => digest?.kind === 'digest' && digest.note !== null)).toBe(true)
  })

  it('compiles without a word from the compiler', async () => {
    const { diagnostics, reports } = await compile(archive(250).map(asSource), demoSite())
    expect(diagnostics).toEqual([])
    expect(new Set(reports.map(({ outcome }) => outcome))).toEqual(new Set(['accepted']))
  })

  it('does so back through two centuries', async () => {
    const sources = archive(10_000).filter((_, at) => at % 61 === 0 || at > 9_950)
    const { diagnostics, issues } = await compile(sources.map(asSource), demoSite())
    expect(diagnostics).toEqual([])
    expect(issues.map(({ publishedOn }) => `${publishedOn}.txt`)).toEqual(sources.map(({ file }) => file))
    expect((issues.at(-1)?.publishedOn ?? '') < '1840').toBe(true)
  })

  it('is understood whole: headline, categories, walls, credits, authors', async () => {
    const sources = archive(130)
    const issues = await issuesOf(sources)
    const [newest] = issues
    expect(newest?.topics).toEqual(['海底机房运行满一年', '北岬港试行无人潮汐船闸'])
    expect(newest?.number).toBe(130)
    expect(issues.map(({ number }) => number)).toEqual(issues.map((_, at) => 130 - at))
    expect(newest?.summary).toBe('一座沉在四十米水下的机房,用电比岸上少三成;船闸的调度权第一次整个交给算法。')
    expect(newest && categoryBlocks(newest).map(({ slug, items: [item] }) => `${slug} ${item?.text}`)).toEqual([
      'policy 云汀发布无人船闸调度规程',
      'frontier 青屿大学测得海底机房三年腐蚀曲线',
      'market 海桐能源与三家机房签下潮汐电长约',
    ])
    for (const [at, issue] of issues.entries()) {
      const printed = sources[at]?.text.match(/^ {2}♢ .*/gmu) ?? []
      const items = categoryBlocks(issue).flatMap((block) => block.items)
      expect(items.map(({ text }) => `  ♢ ${text}`)).toEqual(printed)
      expect(items.length).toBeGreaterThan(25)
      expect(issue.colophon.editor).not.toBeNull()
      expect(issue.authors.length).toBe(analysesOf(issue).length === 0 ? 0 : 1)
      expect(issue.notices.some(({ text }) => text.includes('虚构示例'))).toBe(true)
      for (const { walled, shownCharacters, totalCharacters } of analysesOf(issue)) {
        expect(walled).toBe(true)
        expect(shownCharacters).toBeGreaterThan(600)
        expect(totalCharacters).toBeGreaterThan(shownCharacters)
      }
    }
    const numbers = new Set(issues.map((issue) => analysesOf(issue).length))
    expect(numbers).toEqual(new Set([0, 1, 2]))
    const matched = issues.flatMap(({ highlights }) => highlights).filter(({ itemId }) => itemId !== null)
    expect(matched.length).toBeGreaterThan(60)
    expect(new Set(issues.flatMap((issue) => categoryBlocks(issue).map(({ slug }) => slug)))).toContain('people')
  })

  it('hardly ever says the same twice', () => {
    const items = archive(1200).flatMap(({ text }) => text.match(/^ {2}♢ .*/gmu) ?? [])
    const distinct = new Set(items.map(foldText))
    expect(items.length).toBeGreaterThan(42_000)
    expect(distinct.size / items.length).toBeGreaterThan(0.95)
    const longest = Math.max(...items.map((item) => item.length))
    expect(longest).toBeLessThan(72)
  })

  it('tells stories over months', () => {
    const items = archive(130).flatMap(({ file, text }) =>
      (text.match(/^ {2}♢ .*/gmu) ?? []).map((item) => ({ day: file.slice(0, 10), item })),
    )
    const of = (company: string) => items.filter(({ item }) => item.includes(company)).map(({ day }) => day)
    expect(of('海桐能源').length).toBeGreaterThan(8)
    expect(new Set(of('海桐能源').map((day) => day.slice(0, 4))).size).toBeGreaterThan(2)
  })

  it('leaves no gap of its sentences open', () => {
    for (const { text } of archive(800, 7)) expect(text.replace(' | ', ' ')).not.toMatch(/[{}|~]|undefined|null|NaN/u)
  })

  it('says that it is invented', () => {
    expect(demoSite().publication.fictional).toBe(true)
    for (const { text } of archive(5)) expect(text).toContain('虚构示例')
  })
})
