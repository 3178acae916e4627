// One folding for texts and queries: what makes no difference to a reader makes none to a search.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldForSearch, foldLines, foldPrinted, foldWithPlaces } from '#model/search/folding.ts'

const anyText = fc.string({ unit: 'binary', maxLength: 60 })

describe('folding for search', () => {
  it.each([
    ['Ｐｈｉ－３ 小模型', 'phi-3小模型'],
    ['10 亿元', '10亿元'],
    ['eVTOL', 'evtol'],
    ['電動垂直起降', '电动垂直起降'],
    ['㏒①ﬁ', 'log1fi'],
    ['ﾊﾞｯﾃﾘｰ', 'バッテリー'],
    ['é', 'é'],
    ['a\u200bb\u3000c\u00add', 'abcd'],
    ['✈️', '✈'],
    ['\ud800x', 'x'],
    ['薴', '苎'],
  ])('makes of %s %s', (text, folded) => {
    expect(foldForSearch(text)).toBe(folded)
  })

  it('leaves traditional characters in what is printed', () => {
    expect(foldPrinted('輝達 GPU')).toBe('輝達gpu')
  })

  it('keeps lines apart, and folds each', () => {
    expect(foldLines('甲 乙\n 丙', foldForSearch)).toBe('甲乙\n丙')
  })

  it('is done once: what is folded stays', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(foldForSearch(foldForSearch(text))).toBe(foldForSearch(text))
      }),
    )
  })

  it('knows the place of every unit in the printed text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { folded, starts, ends } = foldWithPlaces(text, foldForSearch)
        expect(folded).toBe(foldLines(text, foldForSearch))
        expect(starts).toHaveLength(folded.length)
        for (const [unit, start] of starts.entries()) {
          const end = ends[unit] ?? 0
          expect(foldLines(text.slice(start, end), foldForSearch)).toContain(folded[unit])
        }
      }),
    )
  })
})
