// The exceptions of publication.json at work on the real issue: what they correct, what they say, and that none of them opens the wall.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { compile, readSource } from '#compiler/compile.ts'
import type { Diagnostic } from '#compiler/diagnostic.ts'
import type { PublicationException } from '#compiler/exceptions.ts'
import { defaultPublication, parsePublicationFile } from '#compiler/publication-file.ts'
import type { Site } from '#compiler/site.ts'
import type { SourceReport } from '#compiler/source.ts'
import { itemTexts } from '#test/support/read-issue.ts'

const seed = readFileSync('seeds/2024-05-28.txt', 'utf8')
const seedLines = seed.split('\n')
/** Number of the first line that holds a text. */
const lineOf = (text: string, lines: readonly string[] = seedLines): number => {
  const at = lines.findIndex((line) => line.includes(text))
  if (at < 0) throw new Error(`no line holds ${text}`)
  return at + 1
}

const siteWith = (exceptions: readonly PublicationException[]): Site => ({
  publication: defaultPublication.publication,
  previewCharacters: defaultPublication.previewCharacters,
  today: '2026-11-23',
  base: '/',
  exceptions,
})

const exception = (line: number, rest: Partial<PublicationException>): PublicationException => ({
  source: 'a.txt',
  line,
  reason: '印错了',
  ...rest,
})

const read = (text: string, ...exceptions: PublicationException[]): Promise<SourceReport> =>
  readSource({ file: 'a.txt', bytes: new TextEncoder().encode(text) }, siteWith(exceptions))

const codes = ({ diagnostics }: SourceReport): string[] => diagnostics.map(({ code }) => code)
const typo = lineOf('全家捅')

describe('a replacement', () => {
  it('stands for the line, or for the part of it that is expected, and keeps what is printed beside it', async () => {
    const part = await read(seed, exception(typo, { expected: '全家捅', replacement: '全家桶' }))
    expect(part.outcome).toBe('accepted')
    expect(itemTexts(part.issue)).toContain('微软开发者大会发布AI全家桶,推出近50个新产品和更新')
    const whole = await read(seed, exception(typo, { replacement: '♢ 另一条消息' }))
    expect(itemTexts(whole.issue)).toContain('另一条消息')
    expect(itemTexts(whole.issue)).toHaveLength(42)
    expect(whole.roles).toHaveLength(part.roles.length)
    const role = part.roles.find(({ line }) => line === typo)
    expect(role).toMatchObject({ role: 'item', detail: '市场', correction: '「全家捅」 read as 「全家桶」 (印错了)' })
    expect(role?.text).toContain('全家捅')
    expect(part.roles.filter(({ correction }) => correction !== undefined)).toHaveLength(1)
  })

  it('is taken as it is written, whatever is in it', async () => {
    const { issue } = await read(seed, exception(typo, { expected: '全家捅', replacement: '$& $1 <b>' }))
    expect(itemTexts(issue)).toContain('微软开发者大会发布AI$& $1 <b>,推出近50个新产品和更新')
  })

  it('can give an issue the headline and the date it lacks', async () => {
    const lines = ['无题', '', '昨天', '一、资讯速递', '【政策】', '♢ 一条']
    const report = await read(
      lines.join('\n'),
      exception(1, { role: 'headline' }),
      exception(3, { replacement: '2024年6月4日' }),
    )
    expect(report.issue).toMatchObject({ id: '2024-06-04', headline: '无题', series: '新科技观察' })
  })
})

describe('a role', () => {
  it('leaves a line out, and says so', async () => {
    const report = await read(seed, exception(typo, { role: 'dropped' }))
    expect(itemTexts(report.issue)).toHaveLength(41)
    expect(report.roles.find(({ line }) => line === typo)).toMatchObject({ role: 'dropped', detail: 'left out' })
    expect(report.roles.map(({ line }) => line)).toEqual((await read(seed)).roles.map(({ line }) => line))
    expect(codes(report)).toEqual([])
  })

  it('makes an item, a category or a notice of a line that does not look like one', async () => {
    const lines = seedLines.with(typo - 1, '微软开发者大会')
    const end = lines.toSpliced(typo, 0, '', '会议', '♢ 一次会议', '说一件事')
    const report = await read(
      end.join('\n'),
      exception(typo, { role: 'item' }),
      exception(lineOf('会议', end.slice(typo)) + typo, { role: 'category' }),
      exception(lineOf('说一件事', end), { role: 'notice' }),
    )
    expect(itemTexts(report.issue)).toContain('微软开发者大会')
    const digest = report.issue?.sections[0]
    expect(digest?.kind === 'digest' && digest.categories.map(({ name }) => name)).toContain('会议')
    expect(report.issue?.notices).toContainEqual(expect.objectContaining({ kind: 'notice', text: '说一件事' }))
    expect(report.roles.map(({ line }) => line)).toEqual(
      end.flatMap((line, at) => (line.trim() === '' ? [] : [at + 1])),
    )
  })

  it('that is not possible in its place is said to be so', async () => {
    const report = await read(seed, exception(lineOf('责任编辑'), { role: 'item' }))
    expect(codes(report)).toContain('exception-out-of-place')
  })
})

