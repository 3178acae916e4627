// The shape of a document is its house's, named in print, where the document fits it.
import { describe, expect, it } from 'vitest'
import { itemTexts, readIssue } from '#test/support/read-issue.ts'

const textsOf = async (source: string): Promise<string[]> =>
  itemTexts((await readIssue(source, {}, '2025-04-11.md')).issue)

describe('a bulleted list in an essay', () => {
  const essay =
    '## 没有屏幕的教室\n\n学校收起了平板。\n\n- 第一周\n- 第三周\n\n## 工具\n\n1、[灯](https://example.com)\n\n一盏灯。\n'

  it('is its text in a house that numbers its items', async () => {
    expect(await textsOf(`# 科技爱好者周刊（第 318 期）：教室\n\n${essay}`)).toEqual(['没有屏幕的教室', '灯'])
  })

  it('is items in any other', async () => {
    expect(await textsOf(`# 每周看见（第 318 期）：教室\n\n${essay}`)).toContain('第一周')
  })
})

describe('a house of one-line items', () => {
  const introduced = '## 政策\n\n甲。\n\n乙。\n\n丙。\n\n- 新规发布\n'

  it('has them below any introduction', async () => {
    expect(await textsOf(`# 【新科技观察】甲/乙\n\n${introduced}`)).toEqual(['政策', '新规发布'])
  })

  it('is read by its headings where a text stands below them', async () => {
    const told = '## 政策\n\n### 新规发布\n\n共三条。\n\n- 第一条\n'
    expect(await textsOf(`# 【新科技观察】甲/乙\n\n${told}`)).toEqual(['新规发布'])
  })
})
