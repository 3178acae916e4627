// Which of the shapes of house-style.ts a document has: its house's own where it fits, else the one that holds every mark.
import { seeCategory } from './category.ts'
import { isRule, type Draft } from './draft.ts'
import { houseNamed, shapes, type Shape } from './house-style.ts'
import type { Line } from './line.ts'

/** Gives the shape in which the lines of a document are read. */
export function chooseShape(draft: Draft, lines: readonly Line[]): Shape {
  const own = shapes[houseNamed(draft.series).shape]
  return own.hasBodies || isOneLined(draft, lines) ? own : shapes['items with a body']
}

/** Says whether a document has nothing but lists below its headings. Only a category the house knows may have an introduction above its list. */
function isOneLined(draft: Draft, lines: readonly Line[]): boolean {
  let place: 'top' | 'heading' | 'category' | 'text' | 'item' = 'top'
  let hasItems = false
  for (const line of lines) {
    const { kind } = line.node
    if (kind === 'comment' || kind === 'front-matter' || isRule(line)) continue
    if (kind === 'heading' && place === 'text') return false
    if (kind !== 'item' && kind !== 'heading' && (place === 'item' || place === 'heading')) return false
    hasItems ||= kind === 'item'
    if (kind === 'item') place = kind
    else if (kind === 'heading') place = seeCategory(draft, line)?.known === true ? 'category' : kind
    else if (place === 'category') place = 'text'
  }
  return hasItems && place !== 'text'
}
