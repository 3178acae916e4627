// Preferences are read leniently: what is no longer offered becomes the default, and the rest stays.
import { describe, expect, it } from 'vitest'
import { preferencesStored, preferenceTable } from '#app/storage/preferences.ts'

const { decode, initial } = preferencesStored

describe('preferences', () => {
  it('begin with the initial value of every entry, each of which is offered', () => {
    for (const [name, { values, initial: first }] of Object.entries(preferenceTable)) {
      expect(values, name).toContain(first)
      expect(Object.entries(initial)).toContainEqual([name, first])
    }
  })

  it('keep what is offered and replace what is not', () => {
    expect(decode({ theme: 'sepia', size: 'gigantic', measure: 34, extra: true })).toEqual({
      ...initial,
      theme: 'sepia',
    })
    expect(decode({})).toEqual(initial)
    expect(decode([])).toEqual(initial)
  })

  it.each([null, 7, 'dark', undefined])('are refused where they are %s', (value) => {
    expect(() => decode(value)).toThrow()
  })
})
