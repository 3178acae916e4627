// Printed text as it is set: every title, item and paragraph of content reaches the page through here.
import { createElement, Fragment } from 'react'
import type { ReactNode } from 'react'
import { setPieces } from '#model/setting.ts'

interface SetTextProps {
  text: string
  setting: string | undefined
}

/** Shows a printed text as its setting says, with no more nodes than it needs. */
export function SetText({ text, setting }: SetTextProps): ReactNode {
  // As arguments, not as an array: the pieces of one text never move, so they need no keys.
  return createElement(Fragment, null, ...setPieces(text, setting).flatMap(pieceNodes))
}

function pieceNodes(piece: { text: string; break: boolean; nobreak: boolean }): ReactNode[] {
  const run = piece.nobreak ? <span className="nb">{piece.text}</span> : piece.text
  return piece.break ? [createElement('wbr'), run] : [run]
}
