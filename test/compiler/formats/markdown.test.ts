import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markdownFormat } from '#compiler/formats/markdown.ts'
import type { Node } from '#compiler/syntax-tree.ts'
import type { Inline } from '#model/prose.ts'
import { inlineText } from '#model/prose-text.ts'
import { aSourceText, parseText } from '#test/support/parse-text.ts'

const parse = (text: string): readonly Node[] => parseText(markdownFormat, text, 'a.md')
const inline = (text: string): readonly Inline[] => parse(text)[0]?.children ?? []
const shape = (text: string) =>
  parse(text).map(({ kind, text: printed, position }) => [kind, printed, position.start, position.end])
const hrefs = (nodes: readonly Inline[]): string[] =>
  nodes.flatMap((node) => [
    ...(node.type === 'link' ? [node.href] : []),
    ...('children' in node ? hrefs(node.children) : []),
  ])

describe('the markdown format', () => {
  it('gives headings, items, quotes, figures and lines with their places', () => {
    const text = '# 题\n\n正文。\n> 引\n- 甲\n  续\n1、乙\n\n![图](https://e.com/a.png)\n```js\nx\n\ny\n```\n---'
    expect(shape(text)).toEqual([
      ['heading', '题', 1, 1],
      ['line', '正文。', 3, 3],
      ['quote', '引', 4, 4],
      ['item', '甲续', 5, 6],
      ['item', '乙', 7, 7],
      ['figure', '图', 9, 9],
      ['line', 'x\n\ny', 10, 14],
      ['line', '---', 15, 15],
    ])
  })

  it('reads list markers of every kind and how deep they stand', () => {
    const nodes = parse('- 甲\n  - 乙\n    1. 丙\n+ 丁\n- [x] 戊\n♢ 己')
    expect(nodes.map(({ marker, depth, text }) => [marker, depth, text])).toEqual([
      ['-', 1, '甲'],
      ['-', 2, '乙'],
      ['1.', 3, '丙'],
      ['+', 1, '丁'],
      ['- [x]', 1, '戊'],
      ['♢', 1, '己'],
    ])
  })

  it('takes indented paragraphs for paragraphs, not for code', () => {
    expect(shape('    首行缩进\n\n\t也是')).toEqual([
      ['line', '首行缩进', 1, 1],
      ['line', '也是', 3, 3],
    ])
  })

  it('joins what a margin wrapped and nothing else', () => {
    const wrapped = '这一行被编辑器在三十多个字的地方折断了所以它没有句号,而且它很长很长\n下一行接着说完。'
    expect(parse(wrapped)).toHaveLength(1)
    expect(parse('财新传媒\n【新科技观察】甲/乙\n2024年05月28日 18:31')).toHaveLength(3)
  })

  it('leaves comments out, over several lines and within one, but not in code', () => {
    const nodes = parse('甲<!-- 一 -->乙\n<!--\n- 二\n-->\n`<!-- 三 -->`\n```\n<!-- 四 -->\n```\n<!-- 没有完')
    expect(nodes.map(({ kind, text }) => [kind, text])).toEqual([
      ['line', '甲乙'],
      ['comment', ''],
      ['comment', ''],
      ['comment', ''],
      ['line', '<!-- 三 -->'],
      ['line', '<!-- 四 -->'],
      ['line', '<!-- 没有完'],
    ])
  })

  it('prints the words of links to pages of somebody’s notes, and takes the kind of a quotation for no text', () => {
    expect(shape('[[2024-05-21|上一期]] | [[电子皮肤]]研发成功 | a[[0]] | [[甲]](https://e.com)')).toEqual([
      ['line', '上一期 | 电子皮肤研发成功 | a[[0]] | [甲]', 1, 1],
    ])
    expect(shape('> [!abstract] 摘要\n> [!note]- 甲')).toEqual([
      ['quote', '摘要', 1, 1],
      ['quote', '甲', 2, 2],
    ])
  })

  it('keeps HTML as text', () => {
    const text = '<b>甲</b><script>alert(1)</script>'
    expect(inline(text)).toEqual([{ type: 'text', text }])
  })

  it.each([
    ['**“小模型”才是春天。**随着', ['strong', 'text']],
    ['他说**“可以”**的时候', ['text', 'strong', 'text']],
    ['*强*调', ['em', 'text']],
    ['***甲***', ['em']],
    ['`**甲**`', ['code']],
    ['2*3*4', ['text']],
    ['snake_case_name', ['text']],
    ['**没有关', ['text']],
    ['\\*甲\\*', ['text']],
  ])('sees emphasis as print needs it: %s', (text, types) => {
    expect(inline(text).map(({ type }) => type)).toEqual(types)
  })

  it('makes links of http, https and mailto only, and prints the addresses of others behind their words', () => {
    const text =
      '[甲](https://e.com/a_(b) "题") [乙](javascript:alert(1)) [丙](data:text/html,x) <https://e.com/c> <a@e.com> [丁](//e.com) [戊](/a/b) [己](#己) 见https://e.com/d。'
    expect(hrefs(inline(text))).toEqual([
      'https://e.com/a_(b)',
      'https://e.com/c',
      'mailto:a@e.com',
      'https://e.com',
      'https://e.com/d',
    ])
    expect(inlineText(inline(text))).toBe(
      '甲 乙（javascript:alert(1)） 丙（data:text/html,x） https://e.com/c a@e.com 丁 戊（/a/b） 己 见https://e.com/d。',
    )
  })

  it('resolves references, and leaves labels nobody defines as they are', () => {
    expect(hrefs(inline('[甲][1] [乙] [丙]\n\n[1]: https://e.com/1\n[乙]: <https://e.com/2>'))).toEqual([
      'https://e.com/1',
      'https://e.com/2',
    ])
  })

  it('takes an escaped number for the number of a paragraph, and an escaped dash for a dash', () => {
    expect(
      parse('1\\. 甲\n\n12\\) 乙\n\n2024\\. 丙\n\n\\- 丁').map(({ kind, marker, text }) => [kind, marker, text]),
    ).toEqual([
      ['item', '1.', '甲'],
      ['item', '12)', '乙'],
      ['line', undefined, '2024. 丙'],
      ['line', undefined, '- 丁'],
    ])
  })

  it('lets no character reference bring control or bidi characters in', () => {
    expect(parse('&amp; &#8238; &#0; &#xD800; &nbsp;甲')[0]?.text).toBe('& &#8238; &#0; &#xD800;  甲')
  })

  it('is sure of what is Markdown by content, and of the rest by name', () => {
    const sure = (text: string, file: string) => markdownFormat.confidence(aSourceText(text, file))
    expect(sure('【新科技观察】甲/乙\n♢ 一条', 'a.txt')).toBe(0)
    expect(sure('# 甲\n\n## 乙\n\n- 丙', 'a.txt')).toBeGreaterThan(0.1)
    expect(sure('---\ntitle: 甲\n---\n乙', 'a')).toBeGreaterThan(0.5)
    expect(sure('甲', 'a.md')).toBeGreaterThan(0.5)
    expect(sure('# 甲\n## 乙', 'a.html')).toBeGreaterThan(0.1)
  })
})

