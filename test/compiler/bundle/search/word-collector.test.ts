// Runs of Han: every one of two and three characters, as often as it is printed, whatever stands around it.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { collectWords } from '#compiler/bundle/search/word-collector.ts'

const text = fc
  .array(fc.constantFrom('甲', '乙', '丙', 'a', '，', '\n', '𠮷'), { maxLength: 12 })
  .map((parts) => parts.join(''))

function expected(texts: readonly string[]): Map<string, number> {
  const words = new Map<string, number>()
  for (const run of texts.flatMap((held) => held.split(/[^\p{Script=Han}]/u))) {
    const characters = Array.from(run)
    for (const length of [2, 3]) {
      for (let at = 0; at + length <= characters.length; at++) {
        const word = characters.slice(at, at + length).join('')
        words.set(word, (words.get(word) ?? 0) + 1)
      }
    }
  }
  return words
}

describe('the words of texts', () => {
  it('are all runs of two and three Han characters, counted', () => {
    fc.assert(
      fc.property(fc.array(text), (texts) => {
        const words = collectWords()
        for (const held of texts) words.add(held)
        expect(new Map(words.counted())).toEqual(expected(texts))
      }),
    )
  })
})
