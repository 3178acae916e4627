// Printed text as it is set: every title, item and paragraph of content reaches the page through here.
import { createContext, createElement, Fragment, memo, use } from 'react'
import type { ReactNode } from 'react'
import { setPieces } from '#model/setting.ts'

interface SetTextProps {
  text: string
  setting: string | undefined
}

/** How set text is written; a prerenderer has a quicker way to the same markup (`set-text-marks.ts`). */
export const SetTextWriter = createContext(writeNodes)

/** Shows a printed text as its setting says, with no more nodes than it needs. Where the page around it is shown anew, what is printed stays. */
export const SetText = memo(function SetText({ text, setting }: SetTextProps): ReactNode {
  return use(SetTextWriter)(text, setting)
})

function writeNodes(text: string, setting: string | undefined): ReactNode {
  // As arguments, not as an array: the pieces of one text never move, so they need no keys.
  return createElement(Fragment, null, ...setPieces(text, setting).flatMap(pieceNodes))
}

function pieceNodes(piece: { text: string; break: boolean; nobreak: boolean }): ReactNode[] {
  const run = piece.nobreak ? <span className="nb">{piece.text}</span> : piece.text
  return piece.break ? [createElement('wbr'), run] : [run]
}
