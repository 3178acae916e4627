// What a heading behind the marks of an issue leads to: a part of the issue, or what else a page has.
import { isBelowLabel, isCertain, isProse, type Mark } from './html-marks.ts'
import type { PageLine } from './html-lines.ts'

/** As far as a by-line, a caption, a subtitle, a picture's source may stand between a title and its text. */
const reach = 12

/** Says whether a heading leads to text of an issue before the next of its rank. `isAmong`: it stands among parts of the issue, so that less is asked of it. */
export function leadsToText(
  lines: readonly PageLine[],
  marks: readonly (Mark | null)[],
  at: number,
  isAmong: boolean,
): boolean {
  const rank = lines[at]?.depth ?? 0
  let characters = 0
  for (let place = at + 1; place <= at + reach; place++) {
    const line = lines[place]
    const mark = marks[place]
    if (line === undefined || isBelowLabel(line)) return false
    if (isProse(line) || isCertain(mark) || mark === 'title' || mark === 'item') return true
    if (line.depth !== null && line.depth <= rank) return false
    if (line.linked >= 0.5) continue
    if (isAmong && (line.marker !== null || isSentence(line))) return true
    if (line.marker === null && isSentence(line)) characters += line.text.length
    if (characters >= 60) return true
  }
  return false
}

const isSentence = ({ text }: PageLine): boolean => /[。！？…](?:[”’」』）)]|\(\d{1,4}\))?$/.test(text.slice(-12))
