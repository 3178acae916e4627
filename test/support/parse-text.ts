// Parses a text with one format, as tests of a format need it.
import type { Format } from '#compiler/formats/format.ts'
import type { SourceText } from '#compiler/source.ts'
import type { Node } from '#compiler/syntax-tree.ts'

/** Gives a text as a source of that name. */
export function aSourceText(text: string, file: string): SourceText {
  return { file, text, lines: text.split('\n'), sha256: '', bytes: new TextEncoder().encode(text) }
}

/** Gives the nodes a format that parses at once finds in a text. */
export function parseText(format: Format, text: string, file: string): readonly Node[] {
  const root = format.parse(aSourceText(text, file), () => undefined)
  if (root === null || root instanceof Promise) throw new Error(`${format.name} gave no tree at once`)
  return root.nodes
}
