// `npm run seeds -- --json`: one report as one line, for programs.
import type { SourceReport } from '#compiler/source.ts'

/** DEL, C1, bidi marks and separators: JSON leaves them bare, and a terminal would obey them. */
const unsafe = /[\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/gu

/** Writes a report as one line of JSON with exactly `file`, `outcome`, `issue` and `diagnostics`. */
export function reportAsJson({ file, outcome, issue, diagnostics }: SourceReport): string {
  const told = diagnostics.map(({ severity, code, file: where, line, message }) => {
    return { severity, code, file: where, line, message }
  })
  return JSON.stringify({ file, outcome, issue, diagnostics: told }).replace(
    unsafe,
    (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
