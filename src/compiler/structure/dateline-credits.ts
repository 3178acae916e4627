// What a dateline says beside the date becomes part of the issue: its number, its author, other credits. Words that are nothing of it are named.
import { quote } from '#compiler/diagnostic.ts'
import { addAuthor } from './author-note.ts'
import { addCredit } from './colophon.ts'
import type { Dateline } from './dateline.ts'
import { warn, type Draft } from './draft.ts'
import { isHouseName } from './house-above.ts'
import type { Line } from './line.ts'
import { isNavigationWord } from './masthead.ts'
import { matchingForm } from './matching-form.ts'

const writes = /^$|作者|^文$|撰文|撰稿|采写|编译|记者|^by$/i

/** Keeps what stands beside the date of an issue; what cannot be kept is said. */
export function takeBesideDate(draft: Draft, line: Line, { number, credits, words }: Dateline): void {
  const left = words.filter(({ start, end }) => !isOfHouse(draft, line.form.slice(start, end)))
  const found = left.map(({ start, end }) => line.text.slice(start, end))
  if (number !== null && draft.number !== null && number !== draft.number) found.push(String(number))
  draft.number ??= number
  for (const { role, start, end } of credits) {
    const name = line.text.slice(start, end)
    if (draft.style.mastheads.has(name.toLowerCase())) continue
    if (writes.test(role)) addAuthor(draft, name)
    else addCredit(draft, line, role.replace(/^本期/, ''), name)
  }
  // Pages print beside the date who posted them, under whatever name they have there.
  if (found.length === 0 || line.node.printed !== undefined) return
  const message = `${quote(found.join(' '))} stands beside the date and was left out. A date, and the number, the author and the source of the issue are expected there.`
  warn(draft, line, 'beside-the-date', message)
}

/** Names of the house and of its pages are printed beside every date. */
function isOfHouse(draft: Draft, word: string): boolean {
  const name = word.replace(/[《》]/g, '')
  const own = [draft.site.publication.name, draft.series].map(matchingForm)
  return (
    own.includes(name) || draft.style.mastheads.has(name.toLowerCase()) || isNavigationWord(name) || isHouseName(name)
  )
}
