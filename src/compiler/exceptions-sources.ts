// Exceptions whose source is not in the archive: only the whole can show them.
import { quote, type Report } from './diagnostic.ts'
import type { PublicationException } from './exceptions.ts'
import type { SourceFile } from './source.ts'

/** Reports each source that exceptions name and the archive lacks, once. */
export function reportUnknownSources(
  exceptions: readonly PublicationException[],
  sources: readonly Pick<SourceFile, 'file'>[],
  report: Report,
): void {
  const files = new Set(sources.map(({ file }) => file))
  for (const source of new Set(exceptions.map((exception) => exception.source))) {
    if (files.has(source)) continue
    const message = `An exception names the source ${quote(source)}, which is not there. The path of a source below the seeds folder is expected.`
    report({ severity: 'warning', code: 'exception-without-source', file: 'publication.json', line: 0, message })
  }
}
