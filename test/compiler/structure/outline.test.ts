// Documents with headings: the same issue as in text, whatever its headings; and the wall holds in them as well.
import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdits, edits } from '#test/support/random-edits.ts'
import { itemTexts, readIssue } from '#test/support/read-issue.ts'

const fixtures = new URL('../../fixtures/markdown/', import.meta.url)
const readFixture = (name: string) => readFileSync(new URL(name, fixtures), 'utf8')
const seed = readFileSync(new URL('../../../seeds/2024-05-28.txt', import.meta.url), 'utf8')
const headed = readFixture('real-issue-with-headings.md')
const readMarkdown = (text: string, file = 'source.md') => readIssue(text, {}, file)
const digest = (lines: string) => readMarkdown(`# 周刊\n\n2024-06-01\n\n${lines}`)

describe('the real issue', () => {
  it.each(['text-in-markdown.md', 'real-issue-with-headings.md'])('is the same issue as %s', async (name) => {
    const { issue: text } = await readIssue(seed)
    const { issue, diagnostics } = await readMarkdown(readFixture(name))
    expect(diagnostics).toEqual([])
    expect({ ...issue, source: null }).toEqual({ ...text, source: null })
  })

  it('lets nothing out that is planted behind its wall, whatever it is dressed as', async () => {
    const lines = headed.split('\n')
    const wall = lines.findIndex((line) => line.includes('全文3605字'))
    const dress = fc.constantFrom(
      '',
      '- ',
      '1、',
      '> ',
      '## ',
      '### ',
      '**',
      '![',
      '## 要点\n\n- ',
      '### 小标题\n\n',
      '| a |\n|---|\n| ',
      '```\n',
    )
    const secret = '供应商名单显示成本将再降四成'
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: wall + 1, max: lines.length }), dress, async (at, opening) => {
        const { issue, diagnostics } = await readMarkdown(lines.toSpliced(at, 0, '', opening + secret, '').join('\n'))
        expect(JSON.stringify(issue)).not.toContain(secret)
        expect(JSON.stringify(diagnostics)).not.toContain(secret)
        expect(diagnostics.map(({ code }) => code)).toContain('withheld')
      }),
      { seed: 3, numRuns: 300 },
    )
  })
})

describe('headings', () => {
  it('are categories where items stand below them, at whatever depth', async () => {
    for (const mark of ['#', '##', '####']) {
      const { issue } = await digest(`${mark}# 工具\n\n- 甲\n\n${mark}# 资源\n\n- 乙\n- 丙`)
      expect(itemTexts(issue)).toEqual(['甲', '乙', '丙'])
      expect(
        issue?.sections.flatMap((section) =>
          section.kind === 'digest' ? section.categories.map(({ name }) => name) : [],
        ),
      ).toEqual(['工具', '资源'])
    }
  })

  it('do not end at words a page would use for its navigation or its recommendations', async () => {
    const { issue } = await digest('## 视频\n\n- 甲\n\n## 推荐阅读\n\n- 乙\n\n## 活动\n\n- 丙')
    expect(itemTexts(issue)).toEqual(['甲', '乙', '丙'])
  })

  it('keep every paragraph that stands below them', async () => {
    const { issue } = await digest(
      '## 工具\n\n先说几句。\n\n1、甲\n\n正文一。\n\n（2）正文里的数字\n\n2、乙\n\n**粗体**的正文。',
    )
    const json = JSON.stringify(issue?.sections)
    for (const text of ['先说几句。', '正文一。', '正文里的数字', '的正文。']) expect(json).toContain(text)
    expect(itemTexts(issue)).toEqual(['工具', '甲', '乙'])
  })
})

describe('the day of a document', () => {
  const body = '## 政策\n\n- 甲'
  it.each([
    ['---\ndate: 2024-06-01 08:00\n---\n# 刊\n\n2024-06-02', '2024-06-03.md', '2024-06-01'],
    ['# 刊\n\n2024年6月2日', '2024-06-03.md', '2024-06-02'],
    ['# 刊 2024-06-04', '2024-06-03.md', '2024-06-04'],
    ['# 刊', 'posts/2024-06-03-刊.md', '2024-06-03'],
    ['# 刊', '#12-2024.06.03.md', '2024-06-03'],
    ['# 刊', '20240603.md', '2024-06-03'],
  ])(
    'is found in the front matter, the text, the title, the name of the file, in that order',
    async (top, file, day) => {
      expect((await readMarkdown(`${top}\n\n${body}`, file)).issue?.publishedOn).toBe(day)
    },
  )

  it('is never guessed', async () => {
    for (const file of ['issue-301.md', '2024-02-30.md', '12345678.md']) {
      const { issue, diagnostics } = await readMarkdown(`# 刊（第 301 期）\n\n${body}`, file)
      expect(issue).toBeNull()
      expect(diagnostics.every(({ severity }) => severity === 'error')).toBe(true)
    }
  })
})

describe('every line of a Markdown source', () => {
  it('has exactly one role, whatever was done to it', async () => {
    const sources = ['2024-05-31-weekly-301.md', 'third-level-headings.md', 'bold-leads.md', 'walled-analysis.md'].map(
      readFixture,
    )
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...sources), edits, async (source, list) => {
        const edited = applyEdits(source, list)
        const { roles, diagnostics } = await readMarkdown(edited)
        if (roles.length === 0) expect(diagnostics.some(({ severity }) => severity === 'error')).toBe(true)
        else expect(new Set(roles.map(({ line }) => line)).size).toBe(roles.length)
        expect(roles.every(({ role, text }) => role !== '' && text.trim() !== '')).toBe(true)
        expect(await readMarkdown(edited)).toEqual({ ...(await readMarkdown(edited)), roles })
      }),
      { seed: 5, numRuns: 200 },
    )
  }, 60_000)
})
