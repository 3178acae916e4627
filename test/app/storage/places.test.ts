// Places are kept by history entry, the newest last, and never grow without end.
import { describe, expect, it } from 'vitest'
import { placesStored, withPlace } from '#app/storage/places.ts'

const place = (top: number) => ({ top, opened: null })

describe('places', () => {
  it('renew an entry instead of keeping it twice', () => {
    const places = withPlace(withPlace(withPlace([], 'a', place(1)), 'b', place(2)), 'a', place(3))
    expect(places).toEqual([
      ['b', place(2)],
      ['a', place(3)],
    ])
  })

  it('let the oldest go', () => {
    let places = placesStored.initial
    for (let entry = 0; entry < 500; entry++) places = withPlace(places, String(entry), place(entry))
    expect(places).toHaveLength(200)
    expect(places[0]?.[0]).toBe('300')
  })

  it('are decoded one by one: what is no place is left out', () => {
    const good = ['a', { top: 5, opened: { href: '/x/', nth: 1, below: 40 } }]
    const old = ['e', { top: 5, opened: { href: '/x/', nth: 1 } }]
    expect(
      placesStored.decode([good, old, ['b'], ['c', { top: 'x', opened: null }], ['d', { top: 1, opened: 'no' }], 7]),
    ).toEqual([good])
    expect(() => placesStored.decode({})).toThrow()
  })
})
