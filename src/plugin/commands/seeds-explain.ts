// `npm run seeds -- --explain`: every line of a source with the part it plays, for whoever wonders where a line went.
import { escapeControls } from '#compiler/diagnostic.ts'
import type { SourceReport } from '#compiler/source.ts'
import { displayWidth, padToWidth } from '#plugin/terminal-columns.ts'

/** Writes one report line by line: number, role with what became of it, and the line as it stands in the source. */
export function explainReport({ file, outcome, roles }: SourceReport): string {
  const parts = roles.map(({ role, detail }) => escapeControls(detail === null ? role : `${role}: ${detail}`))
  const lineWidth = Math.max(0, ...roles.map(({ line }) => String(line).length))
  const partWidth = Math.min(40, Math.max(0, ...parts.map(displayWidth)))
  const lines = roles.flatMap(({ line, text, correction }, at) => {
    const part = padToWidth(parts[at] ?? '', partWidth)
    const told = `${String(line).padStart(lineWidth)}  ${part}  ${escapeControls(text.trim())}`
    if (correction === undefined) return [told]
    return [told, `${' '.repeat(lineWidth)}  by publication.json: ${escapeControls(correction)}`]
  })
  const unread = roles.length === 0 ? ['(no line of it could be read)'] : []
  return [`${escapeControls(file)}: ${outcome.replaceAll('-', ' ')}`, ...lines, ...unread].join('\n')
}