describe('an exception that no longer fits', () => {
  it('is not applied: its line is gone, blank, or says other things', async () => {
    const report = await read(
      seed,
      exception(99_999, { role: 'dropped' }),
      exception(2, { replacement: '♢ 新' }),
      exception(typo, { expected: '全家桶', replacement: '全家福' }),
      exception(lineOf('低空经济'), { expected: ' ', role: 'dropped' }),
    )
    expect(report.diagnostics.map(({ line, code }) => [line, code])).toEqual([
      [2, 'exception-without-line'],
      [typo, 'exception-outdated'],
      [99_999, 'exception-without-line'],
    ])
    expect(report.outcome).toBe('accepted-with-warnings')
  })

  it('is not applied where the part to replace stands there twice', async () => {
    const lines = seedLines.with(typo - 1, '♢ 错错')
    const report = await read(lines.join('\n'), exception(typo, { expected: '错', replacement: '对' }))
    expect(codes(report)).toEqual(['exception-outdated'])
    expect(itemTexts(report.issue)).toContain('错错')
  })

  it('is not applied to another source, and one whose source is not there is said once', async () => {
    const other = { ...exception(typo, { role: 'dropped' }), source: 'b.txt' }
    expect((await read(seed, other)).issue).toEqual((await read(seed)).issue)
    const { diagnostics } = await compile(
      [{ file: 'a.txt', bytes: new TextEncoder().encode(seed) }],
      siteWith([other, { ...other, line: 3 }]),
    )
    expect(diagnostics.map(({ code, file }) => [code, file])).toEqual([
      ['exception-without-source', 'publication.json'],
    ])
  })

  it('does not keep a source that cannot be read from being refused', async () => {
    expect((await read('', exception(1, { role: 'item' }))).outcome).toBe('refused')
  })
})

describe('the wall', () => {
  const mark = lineOf('全文3605字')
  const paid = ['付费的第一段。'.repeat(20), '付费的第二段。'.repeat(900), '【付费的第三段】']
  const planted = seedLines.toSpliced(mark, 0, ...paid)
  const planting = planted.join('\n')

  it.each<[string, PublicationException[]]>([
    ['dropping its mark', [exception(mark, { role: 'dropped' })]],
    ['replacing its mark', [exception(mark, { replacement: '正文继续。' })]],
    ['replacing a part of its mark', [exception(mark, { expected: '(全文3605字)', replacement: '。' })]],
    ['making items of what is behind it', paid.map((_, at) => exception(mark + 1 + at, { role: 'item' }))],
    ['making notices of it', paid.map((_, at) => exception(mark + 1 + at, { role: 'notice' }))],
    [
      'correcting a word of it',
      [exception(mark + 1, { expected: paid[0] ?? '', replacement: `${paid[0]}x`, role: 'notice' })],
    ],
  ])('is not opened by %s', async (_, exceptions) => {
    const report = await read(planting, ...exceptions)
    expect(JSON.stringify(report.issue)).not.toContain('付费的')
    expect(report.issue).toEqual((await read(planting)).issue)
    expect(codes(report).filter((code) => /^exception-(?:opens-wall|out-of-place)$/.test(code))).not.toEqual([])
    expect(JSON.stringify(report.diagnostics)).not.toContain('付费的')
  })

  it('does not keep corrections elsewhere from being made', async () => {
    const report = await read(planting, exception(typo, { expected: '全家捅', replacement: '全家桶' }))
    expect(itemTexts(report.issue).join()).toContain('全家桶')
    expect(JSON.stringify(report.issue)).not.toContain('付费的')
  })
})

describe('the exceptions of a publication file', () => {
  const base = { name: '甲刊', publisher: '乙社', categories: [] }
  const faultsOf = (exceptions: unknown): string[] => {
    const said: Diagnostic[] = []
    parsePublicationFile(JSON.stringify({ ...base, exceptions }), 'publication.json', (fault) => said.push(fault))
    return said.map(({ message }) => message)
  }
  const good = { source: 'a.txt', line: 3, role: 'dropped', reason: 'r' }

  it('need a source, a line, a reason, and a role or a replacement', () => {
    expect(faultsOf([good, { ...good, line: 4 }, { ...good, expected: '甲' }])).toEqual([])
    for (const wrong of [
      { ...good, reason: ' ' },
      { ...good, line: 0 },
      { ...good, role: 'masthead' },
      { source: 'a.txt', line: 1, reason: 'r' },
      { ...good, replacement: '' },
      { ...good, replacement: 'a\nb' },
      { ...good, replacement: 'a\u202eb' },
      { ...good, replacement: '\ufffd' },
      { ...good, extra: 1 },
    ]) {
      expect({ wrong, faults: faultsOf([wrong]).length }).toEqual({ wrong, faults: 1 })
    }
    expect(faultsOf([good, good])).toHaveLength(1)
  })
})
