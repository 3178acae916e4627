// How a section begins: at its heading, or where a source lacks the heading.
import { quote } from '#compiler/diagnostic.ts'
import { warn, type Draft } from './draft.ts'
import type { Line } from './line.ts'

/** Opens a section, and with it the region of its kind. */
export function openSection(
  draft: Draft,
  kind: 'digest' | 'analysis',
  title: string,
  note: string | null,
  behindWall: boolean = draft.sealed,
): void {
  if (kind === 'digest')
    draft.sections.push({ kind, title, note, behindWall, bodied: null, longestBody: 0, categories: [] })
  else draft.sections.push({ kind, title, analyses: [], absent: false })
  draft.region = kind
}

/** Opens a section whose heading the source lacks, under the name the house uses, and says so of what was found without it. */
export function openMissingSection(
  draft: Draft,
  kind: 'digest' | 'analysis',
  line: Line,
  found: string = quote(line.printed),
): void {
  const [title] = draft.style.sections[kind]
  warn(
    draft,
    line,
    'missing-section',
    `${found} stands under no section heading; it was put under ${title}. A heading such as 一、${title} is expected above it.`,
  )
  openSection(draft, kind, title, null)
}
