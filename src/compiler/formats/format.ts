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
  /** The file is not its own print: the format prints lines of its own, and cleans those instead of the file's. */
  printsLines?: true
  /** Parses without loss: every non-blank line belongs to exactly one node. Null means refused, and then an error was reported. */
  parse: (source: SourceText, report: Report) => Root | null | Promise<Root | null>
}