const fixture = readFileSync(new URL('../../fixtures/markdown/2024-05-31-weekly-301.md', import.meta.url), 'utf8')
const piece = fc.constantFrom(
  '*',
  '**',
  '_',
  '`',
  '[',
  ']',
  '![',
  '](',
  '(https://e.com)',
  '<!--',
  '-->',
  '\n',
  '\n\n',
  '> ',
  '- ',
  '  ',
  '1、',
  '# ',
  '```',
  '~~~',
  '|',
  '|--|',
  '[^1]',
  '[a]: https://e.com',
  '&amp;',
  '\\',
  '甲',
  'a ',
  '---',
  '"',
  '：',
)

describe('every line of hostile Markdown', () => {
  it('belongs to one node, in order, whose children print its text', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), fc.nat(), (pieces, at) => {
        const text = fixture.slice(0, at % fixture.length) + pieces.join('') + fixture.slice(at % fixture.length)
        const nodes = parse(text)
        const lines = text.split('\n')
        const owners = lines.map(
          (line, place) =>
            [
              line,
              nodes.filter(({ position }) => position.start <= place + 1 && position.end >= place + 1).length,
            ] as const,
        )
        expect(owners.filter(([line, count]) => line.trim() !== '' && count !== 1)).toEqual([])
        expect(
          nodes.filter((node) => inlineText(node.children) !== node.text || node.text.trim() !== node.text),
        ).toEqual([])
        expect(
          hrefs(nodes.flatMap(({ children }) => children)).every((href) => /^(?:https?:|mailto:)/.test(href)),
        ).toBe(true)
      }),
      { seed: 301, numRuns: 400 },
    )
  })

  it.each([
    '[',
    '![',
    '*a',
    '**',
    '_a ',
    '`',
    '> ',
    '[a](',
    '[a](<',
    '<',
    '&',
    '- ',
    '#',
    '|',
    '\\',
    '<!--',
    '```\n',
    '~~~~\n',
    '- a\n  ',
    '[a]: x\n',
    '*a **b ',
    '`a``b',
    '|--|\n',
    '甲',
  ])('is read to the end however often %j comes again', (sign) => {
    const nodes = parse(sign.repeat(60_000 / sign.length))
    expect(nodes.length).toBeGreaterThan(0)
  })
})
