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
