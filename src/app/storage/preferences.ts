// How a reader wants to read: one table. The type, the panel and the first-paint script derive from it.
import type { Stored } from './stored.ts'

/**
 * Each preference: its values in the panel's order, the one nobody has to choose, and whether `<html>` says it
 * (as `data-<name>`, left out for the initial value), so that styles know it before first paint.
 */
export const preferenceTable = {
  theme: { values: ['system', 'light', 'sepia', 'dark'], initial: 'system', attribute: true },
  size: { values: ['small', 'standard', 'large', 'larger'], initial: 'standard', attribute: true },
  face: { values: ['song', 'hei'], initial: 'song', attribute: true },
  leading: { values: ['tight', 'standard', 'loose'], initial: 'standard', attribute: true },
  measure: { values: ['30', '34', '38'], initial: '34', attribute: true },
  alignment: { values: ['justified', 'start'], initial: 'justified', attribute: true },
  paragraphs: { values: ['spaced', 'indented'], initial: 'spaced', attribute: true },
  keys: { values: ['on', 'off'], initial: 'on', attribute: true },
  language: { values: ['zh', 'en'], initial: 'zh', attribute: false }, // words/ says it in `lang` once they are there
} as const

/** The colour of paper in each theme that can be forced: what `<meta name="theme-color">` is set to. */
export const papers = { light: '#FBFAF6', sepia: '#F4EAD6', dark: '#161513' } as const

type Table = typeof preferenceTable
export type PreferenceName = keyof Table
/** What a reader has chosen, whole. */
export type Preferences = { readonly [Name in PreferenceName]: Table[Name]['values'][number] }

// TypeScript cannot follow a table through Object.keys and Object.fromEntries: these two casts are where it is told.
/** The names of the table, in the panel's order. */
export const preferenceNames = Object.keys(preferenceTable) as PreferenceName[]
const complete = (choose: (name: PreferenceName) => string) =>
  Object.fromEntries(preferenceNames.map((name) => [name, choose(name)])) as Preferences

/** The preferences kept on this device. One that is not offered becomes the initial one. */
export const preferencesStored: Stored<Preferences> = {
  area: 'local',
  key: 'preferences',
  version: 1,
  initial: complete((name) => preferenceTable[name].initial),
  decode(value, damaged) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('no value')
    const chosen = new Map<string, unknown>(Object.entries(value))
    const known = complete((name) => {
      const { values, initial } = preferenceTable[name]
      const choice = values.find((offered) => offered === chosen.get(name))
      if (choice === undefined && chosen.has(name)) damaged?.()
      return choice ?? initial
    })
    return { ...value, ...known } // a later Kandu may know more of them
  },
}
