// The contract every source format keeps; README.md beside this file says it in words.
import type { Report } from '#compiler/diagnostic.ts'
import type { SourceText } from '#compiler/source.ts'
import type { Root } from '#compiler/syntax-tree.ts'
import type { FormatName } from '#model/issue.ts'

/** One way a source is written. */
export interface Format {
  name: FormatName
  /** Says how sure the format is that a source is its own: 0 not at all, 1 beyond doubt. Looks at the content first, at the name second. */
  confidence: (source: SourceText) => number
  /** Parses without loss: every non-blank line belongs to exactly one node. */
  parse: (source: SourceText, report: Report) => Root
}
