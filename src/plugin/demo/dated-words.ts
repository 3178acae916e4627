// Words that follow from an issue's date: the year, next month, the quarter last closed. A sentence of 2019 must not plan for 2026.
import { dayParts, type Day } from '#model/calendar.ts'
import type { Lexicon } from './lexicon.ts'
import type { Template } from './template.ts'

const quarters = ['一季度', '二季度', '三季度', '四季度'] as const

/** Gives what the gaps of time are filled from in an issue of that day. */
export function datedWords(day: Day): Lexicon {
  const { year, month } = dayParts(day)
  const quarter = Math.floor((month - 1) / 3)
  return new Map([
    ['year', [printed(year)]],
    ['lastyear', [printed(year - 1)]],
    ['later', [1, 2, 3, 4].map((years) => printed(year + years))],
    ['month', [printed(month)]],
    ['soon', [printed((month % 12) + 1)]],
    ['quarter', [printed(quarters[(quarter + 1) % 4])]],
    ['last', [printed(quarters[(quarter + 3) % 4])]],
  ])
}

const printed = (words: string | number | undefined): Template => [{ kind: 'text', text: String(words) }]
