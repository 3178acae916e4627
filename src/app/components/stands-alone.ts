// Which lines of a publisher mean something where they lead nowhere.
import type { Action } from '#model/issue.ts'

/** Says whether a call to action without an address still tells a reader something; "click here" does not. */
export const standsAlone = ({ kind, href }: Action): boolean =>
  href === null && (kind === 'database' || kind === 'other')
