// Gives one printed text its setting: the three rules put together, for display text and for body text.
import type { Setting } from '#model/prose.ts'
import { shieldedClassesOf } from './addresses.ts'
import { han } from './character-classes.ts'
import { type Edit, writeSetting } from './edits.ts'
import { figuresOf } from './figures.ts'
import { needlessSpaces } from './spaces.ts'
import { widths } from './widths.ts'
import { wordBreaks } from './word-breaks.ts'

/** `display` for titles, standfirsts and items, which say where a line may break; `body` for running text, which leaves that to the browser. */
export type TextUse = 'display' | 'body'

/** Gives the edits that set a printed text. A text without Han is set as it is printed. */
export function editsOf(text: string, use: TextUse): Edit[] {
  const classes = shieldedClassesOf(text)
  if (!classes.includes(han)) return []
  const replaced = widths(text, classes)
  const dropped = needlessSpaces(text, classes, new Set(replaced.map(({ at }) => at)))
  const figures = figuresOf(text, classes)
  const breaks = use === 'display' ? wordBreaks(text, classes, figures) : []
  // Breaks first: most edits are, and in order, so that sorting has only the others to put among them.
  const edits: Edit[] = breaks.map((at) => ({ at, kind: 'break' }))
  for (const { start, end } of figures) edits.push({ at: start, kind: 'open' }, { at: end, kind: 'close' })
  edits.push(...replaced, ...dropped)
  return edits
}

/** Gives the setting of a printed text, or undefined where it is set as printed. */
export function settingOf(text: string, use: TextUse): Setting | undefined {
  return writeSetting(editsOf(text, use))
}
