// What the compiler says of authored text: it never throws on it.

export type Severity = 'error' | 'warning'

/** One message of the compiler. */
export interface Diagnostic {
  /** An `error` refuses the source; a `warning` publishes it and names what was guessed, kept aside or dropped. */
  severity: Severity
  /** Stable kebab-case name of the cause, listed in `compiler/README.md`. */
  code: string
  file: string
  /** First line is 1; 0 where the whole file is meant. */
  line: number
  /** What was found and what was expected, in one or two sentences; control and bidi characters escaped. */
  message: string
}

/** Takes one message. */
export type Report = (diagnostic: Diagnostic) => void

/** Gives a found text as messages quote it: in corner brackets, at most sixty characters, nothing in it that could act on a terminal. */
export function quote(text: string): string {
  const characters = Array.from(text.slice(0, 200))
  return `「${escapeControls(characters.slice(0, 60).join(''))}${characters.length > 60 ? '…' : ''}」`
}

/** Writes control, bidi and other invisible characters as `\u{202e}`. */
export function escapeControls(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/gu,
    (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`,
  )
}
