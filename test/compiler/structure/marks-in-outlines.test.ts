// A wall mark is a wall mark wherever a document with headings puts it: nothing behind it is public, and its lines are named.
import { describe, expect, it } from 'vitest'
import { readIssue } from '#test/support/read-issue.ts'

const open = '这一段是公开的文字,读者都可以看见,没有什么不能说的,说得再长一点也无妨。'
const paid = '密文这一段是只给订阅读者看的付费文字,不能出现在任何地方。'
const head = '# 【新科技观察】甲/乙\n\n2024-05-28\n\n'

const places: Record<string, string> = {
  'a heading above the rank of the analysis': `${head}## 二、深度分析\n\n### 《题》\n\n${open}\n\n# ……（全文3605字）\n\n${paid}\n`,
  'a heading of the rank of the title': `${head}## 二、深度分析\n\n## 《题》\n\n${open}\n\n## ……（全文3605字）\n\n${paid}\n`,
  'an underlined line': `${head}## 二、深度分析\n\n### 《题》\n\n${open}……（全文3605字）\n----\n\n${paid}\n`,
  'the heading of an item': `${head}## 政策\n\n### 甲……（全文3605字）密文\n\n${paid}\n\n### 密文\n\n${paid}\n`,
  'a heading below an item': `${head}## 深度\n\n### 小模型\n\n${open}\n\n### （全文3605字）\n\n${paid}\n`,
  'the heading of a category': `${head}## 前沿\n\n- 一条公开的资讯\n\n## 政策……（全文3605字）密文\n\n- 密文\n`,
  'the title': `# 【新科技观察】小模型……（全文3605字）密文\n\n2024-05-28\n\n## 政策\n\n- 一条\n`,
  'an item of its own': `${head}## 政策\n\n- 题\n\n  ${open}\n\n- （全文3605字）\n\n  ${paid}\n\n- 密文\n`,
  'front matter': `---\ntitle: 甲\ndate: 2024-05-28\nsummary: ${open}……（全文3605字）密文\n---\n\n## 政策\n\n- 一条\n`,
}

describe('a wall mark in', () => {
  it.each(Object.entries(places))('%s ends what is public', async (_, text) => {
    const { issue, diagnostics } = await readIssue(text, {}, 'a.md')
    expect(issue).not.toBeNull()
    expect(JSON.stringify([issue, diagnostics])).not.toContain('密文')
    expect(diagnostics.map(({ code }) => code)).toContain('withheld')
  })
})
