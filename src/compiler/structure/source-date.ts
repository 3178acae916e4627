// The date a source has beside its dateline: in front matter, in its title, in the name of its file. Read where it is printed, never guessed.
import { isRealDay, toDay, type Day } from '#model/calendar.ts'
import { readDateline, type Dateline } from './dateline.ts'
import type { Draft } from './draft.ts'
import { factOf, reject } from './facts.ts'
import type { FoundHeadline } from './headline.ts'
import { matchingForm } from './matching-form.ts'

/** A date that stands beside the text. `isFirst` wins over a dateline, the others stand in where there is none. */
export interface DateElsewhere {
  dateline: Dateline
  text: string
  line: number
  isFirst: boolean
}

/** Finds the date of a source outside its dateline: front matter first, then the title, then the file's name. */
export function dateElsewhere(draft: Draft, headline: FoundHeadline | null): DateElsewhere | null {
  const fact = factOf(draft, 'date')
  if (fact !== null) {
    const dateline = readDateline(matchingForm(fact.value)) ?? bareDay(fact.value)
    if (dateline !== null) return { dateline, text: fact.value, line: fact.line, isFirst: true }
    reject(draft, fact, 'is no date. A date such as 2024-05-28 or 2024-05-28 18:31 is expected.')
  }
  if (draft.root.format !== 'markdown') return null
  const { file } = draft.root
  const places = [
    { text: headline === null || headline.line.at < 0 ? '' : headline.line.text, line: headline?.line.number ?? 0 },
    { text: factOf(draft, 'title')?.value ?? '', line: factOf(draft, 'title')?.line ?? 0 },
    { text: file.slice(file.lastIndexOf('/') + 1), line: 0 },
  ]
  for (const { text, line } of places) {
    const dateline = bareDay(text)
    if (dateline !== null) return { dateline, text, line, isFirst: false }
  }
  return null
}

const forms: readonly RegExp[] = [
  /(?:^|\D)(\d{4})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?[日号]/,
  /(?:^|\D)(\d{4})[-./_](\d{1,2})[-./_](\d{1,2})(?!\d)/,
  /(?:^|\D)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/,
]

/** Reads the day a title or a name holds. */
function bareDay(text: string): Dateline | null {
  const form = matchingForm(text.slice(0, 300))
  const found = forms.map((pattern) => pattern.exec(form)).find((match) => match !== null)
  if (found == null) return null
  const [year = 0, month = 0, date = 0] = found.slice(1).map(Number)
  const day: Day | null = year >= 1000 && isRealDay(year, month, date) ? toDay(year, month, date) : null
  return { day, weekday: null, time: null, number: null, credits: [], words: [], isUpdate: false }
}
