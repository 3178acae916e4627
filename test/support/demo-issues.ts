// The fictional archive, compiled as far as its issues.
import { readSource } from '#compiler/compile.ts'
import { parsePublicationFile } from '#compiler/publication-file.ts'
import { houseStyleOf } from '#compiler/structure/house-style.ts'
import type { Issue } from '#model/issue.ts'
import type { Publication } from '#model/publication.ts'
import { demoArchive, demoNewest } from '#plugin/demo/archive.ts'
import { demoPublication } from '#plugin/demo/publication.ts'

/** Gives so many issues, newest first, and what they are of. */
export async function demoIssues(count: number): Promise<{ issues: Issue[]; publication: Publication }> {
  const parsed = parsePublicationFile(demoPublication, 'publication.json', () => {})
  if (parsed === null) throw new Error('The demo has no publication.')
  const { publication, ...rules } = parsed
  const site = { ...rules, publication, base: '/', today: demoNewest, style: houseStyleOf(publication) }
  const issues: Issue[] = []
  for (const { file, text } of demoArchive({ issues: count, newest: demoNewest, seed: 1 })) {
    const { issue } = await readSource({ file, bytes: new TextEncoder().encode(text) }, site)
    if (issue !== null) issues.push(issue)
  }
  return { issues, publication }
}
