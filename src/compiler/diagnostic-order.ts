// The order in which messages are told.
import type { Diagnostic } from './diagnostic.ts'

/** Sorts messages by file, then by line; messages of one line keep their order. */
export function byFileAndLine(a: Diagnostic, b: Diagnostic): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1
  return a.line - b.line
}
