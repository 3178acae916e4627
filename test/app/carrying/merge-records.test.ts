// Entries that come join those that are here, and go as they came.
import { describe, expect, it } from 'vitest'
import { planGains, withGains, withoutGains } from '#app/carrying/merge-records.ts'

const longer = (here: string, other: string) => (other.length > here.length ? other : here)
const here = { a: 'aa', b: 'b', c: 'c' }
const gains = planGains(here, { d: 'd', b: 'bbb', a: 'a' }, longer)

describe('an import of entries', () => {
  it('adds what is new before what is here, and changes what gains something', () => {
    expect(Object.entries(withGains(here, gains))).toEqual([
      ['d', 'd'],
      ['a', 'aa'],
      ['b', 'bbb'],
      ['c', 'c'],
    ])
  })

  it('is taken back whole, but for what was changed since', () => {
    expect(withoutGains(withGains(here, gains), gains)).toEqual(here)
    expect(withoutGains({ ...withGains(here, gains), b: 'mine', d: 'mine too' }, gains)).toEqual({
      ...here,
      b: 'mine',
      d: 'mine too',
    })
  })

  it('of entries with odd names touches nothing else', () => {
    const odd = JSON.parse('{"__proto__":"x","constructor":"y"}') as Record<string, string>
    const taken = withGains(here, planGains(here, odd, longer))
    expect(Object.keys(taken).toSorted()).toEqual(['__proto__', 'a', 'b', 'c', 'constructor'])
    expect(Object.getPrototypeOf(taken)).toBe(Object.prototype)
  })
})
