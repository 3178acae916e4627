import { describe, expect, it } from 'vitest'
import { selectionFragment } from '#app/components/selection-link.ts'

const select = (...lines: string[]) => ({ toString: () => lines.join('\n') })

describe('the fragment of a selection', () => {
  it('quotes it whole where it is short', () => {
    expect(selectionFragment(select('小模型'))).toBe(`:~:text=${encodeURIComponent('小模型')}`)
  })

  it('quotes beginning and end of what is long or several paragraphs', () => {
    const text = Array.from({ length: 80 }, (_, at) => String.fromCodePoint(0x4e00 + at))
    const [from = '', to = ''] = (selectionFragment(select(text.join(''))) ?? '').slice(8).split(',')
    expect(decodeURIComponent(from)).toBe(text.slice(0, 16).join(''))
    expect(decodeURIComponent(to)).toBe(text.slice(-16).join(''))
    expect(selectionFragment(select('甲', '', '乙'))).toBe(':~:text=%E7%94%B2,%E4%B9%99')
  })

  it('lets no comma or hyphen stand for itself, and cuts no character in two', () => {
    expect(selectionFragment(select('GPT-4,一'))).toBe(':~:text=GPT%2D4%2C%E4%B8%80')
    expect(() => selectionFragment(select('😀'.repeat(61)))).not.toThrow()
  })

  it('is none where nothing is selected', () => {
    expect(selectionFragment(null)).toBeNull()
    expect(selectionFragment(select(' '))).toBeNull()
  })
})
