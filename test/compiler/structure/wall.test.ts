// The wall: what stands behind it is public nowhere, and every line of it is named.
import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readIssue } from '#test/support/read-issue.ts'
import type { AnalysisPreview, Issue } from '#model/issue.ts'
import { blockText } from '#model/prose-text.ts'

const seed = readFileSync(new URL('../../../seeds/2024-05-28.txt', import.meta.url), 'utf8')
const secrets = [
  '供应商名单显示成本将再降四成',
  '付费正文写道,端侧模型的毛利率不足一成。',
  '据财新了解,三家手机厂商已经签下订单,并将在明年发布!',
  '想要理解这一点,得先看供应链',
  'The paid paragraph says that margins will fall by half.',
  '曾经的龙头企业将在两年内退出这个市场,大学和研究院已经开始裁员。',
]
const openings = [
  '',
  '  ',
  '\u3000\u3000',
  '♢ ',
  '• ',
  '1、',
  '(2) ',
  '> ',
  '图:',
  '注:',
  '[3] ',
  '编者按:',
  '三、',
  '（一）',
  '【独家】',
  '——',
  '财新:',
  '2024年5月29日 ',
]

const analysesOf = (issue: Issue | null): AnalysisPreview[] =>
  (issue?.sections ?? []).flatMap((section) => (section.kind === 'analysis' ? section.analyses : []))

describe('the wall of the real issue', () => {
  it('lets no planted sentence out, wherever behind the mark it stands, and names its line', async () => {
    const lines = seed.split('\n')
    const wall = lines.findIndex((line) => line.includes('全文3605字'))
    const place = fc.integer({ min: wall + 1, max: lines.length })
    await fc.assert(
      fc.asyncProperty(
        place,
        fc.constantFrom(...secrets),
        fc.constantFrom(...openings),
        async (at, secret, opening) => {
          const { issue, diagnostics } = await readIssue(lines.toSpliced(at, 0, opening + secret).join('\n'))
          expect(JSON.stringify(issue).includes(secret)).toBe(false)
          expect(issue?.actions).toHaveLength(3)
          expect(diagnostics.filter(({ line }) => line === at + 1).map(({ severity }) => severity)).toContain('warning')
          expect(JSON.stringify(diagnostics)).not.toContain(secret)
        },
      ),
      { seed: 1, numRuns: 400 },
    )
  })

  it('ends the text whatever white space is typed into its mark, and however much', async () => {
    for (const gap of [' ', '\t', '\u3000', '\u00a0', '\n', ' \n'].flatMap((sign) =>
      [1, 20, 60, 3000].map((n) => sign.repeat(n)),
    )) {
      const written = seed
        .replace('(全文3605字)', `(${gap}全文${gap}3605字)`)
        .replace('  本文选自', `${secrets[0]}\n\n  本文选自`)
      const { issue, diagnostics } = await readIssue(written)
      const [analysis] = analysesOf(issue)
      expect([analysis?.shownCharacters, analysis?.totalCharacters, analysis?.walled]).toEqual([1345, 3605, true])
      expect(JSON.stringify(issue)).not.toContain(secrets[0])
      expect(diagnostics.map(({ code }) => code)).toEqual(['withheld'])
    }
  })

  it('lets no sentence out that is written on behind a public line', async () => {
    const lines = seed.split('\n')
    const wall = lines.findIndex((line) => line.includes('全文3605字'))
    for (let at = wall; at < lines.length; at++) {
      if (lines[at] === '') continue
      for (const secret of secrets) {
        const { issue, diagnostics } = await readIssue(lines.with(at, `${lines[at]}${secret}`).join('\n'))
        const isNamed = diagnostics.some(({ line }) => line === at + 1)
        expect([at + 1, secret, JSON.stringify(issue).includes(secret), isNamed]).toEqual([at + 1, secret, false, true])
      }
    }
  })

  it('shows 1,345 of 3,605 characters', async () => {
    const { issue } = await readIssue(seed)
    const [analysis] = analysesOf(issue)
    expect(analysis).toMatchObject({ shownCharacters: 1345, totalCharacters: 3605, walled: true })
    const shown = analysis?.blocks.map(blockText).join('') ?? ''
    expect(Array.from(shown.replace(/\s/g, ''))).toHaveLength(1345)
  })
})

