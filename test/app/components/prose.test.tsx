import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Prose } from '#app/components/prose.tsx'
import type { Block, Inline } from '#model/prose.ts'

const text = (words: string): Inline[] => [{ type: 'text', text: words }]
const heading = (depth: number, words: string): Block => ({ type: 'heading', depth, children: text(words) })
const markup = (blocks: Block[], level = 1) => renderToStaticMarkup(<Prose blocks={blocks} level={level} />)

describe('prose', () => {
  it('shows every kind of block and inline node', () => {
    const blocks: Block[] = [
      {
        type: 'paragraph',
        ragged: true,
        children: [
          { type: 'strong', children: text('重') },
          { type: 'em', children: text('调') },
          { type: 'code', text: 'a<b' },
          { type: 'link', href: 'https://example.org/', children: text('链接') },
        ],
      },
      { type: 'quote', blocks: [{ type: 'paragraph', children: text('引') }] },
      { type: 'figure', caption: text('图注') },
      { type: 'list', ordered: true, items: [[{ type: 'paragraph', children: text('一') }]] },
      { type: 'list', ordered: false, items: [] },
    ]
    expect(markup(blocks)).toBe(
      '<p class="rag"><strong>重</strong><em>调</em><code>a&lt;b</code><a href="https://example.org/" rel="noopener">链接</a></p>' +
        '<blockquote><p>引</p></blockquote><figure><figcaption>图注</figcaption></figure><ol><li><p>一</p></li></ol><ul></ul>',
    )
  })

  it('puts headings below the heading above it, whatever depth the source began with', () => {
    expect(markup([heading(2, '甲'), heading(3, '乙'), heading(2, '丙')])).toBe('<h2>甲</h2><h3>乙</h3><h2>丙</h2>')
    expect(markup([heading(1, '甲')], 2)).toBe('<h3>甲</h3>')
  })

  it('never skips a level on the way down, nor goes beyond the last', () => {
    expect(markup([heading(4, '甲'), heading(2, '乙'), heading(6, '丙')])).toBe('<h2>甲</h2><h2>乙</h2><h3>丙</h3>')
    expect(
      markup(
        [1, 2, 3, 4].map((depth) => heading(depth, '级')),
        4,
      ),
    ).toBe('<h5>级</h5><h6>级</h6><h6>级</h6><h6>级</h6>')
  })
})
