// Lines of Markdown that speak to the site they are written for: nothing of them is printed, and one that names a lock ends public text.
import { describe, expect, it } from 'vitest'
import { markdownFormat } from '#compiler/formats/markdown.ts'
import { parseText } from '#test/support/parse-text.ts'
import { readIssue } from '#test/support/read-issue.ts'

const shape = (text: string) =>
  parseText(markdownFormat, text, 'a.md').map(({ kind, text: printed }) => [kind, printed])

describe('a line that speaks to a site', () => {
  it.each([
    ':::',
    '::: tip',
    ':::{.note}',
    '{% raw %}',
    '{% include toc.html %}',
    '{{< notice info >}}',
    '{{% /notice %}}',
    '{: .lead}',
    '[[toc]]',
    '[TOC]',
    '%% 不要发布 %%',
    '%%\n不要发布\n%%',
  ])('prints nothing: %s', (line) => {
    expect(shape(`甲\n\n${line}\n\n乙`)).toEqual([
      ['line', '甲'],
      ['comment', ''],
      ['line', '乙'],
    ])
  })

  it('prints the title it carries', () => {
    expect(shape('::: tip 编者按')).toEqual([['line', '编者按']])
  })

  it.each([
    '{{< figure title="图一" >}}',
    '<div align="center">',
    '{甲}',
    '[甲]',
    '%% 甲',
    '::',
    '<Badge text="周报" />',
  ])('is text where it is none: %s', (line) => {
    expect(shape(line)).toEqual([['line', line]])
  })

  it('takes its attributes off a heading, and the list a table of contents replaces', () => {
    expect(shape('## 政策 {#policy}')).toEqual([['heading', '政策']])
    expect(shape('## 集合 {1, 2}')).toEqual([['heading', '集合 {1, 2}']])
    expect(shape('* TOC\n{:toc}')).toEqual([
      ['comment', ''],
      ['comment', ''],
    ])
  })
})

describe('a lock', () => {
  const above =
    '# 甲话题/乙话题\n2024-05-28\n\n## 政策\n\n- 甲部门发布办法\n- 乙部门发布规定\n\n## 深度分析\n\n### 题目在此\n\n'
  const open = '随着大模型横空出世，应用渗透到各个方面，产业格局随之改变。'
  const paid = '墨内的一段，讨论成本与收益，只有订户才能看到。'

  it.each([
    '<!--members-only-->',
    '<!-- paywall -->',
    '<!-- 以下为付费内容 -->',
    '<!--\n以下内容会员可见\n-->',
    '::: paywall',
    '::: members-only 会员专区',
    '<Paywall>',
    '<MembersOnly>',
    '<div class="paywall">',
    '<section class="locked">',
    '{{< paywall >}}',
    '{% premium-content %}',
    '%% 以下付费 %%',
  ])('ends public text, in a line of its own or right below a text: %s', async (lock) => {
    for (const gap of ['\n\n', '\n']) {
      const { issue, diagnostics } = await readIssue(`${above}${open}${gap}${lock}${gap}${paid}\n`, {}, 'a.md')
      expect(JSON.stringify(issue)).toContain('各个方面')
      expect(JSON.stringify([issue, diagnostics])).not.toContain('墨内')
      expect(diagnostics.map(({ code }) => code)).toEqual(['withheld'])
    }
  })

  it('ends public text within a line', async () => {
    const { issue } = await readIssue(`${above}${open}<!--members-only-->${paid}\n`, {}, 'a.md')
    expect(JSON.stringify(issue)).toContain('各个方面')
    expect(JSON.stringify(issue)).not.toContain('墨内')
  })

  it.each(['<!--more-->', '<!-- /paywall -->', '<!-- paywall script -->', '<!-- no paywall -->', '::: tip'])(
    'is not what says no such thing: %s',
    async (line) => {
      const { issue } = await readIssue(`${above}${open}\n\n${line}\n\n${paid}\n`, {}, 'a.md')
      expect(JSON.stringify(issue)).toContain('墨内')
    },
  )
})
