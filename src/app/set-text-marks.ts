// Set text on its way through the prerenderer: one string with marks in it, which become elements when the page is text.
// Nine of ten elements of a page part words; to make each a node would take most of a build.
import { eachPiece } from '#model/setting.ts'

/** Control characters, which no text of an issue holds: every source is cleaned of them. */
const lineMayBreak = '\u0001'
const runOpens = '\u0002'
const runCloses = '\u0003'

/** What React puts between two texts so that a browser keeps them apart; beside an element there is none. */
const seam = '<!-- -->'

/** Writes a printed text as its setting says, with marks where `SetText` has elements. */
export function writeMarks(text: string, setting: string | undefined): string {
  if (setting === undefined || setting === '') return text
  let marked = ''
  eachPiece(text, setting, (piece, mayBreak, nobreak) => {
    if (mayBreak) marked += lineMayBreak
    marked += nobreak ? runOpens + piece + runCloses : piece
  })
  return marked
}

/** Gives markup with its marks as the elements they stand for, without the slash that no page keeps. */
export function marksToElements(markup: string): string {
  return withoutSeams(markup)
    .replaceAll(lineMayBreak, '<wbr>')
    .replaceAll(runOpens, '<span class="nb">')
    .replaceAll(runCloses, '</span>')
}

function withoutSeams(markup: string): string {
  if (!markup.includes(seam)) return markup
  return markup
    .replaceAll(runCloses + seam, runCloses)
    .replaceAll(seam + lineMayBreak, lineMayBreak)
    .replaceAll(seam + runOpens, runOpens)
}
