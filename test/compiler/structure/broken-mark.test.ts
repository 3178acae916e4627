// A wall mark broken over lines cuts as the whole one does.
import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readIssue } from '#test/support/read-issue.ts'

const seed = readFileSync(new URL('../../../seeds/2024-05-28.txt', import.meta.url), 'utf8')
const printed = '……(全文3605字)'
const marks = [
  printed,
  '……（全文共3,605字）',
  '……【全文 ３６０５ 字】',
  '……(未完,全文3605字)',
  '……全文3605字',
  '……(余2260字)',
  '……(訂閱後閱讀全文)',
  '……（以下为付费内容）',
  '...(全文约3605字)',
  '……未完待续',
  '……订阅后阅读全文',
  '……您已阅读30%',
  '……本文未完,全文3605字',
]
const secret = '端侧模型的毛利率不足一成,成本将再降四成。'
const seams = ['\n', '\n\n', '\r\n  ', '\n\u3000\u3000', '\n\n\n\t', ' \n ']

/** A short issue with a mark, and paid text behind it, in the format a file's name stands for. */
function walledIn(file: string, mark: string): string {
  const isMarkdown = file.endsWith('.md')
  const head = ['# 【新科技观察】小模型大战/云厂商降价', '2024年05月28日 18:31', '## 一、资讯速递', '### 【政策】']
  const body = ['♢ 工信部发布一份指南', '♢ 三家公司签下协议', '## 二、深度分析', '### 《小模型大战》']
  const end = [`训练参数更小的模型。云服务的账单正在变薄${mark}`, secret, `它还会写下去:${secret}`, '责任编辑:张三']
  const lines = [...head, ...body, ...end].map((line) => (isMarkdown ? line : line.replace(/^#+ /, '')))
  if (!file.endsWith('.html')) return lines.join('\n\n')
  return `<!doctype html><html><body><article>${lines.map((line) => `<p>${line}</p>`).join('\n')}</article></body></html>`
}

/** The real issue with another mark in the place of its own, and paid text behind it. */
const walledBy = (mark: string) => seed.replace(printed, () => `${mark}\n\n  ${secret}`)
const readWalled = async (mark: string) => {
  const { issue, diagnostics, roles } = await readIssue(walledBy(mark))
  const sections = issue?.sections ?? []
  const codes = diagnostics.map(({ code }) => code)
  return { sections, notices: issue?.notices, actions: issue?.actions, codes, roles, text: JSON.stringify(issue) }
}

describe('a wall mark', () => {
  it(
    'cuts in the same place wherever it is broken, once or twice, with whatever white space',
    { timeout: 60_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...marks),
          fc.array(fc.tuple(fc.integer({ min: 1, max: 20 }), fc.constantFrom(...seams)), {
            minLength: 1,
            maxLength: 2,
          }),
          async (mark, breaks) => {
            const places = new Map(breaks)
            const dots = mark.search(/[^.]/) // three full stops are one sign
            const broken = Array.from(mark)
              .map((sign, at) => (at < dots ? '' : (places.get(at) ?? '')) + sign)
              .join('')
            const [whole, read] = [await readWalled(mark), await readWalled(broken)]
            expect(read.text).not.toContain(secret)
            expect(read.sections).toEqual(whole.sections)
            expect(read.notices).toEqual(whole.notices)
            expect(read.actions).toEqual(whole.actions)
            expect(read.codes).toEqual(whole.codes)
            expect(new Set(read.roles.map(({ line }) => line)).size).toBe(read.roles.length)
            const lines = walledBy(broken)
              .split(/\r?\n/)
              .filter((line) => line.trim() !== '')
            expect(read.roles.map(({ text }) => text.trim())).toEqual(lines.map((line) => line.trim()))
          },
        ),
        { seed: 7, numRuns: 200 },
      )
    },
  )

  it('may end on the line its paid text begins on: that line is withheld and named', async () => {
    const { text, codes, roles } = await readWalled(`……(全文\n3605字)${secret}`)
    expect(text).not.toContain(secret)
    expect(codes).toEqual(['withheld', 'withheld'])
    expect(roles.find((role) => role.text.startsWith('3605字)'))?.role).toBe('withheld')
  })

  const written = [
    '……(全文3605字)',
    '...(全文约3605字)',
    '……(余2260字)',
    '……【全文 ３６０５ 字】',
    '……未完待续',
    '……付费内容',
    '……订阅后阅读全文',
    '……開通會員後閱讀全文',
    '……您已阅读30%',
    '……还有70%未读',
    '……(subscribe to read more)',
    '----以下为付费内容',
  ]
  const seamsOf = [
    ['a.txt', ['\n', '\n\n', '\r\n  ', '\n\u3000\u3000', '\n\u200b\n', '\r']],
    ['a.md', ['\n', '  \n', '\\\n', '\n\n', '\n> ', '\n<br>\n', '<br>', '\n\n---\n\n', '\n\n![](a.png)\n\n']],
    ['a.html', ['<br>', '</p><p>', '<br><br>', '</p><p>&nbsp;</p><p>', '</p><hr><p>', '</span><br><span>', '\n']],
    ['b.html', ['</p><ul><li>', '</p><blockquote>']],
  ] as const

  it.each(seamsOf.flatMap(([file, all]) => all.map((seam) => ({ file, seam, broken: JSON.stringify(seam) }))))(
    'keeps what stands behind it out of $file, broken anywhere by $broken',
    { timeout: 60_000 },
    async ({ file, seam }) => {
      // A page of one English word in a list is taken for furniture: nothing of it is public, nor is the end of the issue.
      for (const mark of written.filter((text) => file !== 'b.html' || !text.includes('subscribe'))) {
        const signs = Array.from(mark)
        for (let at = 1; at < signs.length; at++) {
          const broken = signs.slice(0, at).join('') + seam + signs.slice(at).join('')
          const { issue, diagnostics } = await readIssue(walledIn(file, broken), {}, file)
          const said = `${JSON.stringify(broken)}: ${diagnostics.map(({ code }) => code).join(' ')}`
          expect(JSON.stringify(issue), said).toContain('账单正在变薄')
          expect(JSON.stringify(issue), said).not.toContain(secret)
          expect(said).toContain('withheld withheld')
        }
      }
    },
  )

  it.each([
    '她说……订阅\n的用户越来越多,登录后可以看到全部内容。',
    '读者可以登录后\n阅读全文,也可以不读。',
    '模型----付费\n用户的比例正在上升。',
    '他收到……还有\n70%未读的邮件都在这里。',
    '他翻遍了……(全文\n检索系统)之后,找到3605字的摘录。',
    '报告(全文\n见附录)共有三章。',
    '这一段写了……\n全文用了三千字的篇幅讨论成本。',
    '他说(原文\n为英文)这是开始。',
    '网站的栏目有「订阅\n会员\n登录」三个。',
  ])('is not seen in two lines of prose: %s', async (prose) => {
    const { issue, diagnostics } = await readIssue(seed.replace('  想要降低成本', () => `  ${prose}\n\n  想要降低成本`))
    expect(JSON.stringify(issue)).toContain('云服务')
    expect(diagnostics).toEqual([])
  })
})
