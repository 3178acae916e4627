// The text format: one node per non-blank line, exactly as `seeds/2024-05-28.txt` is written.
import type { Node } from '#compiler/syntax-tree.ts'
import type { Format } from './format.ts'
import { linkAddresses } from './link-addresses.ts'
import { markerOf } from './markers.ts'

/** Reads plain text line by line. Any text is text, so it is only as sure as it must be to be the last resort. */
export const textFormat: Format = {
  name: 'text',
  confidence: () => 0.1,
  parse: ({ file, lines, sha256 }) => ({
    file,
    format: 'text',
    sha256,
    lines,
    nodes: lines.flatMap((line, at) => lineToNode(line, at + 1) ?? []),
  }),
}

/** Reads one line of text; a blank one is no node. */
export function lineToNode(line: string, number: number): Node | null {
  const printed = line.trim()
  if (printed === '') return null
  const marked = markerOf(printed)
  // - - - and * * * are rules, though they begin as items do.
  const { marker, text } =
    marked.text === '' || /[\p{L}\p{N}]/u.test(printed) ? marked : { marker: null, text: printed }
  const position = { start: number, end: number }
  const node: Node = { kind: 'line', text, children: linkAddresses(text), position, indent: indentOf(line) }
  return marker === null ? node : { ...node, kind: 'item', marker }
}

function indentOf(line: string): number {
  const space = line.slice(0, line.length - line.trimStart().length)
  if (space === '') return 0
  return Array.from(space).reduce(
    (columns, character) => columns + (character === '\t' || character === '\u3000' ? 2 : 1),
    0,
  )
}
