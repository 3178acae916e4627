// Numbers as text, and lists of texts as numbers: what is written is read, whatever it is.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readGrowing, readNumbers, writeGrowing, writeNumbers } from '#model/search/numbers.ts'
import { olderPostings, olderThanNewest, readPostings, writePostings } from '#model/search/postings.ts'

const numbers = fc.array(fc.oneof(fc.nat(200), fc.nat(5000), fc.nat(2 ** 30)))
const growing = fc.uniqueArray(fc.nat(500_000)).map((list) => list.toSorted((one, other) => one - other))

describe('numbers as text', () => {
  it('are read as they were written, in plain ASCII that JSON leaves as it is', () => {
    fc.assert(
      fc.property(numbers, (list) => {
        const text = writeNumbers(list)
        expect(readNumbers(text)).toEqual(list)
        expect(JSON.stringify(text)).toBe(`"${text}"`)
        expect(text).toMatch(/^[ -~]*$/)
      }),
    )
  })

  it('take one character each where they grow slowly', () => {
    expect(writeGrowing([3, 9, 9, 60])).toHaveLength(4)
    fc.assert(
      fc.property(growing, (list) => {
        expect(readGrowing(writeGrowing(list))).toEqual(list)
      }),
    )
  })
})

describe('the texts that hold a pair', () => {
  it('are read by space as they were written', () => {
    const lists = fc.uniqueArray(fc.record({ space: fc.nat(9), ordinals: growing }), {
      selector: ({ space }) => space,
    })
    fc.assert(
      fc.property(lists, (held) => {
        expect(readPostings(writePostings(held))).toEqual(held)
      }),
    )
  })

  it('leave whole files of the oldest, and never more than one such file of the newest', () => {
    fc.assert(
      fc.property(fc.nat(10_000), (length) => {
        const older = olderThanNewest(length)
        expect(older % olderPostings).toBe(0)
        expect(length - older).toBeLessThanOrEqual(olderPostings)
        expect(length - older).toBeGreaterThanOrEqual(Math.min(1, length))
      }),
    )
  })
})
