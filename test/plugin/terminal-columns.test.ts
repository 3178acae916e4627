import { describe, expect, it } from 'vitest'
import { cutToWidth, displayWidth, padToWidth } from '#plugin/terminal-columns.ts'

describe('columns of a terminal', () => {
  it.each([
    ['', 0],
    ['Kandu', 5],
    ['刊读', 4],
    ['，。「」', 8],
    ['１２', 4],
    ['e\u0301', 1],
    ['𠮷', 2],
    ['♢ a', 3],
  ])('are counted for %s: %i', (text, columns) => {
    expect(displayWidth(text)).toBe(columns)
  })

  it('are filled up, and never cut by filling', () => {
    expect(padToWidth('刊读', 6)).toBe('刊读  ')
    expect(padToWidth('刊读', 3)).toBe('刊读')
  })

  it('are kept to when a text is cut, between characters and never inside one', () => {
    expect(cutToWidth('刊读', 4)).toBe('刊读')
    expect(cutToWidth('刊读刊', 5)).toBe('刊读…')
    expect(cutToWidth('𠮷𠮷𠮷', 4)).toBe('𠮷…')
    for (let columns = 1; columns < 12; columns++) {
      expect(displayWidth(cutToWidth('a刊b读c𠮷d', columns))).toBeLessThanOrEqual(columns)
    }
  })
})
