// A text that was found, as it is set, what answers the query marked.
import { createElement, Fragment, type ReactNode } from 'react'
import type { SearchHit } from '#model/search/hit.ts'
import { settingEdits } from '#model/setting.ts'

/** Shows the text of a hit. Marks count units of the printed text, so the setting is read unit by unit. */
export function MarkedText({ text, setting, marks, cut }: Pick<SearchHit, 'text' | 'setting' | 'marks' | 'cut'>) {
  const units = setUnits(text, setting)
  const nodes: ReactNode[] = []
  let at = 0
  for (const [from, to] of marks) {
    nodes.push(units.slice(at, from).join(''), <mark>{units.slice(from, to).join('')}</mark>)
    at = to
  }
  nodes.push(units.slice(at).join(''))
  // As arguments: the pieces of one text never move, so they need no keys.
  return createElement(Fragment, null, cut.before && '……', ...nodes, cut.after && '……')
}

/** Gives for each unit of a printed text what is set for it. */
function setUnits(text: string, setting: string | undefined): string[] {
  const units = text.split('')
  let at = 0
  for (const { copied, edit } of settingEdits(setting)) {
    at += copied
    if (edit !== '-' && !edit.startsWith('=')) continue
    units[at] = edit.slice(1)
    at += 1
  }
  return units
}
