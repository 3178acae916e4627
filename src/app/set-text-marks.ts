// Set text on its way through the prerenderer: one string with marks in it, which become elements when the page is text.
// Nine of ten elements of a page part words; to make each a node would take most of a build.

/** Control characters, which no text of an issue holds: every source is cleaned of them. */
const lineMayBreak = '\u0001'
const runOpens = '\u0002'
const runCloses = '\u0003'

/** What React puts between two texts so that a browser keeps them apart; beside an element there is none. */
const seam = '<!-- -->'

const [zero, nine] = [0x30, 0x39]

/** Writes a printed text as its setting says, with marks where `SetText` has elements: the pieces of `setPieces`, but none of them is an object. */
export function writeMarks(text: string, setting: string | undefined): string {
  if (setting === undefined || setting === '') return text
  let marked = ''
  let piece = ''
  let [mayBreak, together] = [false, false]
  const close = (mayBreakNext: boolean, togetherNext: boolean) => {
    if (piece !== '') {
      if (mayBreak) marked += lineMayBreak
      marked += together ? runOpens + piece + runCloses : piece
      piece = ''
    }
    mayBreak = mayBreakNext
    together = togetherNext
  }
  let at = 0
  let copied = 0
  for (let place = 0; place < setting.length; place++) {
    const unit = setting.charCodeAt(place)
    if (unit >= zero && unit <= nine) {
      copied = copied * 10 + unit - zero
      continue
    }
    if (copied > 0) piece += text.slice(at, at + copied)
    at += copied
    copied = 0
    const sign = setting[place]
    if (sign === '|') close(true, false)
    else if (sign === '(') close(piece === '' && mayBreak, true)
    else if (sign === ')') close(false, false)
    else {
      at += 1
      if (sign !== '=') continue
      const replacement = String.fromCodePoint(setting.codePointAt(place + 1) ?? 0)
      piece += replacement
      place += replacement.length
    }
  }
  piece += text.slice(at)
  close(false, false)
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
