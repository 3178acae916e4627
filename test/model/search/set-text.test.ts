import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blockSetText, joinTexts, sliceText } from '#model/search/set-text.ts'
import { setPieces, setString } from '#model/setting.ts'
import { settingOf } from '#compiler/typesetting/set-text.ts'

const printed = fc
  .array(fc.constantFrom('小模型', 'AI', ',', '?', '"', ' ', '2024', '真正的春天', '𠮷', '(', ')', '...', '、'), {
    maxLength: 12,
  })
  .map((parts) => parts.join(''))
const texts = fc.array(
  printed.map((text) => ({ text, setting: settingOf(text, 'display') })),
  { maxLength: 5 },
)

describe('texts put together', () => {
  it('are set as each was, in as many pieces', () => {
    fc.assert(
      fc.property(texts, (parts) => {
        const joined = joinTexts(parts, '\n')
        expect(joined.text).toBe(parts.map(({ text }) => text).join('\n'))
        expect(setString(joined.text, joined.setting)).toBe(
          parts.map(({ text, setting }) => setString(text, setting)).join('\n'),
        )
        const breaks = (pieces: { break: boolean }[]) => pieces.filter((piece) => piece.break).length
        expect(breaks(setPieces(joined.text, joined.setting))).toBe(
          parts.reduce((sum, { text, setting }) => sum + breaks(setPieces(text, setting)), 0),
        )
      }),
    )
  })

  it('are set as the whole was where they are cut', () => {
    fc.assert(
      fc.property(texts, fc.nat(40), fc.nat(40), (parts, from, length) => {
        const whole = joinTexts(parts, '\n')
        const cuts = [0, from, from + length, whole.text.length].map((at) => Math.min(at, whole.text.length))
        const slices = cuts.slice(1).map((to, place) => sliceText(whole, cuts[place] ?? 0, to))
        expect(slices.map(({ text }) => text).join('')).toBe(whole.text)
        expect(slices.map(({ text, setting }) => setString(text, setting)).join('')).toBe(
          setString(whole.text, whole.setting),
        )
      }),
    )
  })

  it('are those of every part of a block', () => {
    const text = (words: string) => ({ type: 'text' as const, text: words, setting: '=，' })
    const paragraph = {
      type: 'paragraph' as const,
      children: [text(',甲'), { type: 'em' as const, children: [text(',乙')] }],
    }
    const block = {
      type: 'quote' as const,
      blocks: [paragraph, { type: 'list' as const, ordered: false, items: [[paragraph]] }],
    }
    expect(blockSetText(block)).toEqual({ text: ',甲,乙\n,甲,乙', setting: '=，1=，2=，1=，' })
  })
})
