import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { settingOf } from '#compiler/typesetting/set-text.ts'
import { printedSlice } from '#model/printed-slice.ts'
import { setString } from '#model/setting.ts'

const printed = '以 ChatGPT 等,融资10亿元了'
const setting = '1-7-1=，2(4)'
const set = '以ChatGPT等，融资10亿元了'

describe('a stretch of set text, as printed', () => {
  it('is the printed text where all of it is asked for', () => {
    expect(setString(printed, setting)).toBe(set)
    expect(printedSlice(printed, setting, 0, set.length)).toBe(printed)
  })

  it('has the printed marks, and the spaces between what is shown', () => {
    expect(printedSlice(printed, setting, 0, 8)).toBe('以 ChatGPT')
    expect(printedSlice(printed, setting, 8, 10)).toBe('等,')
    expect(printedSlice(printed, setting, 9, 10)).toBe(',')
  })

  it('leaves out what was left out at its borders', () => {
    expect(printedSlice(printed, setting, 1, 8)).toBe('ChatGPT')
    expect(printedSlice(printed, setting, 0, 1)).toBe('以')
  })

  it('is the same text where nothing is set, and nothing where nothing is asked for', () => {
    expect(printedSlice('小模型', undefined, 1, 3)).toBe('模型')
    expect(printedSlice('小模型', undefined, 1, 1)).toBe('')
    expect(printedSlice('', undefined, 0, 0)).toBe('')
  })

  it('gives any text back, however it is set', () => {
    const piece = fc.constantFrom('以', ' ', 'ChatGPT', '等', ',', ':', '(', ')', '10亿元', '“', '”', '😀', '，')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join('')
        const how = settingOf(text, 'display')
        const shown = setString(text, how)
        expect(printedSlice(text, how, 0, shown.length)).toBe(text)
        const part = printedSlice(text, how, 1, shown.length - 1)
        expect(text).toContain(part)
      }),
    )
  })
})
