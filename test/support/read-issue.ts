// Reads sources the way a build does, for tests of the compiler's front half.
import type { Diagnostic } from '#compiler/diagnostic.ts'
import { parseSource } from '#compiler/parse-source.ts'
import { defaultPublication } from '#compiler/publication-file.ts'
import type { LineRole } from '#compiler/source.ts'
import type { StructureSite } from '#compiler/structure/draft.ts'
import { treeToIssue } from '#compiler/structure/issue.ts'
import type { Issue } from '#model/issue.ts'

/** The site tests read for: the default publication on a fixed day. */
export const testSite: StructureSite = {
  publication: defaultPublication.publication,
  previewCharacters: defaultPublication.previewCharacters,
  today: '2026-11-23',
}

/** What was read: the issue or null, every line's role, every message. */
export interface Reading {
  issue: Issue | null
  roles: LineRole[]
  diagnostics: Diagnostic[]
}

/** Reads one source, text or bytes. */
export async function readIssue(
  source: string | Uint8Array,
  site: Partial<StructureSite> = {},
  file: string = 'source.txt',
): Promise<Reading> {
  const diagnostics: Diagnostic[] = []
  const report = (diagnostic: Diagnostic) => void diagnostics.push(diagnostic)
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source
  const root = await parseSource({ file, bytes }, report)
  if (root === null) return { issue: null, roles: [], diagnostics }
  return { ...treeToIssue(root, { ...testSite, ...site }, report), diagnostics }
}

/** Gives the texts of all items, in order. */
export const itemTexts = (issue: Issue | null): string[] =>
  (issue?.sections ?? []).flatMap((section) =>
    section.kind === 'digest' ? section.categories.flatMap(({ items }) => items.map(({ text }) => text)) : [],
  )
