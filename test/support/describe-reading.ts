// A reading as fixtures write it down: `{ issue, warnings }` or `{ refused }`, each message as its line and code.
import type { Issue } from '#model/issue.ts'
import type { Reading } from './read-issue.ts'

/** What a fixture expects. */
export type Expected = { issue: Omit<Issue, 'source'>; warnings: string[] } | { refused: string[] }

/** Gives a reading in the form of a fixture; the source's own facts are left to their tests. */
export function describeReading({ issue, diagnostics }: Reading): Expected {
  const lines = diagnostics.map(({ line, code }) => `${line} ${code}`)
  if (issue === null) return { refused: lines }
  const { source: _, ...rest } = issue
  return { issue: rest, warnings: lines }
}
