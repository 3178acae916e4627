// The pairs of many texts: each is there, with the texts that hold it, however many there are.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { collectPairs } from '#compiler/bundle/search/pair-collector.ts'
import { pairsOf } from '#model/search/pairs.ts'

function collect(texts: readonly string[]): Map<string, number[]> {
  const collector = collectPairs()
  for (const text of texts) collector.add(text)
  const { count, pair, textsOf } = collector.collected()
  return new Map(Array.from({ length: count }, (_, id) => [pair(id), [...textsOf(id)]]))
}

function expected(texts: readonly string[]): Map<string, number[]> {
  const held = new Map<string, number[]>()
  for (const [place, text] of texts.entries()) {
    for (const pair of new Set(pairsOf(text))) held.set(pair, [...(held.get(pair) ?? []), place])
  }
  return held
}

describe('the pairs of texts', () => {
  it('are those of each text, once, in the order they first appear in', () => {
    const text = fc.array(fc.constantFrom('甲', '乙', 'a', '𠮷', '\n'), { maxLength: 9 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(fc.array(text), (texts) => {
        expect([...collect(texts)]).toEqual([...expected(texts)])
      }),
    )
  })

  it('are all there where they are tens of thousands', () => {
    const texts = Array.from({ length: 200 }, (_, text) =>
      String.fromCodePoint(
        ...Array.from({ length: 200 }, (_, place) => 0x4e00 + ((text * 7919 + place * 104_729) % 20_000)),
      ),
    )
    expect([...collect(texts)]).toEqual([...expected(texts)])
  })
})
