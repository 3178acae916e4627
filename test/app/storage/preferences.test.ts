// Preferences are read one by one: what is not offered becomes the default, which is said, and the rest stays.
import { describe, expect, it, vi } from 'vitest'
import { preferencesStored, preferenceTable } from '#app/storage/preferences.ts'

const { decode, initial } = preferencesStored

describe('preferences', () => {
  it('begin with the initial value of every entry, each of which is offered', () => {
    for (const [name, { values, initial: first }] of Object.entries(preferenceTable)) {
      expect(values, name).toContain(first)
      expect(Object.entries(initial)).toContainEqual([name, first])
    }
  })

  it('keep what is offered, replace what is not, and say so', () => {
    const damaged = vi.fn()
    expect(decode({ theme: 'sepia', size: 'gigantic', measure: 34 }, damaged)).toEqual({ ...initial, theme: 'sepia' })
    expect(damaged).toHaveBeenCalled()
  })

  it('are whole where some were never chosen, and keep those only a later Kandu knows', () => {
    const damaged = vi.fn()
    expect(decode({}, damaged)).toEqual(initial)
    expect(decode({ theme: 'sepia', more: true }, damaged)).toEqual({ ...initial, theme: 'sepia', more: true })
    expect(damaged).not.toHaveBeenCalled()
  })

  it.each([null, 7, 'dark', undefined, [['dark']]])('are refused where they are %s', (value) => {
    expect(() => decode(value)).toThrow()
  })
})