describe('a wall mark', () => {
  const rest = '\n\n  供应商名单显示成本将再降四成。'

  it.each([
    ['……（共3605字）', 3605],
    ['……(余2260字)', 3605],
    ['……（还有2260字）', 3605],
    ['……（全文3605）', 3605],
    ['（全文字数：3605）', 3605],
    ['（全 文 3605 字）', 3605],
    ['(Full text: 3605 characters)', 3605],
    ['……(全文3605词)', null],
    ['------付费内容------', null],
    ['\n\n====以下為付費內容====', null],
    ['[付费墙]', null],
    ['（更多内容请订阅）', null],
    ['剩余62%未读', null],
    ['\n\n您已阅读37%', null],
    ['登录后继续阅读', null],
    ['\n\n订阅后阅读全文', null],
    ['\n\n付费阅读', null],
    ['【会员专享】', null],
    ['\n\n解锁全文', null],
  ])('such as %s ends the public text', async (mark, total) => {
    const { issue, diagnostics } = await readIssue(seed.replace('……(全文3605字)', mark + rest))
    expect(analysesOf(issue)[0]).toMatchObject({ shownCharacters: 1345, totalCharacters: total, walled: true })
    expect(JSON.stringify(issue)).not.toContain('供应商名单')
    expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set(['withheld']))
  })

  it.each([
    '会员收入增长三成',
    '订阅用户的账本',
    '用户已经阅读了其中37%的内容。',
    '他说,登录后继续阅读的人不多。',
    '这份报告(会员专享)很长。',
  ])('is not seen in %s', async (text) => {
    const { issue, diagnostics } = await readIssue(
      seed.replace('……(全文3605字)', `\n\n  ${text}\n\n  末段……(全文3605字)`),
    )
    expect(JSON.stringify(issue)).toContain('末段')
    expect(diagnostics).toEqual([])
  })

  it('that is missing is said at the last line of a long analysis, unless a call to read the whole stands there', async () => {
    const unmarked = seed.replace('……(全文3605字)', '。')
    expect((await readIssue(unmarked)).diagnostics).toEqual([])
    const { diagnostics } = await readIssue(unmarked.replace(/ {2}本文选自[^\n]+\n/, ''))
    expect(diagnostics.map(({ code, line }) => `${line} ${code}`)).toEqual(['132 no-wall-mark'])
  })
})

describe('titles behind the wall', () => {
  it('are looked through in linear steps', async () => {
    const many = '\n《又一题》\n短句\n'.repeat(12_000)
    const { issue } = await readIssue(`${seed}\n三、深度分析\n${many}`)
    expect(analysesOf(issue)).toHaveLength(1)
  })
})

describe('the limit of previewCharacters', () => {
  it('ends the preview with a sentence and names every line beyond it', async () => {
    const { issue, diagnostics } = await readIssue(seed, { previewCharacters: 300 })
    const [analysis] = analysesOf(issue)
    expect(analysis?.shownCharacters).toBeLessThanOrEqual(300)
    expect(analysis?.totalCharacters).toBe(3605)
    expect(analysis?.walled).toBe(true)
    expect(analysis?.blocks.map(blockText).at(-1)).toMatch(/。$/)
    expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set(['withheld']))
    expect(diagnostics.map(({ line }) => line)).toEqual([114, 116, 118, 120, 122, 124, 126, 128, 130, 132])
  })

  it('holds for any number, and never cuts inside a sentence where there is a sentence to end with', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 1400 }), async (previewCharacters) => {
        const { issue } = await readIssue(seed, { previewCharacters })
        const [analysis] = analysesOf(issue)
        const text = analysis?.blocks.map(blockText).join('\n') ?? ''
        expect(analysis?.shownCharacters ?? 0).toBeLessThanOrEqual(previewCharacters)
        expect(text.replace(/\s/g, '')).toHaveLength(analysis?.shownCharacters ?? 0)
        if (previewCharacters >= 100 && previewCharacters < 1345) expect(text).toMatch(/[。?？！”]$/)
      }),
      { seed: 2, numRuns: 150 },
    )
  })

  it('holds for prose that lost its headings', async () => {
    const bare = seed.replace('  二、深度分析\n', '').replace('  《小模型大战开启,AI真正的春天来了?》\n', '')
    const { issue } = await readIssue(bare, { previewCharacters: 300 })
    expect(analysesOf(issue)[0]?.shownCharacters).toBeLessThanOrEqual(300)
    expect(JSON.stringify(issue)).not.toMatch(/Phi-Silica/)
    const unmarked = await readIssue(bare.replace('……(全文3605字)', ''), { previewCharacters: 300 })
    expect(JSON.stringify(unmarked.issue)).not.toMatch(/Phi-Silica/)
  })
})
