// What comes in: one file of `seeds/`, as bytes; and what is said of it at the end.
import type { Diagnostic } from './diagnostic.ts'
import type { Issue } from '#model/issue.ts'

/** One file that holds one issue, unread. `file` is its path as messages should name it. */
export interface SourceFile {
  file: string
  bytes: Uint8Array
  /** Lower-case hex SHA-256 of the bytes, where it is known already. */
  sha256?: string
}

/** A source as text: decoded, line ends normalised to LF, without a byte order mark. */
export interface SourceText {
  file: string
  /** The file as it is, for formats whose parts have encodings of their own. */
  bytes: Uint8Array
  text: string
  /** Lines of `text`, without their ends; line 1 is `lines[0]`. */
  lines: readonly string[]
  /** Lower-case hex SHA-256 of the bytes. */
  sha256: string
}

export type Outcome = 'accepted' | 'accepted-with-warnings' | 'refused'

/** What became of one source. */
export interface SourceReport {
  file: string
  outcome: Outcome
  issue: Issue | null
  diagnostics: readonly Diagnostic[]
  /** Every non-blank line with its one role, in order. */
  roles: readonly LineRole[]
}

/** The part one source line plays: `role` in the words of the content model, `detail` what became of it. */
export interface LineRole {
  line: number
  text: string
  role: string
  detail: string | null
  /** How publication.json corrects the line, and why; only where it does. */
  correction?: string
}
