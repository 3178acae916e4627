// The way back from set text to printed text: what a reader copies is what the publication printed.
import type { Setting } from './prose.ts'
import { settingEdits } from './setting.ts'

/**
 * Gives the printed text that a stretch of the set text stands for; `from` and `to` count UTF-16 units of the set text.
 * What setting left out is given where it stands between two shown units, or at the ends of a text that is asked for whole.
 */
export function printedSlice(text: string, setting: Setting | undefined, from: number, to: number): string {
  const places = printedPlaces(text, setting)
  const last = places[to - 1]
  const start = from === 0 ? 0 : (places[from] ?? text.length)
  const end = to >= places.length ? text.length : last === undefined ? start : last + 1
  return text.slice(start, end)
}

/** Gives for each unit of the set text the unit of the printed text that it shows. */
function printedPlaces(text: string, setting: Setting | undefined): number[] {
  const places: number[] = []
  let at = 0
  const copy = (count: number) => {
    for (const end = at + count; at < end; at++) places.push(at)
  }
  for (const { copied, edit } of settingEdits(setting)) {
    copy(copied)
    for (let unit = 1; edit.startsWith('=') && unit < edit.length; unit++) places.push(at)
    if (edit.startsWith('=') || edit === '-') at += 1
  }
  copy(text.length - at)
  return places
}
