// What of an issue is set, and how paragraphs cut by emphasis and links keep their setting whole.
import { describe, expect, it } from 'vitest'
import type { Block, Inline } from '#model/prose.ts'
import { blockText } from '#model/prose-text.ts'
import { setPieces, setString } from '#model/setting.ts'
import { isRagged } from '#compiler/typesetting/ragged.ts'
import { typesetIssue } from '#compiler/typesetting/typeset-issue.ts'
import { typesetBlock } from '#compiler/typesetting/typeset-prose.ts'
import { anAnalysis, anIssue, anItem } from '#test/support/an-issue.ts'

const setText = (nodes: readonly Inline[]): string =>
  nodes
    .map((node) =>
      'children' in node
        ? setText(node.children)
        : node.type === 'code'
          ? node.text
          : setString(node.text, node.setting),
    )
    .join('')
const paragraph = (...children: Inline[]): Block => ({ type: 'paragraph', children })
const text = (printed: string): Inline => ({ type: 'text', text: printed })

describe('a paragraph', () => {
  it('is set as one text across emphasis and links', () => {
    const block = typesetBlock(
      paragraph(text('以 '), { type: 'strong', children: [text('ChatGPT')] }, text(' 等为代表'), {
        type: 'link',
        href: 'https://a.example/',
        children: [text(',见此')],
      }),
    )
    expect(block.type === 'paragraph' && setText(block.children)).toBe('以ChatGPT等为代表，见此')
    expect(blockText(block)).toBe('以 ChatGPT 等为代表,见此')
  })

  it('keeps a figure together only where one node holds it, and loses none of it', () => {
    const block = typesetBlock(
      paragraph(text('超过10'), { type: 'em', children: [text('亿元')] }, text(',又20'), text('个与30个')),
    )
    const nodes = block.type === 'paragraph' ? block.children : []
    expect(setText(nodes)).toBe('超过10亿元，又20个与30个')
    const last = nodes.at(-1)
    const pieces = last?.type === 'text' ? setPieces(last.text, last.setting) : []
    expect(pieces.filter((piece) => piece.nobreak).map((piece) => piece.text)).toEqual(['30个'])
  })

  it('leaves code as it is', () => {
    const block = typesetBlock(paragraph(text('运行 '), { type: 'code', text: '中文,a' }, text(',完成')))
    expect(block.type === 'paragraph' && setText(block.children)).toBe('运行 中文,a，完成')
  })

  it('is ragged where Latin makes more than 40 % of it', () => {
    expect(typesetBlock(paragraph(text('Phi-3-mini是模型')))).toMatchObject({ ragged: true })
    expect(typesetBlock(paragraph(text('全是汉字的一段')))).not.toHaveProperty('ragged')
    expect(isRagged('ab中中中')).toBe(false)
    expect(isRagged('ab-1.中中中')).toBe(true)
    expect(isRagged('')).toBe(false)
  })

  it('is set wherever it stands', () => {
    const inner = paragraph(text('好,的'))
    const set = [
      typesetBlock({ type: 'quote', blocks: [inner] }),
      typesetBlock({ type: 'list', ordered: false, items: [[inner]] }),
      typesetBlock({ type: 'figure', caption: [text('好,的')] }),
      typesetBlock({ type: 'heading', depth: 2, children: [text('好,的')] }),
    ]
    expect(JSON.stringify(set).match(/"setting":"1=，"/g)).toHaveLength(4)
  })
})

describe('an issue', () => {
  const issue = anIssue({
    highlights: [{ text: '船闸:开放', itemId: null }],
    notices: [{ kind: 'correction', text: '更正:应为5%' }],
    sections: [
      {
        kind: 'digest',
        title: '资讯速递',
        note: null,
        categories: [
          { slug: 'policy', name: '政策', items: [anItem('深圳:补贴', { body: [paragraph(text('详情:见下'))] })] },
        ],
      },
      { kind: 'analysis', title: '深度分析', analyses: [anAnalysis()] },
    ],
  })
  const set = typesetIssue(issue)

  it('has every text set that a reader sees, and every printed text unchanged', () => {
    const [digest, analysis] = set.sections
    const item = digest?.kind === 'digest' ? digest.categories[0]?.items[0] : undefined
    const preview = analysis?.kind === 'analysis' ? analysis.analyses[0] : undefined
    expect(item?.setting).toBe('2=：')
    expect(JSON.stringify(item?.body)).toContain('"setting":"2=："')
    expect(preview?.setting).toContain('=？')
    expect(JSON.stringify(preview?.blocks)).toContain('=，')
    expect(set.summarySetting).toContain('=，')
    expect(set.topicSettings).toHaveLength(2)
    expect(set.highlights[0]?.setting).toBe('2=：')
    expect(set.notices[0]?.setting).toBe('2=：2(2)')
    expect(set.authors[0]?.bioSetting).toBe('5(4)')
    const printed = (value: unknown) =>
      JSON.stringify(value, (key, held: unknown) => (/[sS]etting|ragged/.test(key) ? undefined : held))
    expect(printed(set)).toBe(printed(issue))
  })

  it('is the same when it is set twice', () => {
    expect(typesetIssue(set)).toEqual(set)
  })

  it('has no settings where nothing is to be set', () => {
    const plain = typesetIssue(
      anIssue({ actions: [], topics: ['AI'], summary: null, highlights: [], sections: [], authors: [] }),
    )
    expect(plain).toEqual(
      anIssue({ actions: [], topics: ['AI'], summary: null, highlights: [], sections: [], authors: [] }),
    )
  })
})
