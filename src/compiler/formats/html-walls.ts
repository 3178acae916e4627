// Where the public text of a page ends by what is no text of it: marks nobody sees, notes and buttons that ask for money.
import { findWallMark } from '#compiler/structure/wall-mark.ts'
import { matchingForm } from '#compiler/structure/matching-form.ts'
import { asUnprinted, type PageLine } from './html-lines.ts'
import { lockSign } from './html-hidden-marks.ts'
import { lockMark, saysLocked } from './html-lock-words.ts'
import { isCertain, isProse, markOf, type Mark } from './html-marks.ts'

/**
 * Gives the lines of an article with notes and buttons that lock it as wall marks, and without marks that are idle: a mark nobody sees ends what stands above it,
 * and where that is no text of an issue, or ends with a mark already, it says nothing. `isMarked`: the issue has marks of a digest.
 */
export function wallsOf(lines: readonly PageLine[], isMarked: boolean): PageLine[] {
  const hasMarks = isMarked && lines.some((line) => isCertain(markOf(line)))
  const begins = (line: PageLine, mark: Mark | null): boolean =>
    hasMarks ? isCertain(mark) : isProse(line) || line.marker !== null || mark === 'title' || (line.depth ?? 1) > 1
  let isBegun = false
  /** Whether the text of an analysis stands here. */
  let isText = !isMarked
  let above = ''
  /** Whether the line above ends with a mark; null until somebody asks. */
  let isEnded: boolean | null = null
  return lines.flatMap((line) => {
    if (line.isUnprinted) {
      isEnded ??= findWallMark(matchingForm(above)) !== null
      const isSign = line.text === lockSign
      if (!isBegun || isEnded || (isSign && !isText)) return []
      return [isSign ? asUnprinted(line, lockMark) : line]
    }
    const isLock = isBegun && line.marker === null && saysLocked(line.text, line.linked >= 0.9, isText)
    const mark = markOf(line)
    isBegun ||= begins(line, mark)
    if (mark === 'category' || mark === 'item') isText = false
    else if (isTitle(line) || headsAnalyses(line, mark)) isText = true
    above = line.text
    isEnded = null
    return [isLock ? { ...asUnprinted(line, lockMark), printed: inWords(line.printed) } : line]
  })
}

/** A sign alone is no rule drawn in print. */
const inWords = (printed: string): string => (/[\p{L}\p{N}]/u.test(printed) ? printed : `${printed} ${lockMark}`)

const isTitle = ({ text, marker }: PageLine): boolean => marker === null && /^《.{2,80}》(?:（.{1,12}）)?$/.test(text)
const headsAnalyses = ({ text }: PageLine, mark: Mark | null): boolean =>
  (mark === 'section' || mark === 'title') && /分析|深度|专题|特稿|特别报道/.test(text)
