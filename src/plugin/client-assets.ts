// What Vite built for browsers, as pages need it: the entry script, each view's scripts, and the style of the first paint.
import type { Rolldown } from 'vite'

/** The built scripts and the first-paint style. */
export interface ClientAssets {
  /** File of the entry script, below the output. */
  script: string
  /** Style of the first paint, whole. */
  style: string
  /** Files of the scripts every page is going to need, beside the entry. */
  common: readonly string[]
  /** The same for the pages of each view. */
  views: Readonly<Record<string, readonly string[]>>
}

type Output = readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[]
type Chunks = ReadonlyMap<string, Rolldown.OutputChunk>

/**
 * Has no script ask for the style of the first paint, which every page carries: Vite's loader of lazy scripts would fetch it again.
 * In its place stands the entry, which every page has loaded.
 */
export function forgetFirstStyle(output: Output): void {
  const chunks = output.filter((file) => file.type === 'chunk')
  const byName: Chunks = new Map(chunks.map((chunk) => [chunk.fileName, chunk]))
  const entry = chunks.find((chunk) => chunk.isEntry)
  if (entry === undefined) return
  for (const file of stylesOf(withImports(entry.fileName, byName, new Set()), byName))
    for (const chunk of chunks) chunk.code = chunk.code.replaceAll(JSON.stringify(file), JSON.stringify(entry.fileName))
}

/** Reads the output of the client's build. `inlined` are style files that nothing asks for any more. */
export function readClientAssets(output: Output): ClientAssets & { inlined: readonly string[] } {
  const chunks: Chunks = new Map(output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file]] : [])))
  const entry = [...chunks.values()].find((chunk) => chunk.isEntry)
  if (entry === undefined) throw new Error('The client build has no entry.')
  const first = withImports(entry.fileName, chunks, new Set())
  const styleFiles = stylesOf(first, chunks)
  const views = [...chunks.values()].flatMap((chunk) => viewOf(chunk))
  const besideEntry = (files: ReadonlySet<string>) => [...files].filter((file) => file !== entry.fileName)
  return {
    script: entry.fileName,
    style: styleFiles.map((file) => styleOf(file, output)).join(''),
    common: besideEntry(first),
    views: Object.fromEntries(
      views.map(([view, file]) => [view, besideEntry(withImports(file, chunks, new Set(first)))]),
    ),
    // Vite's loader of lazy scripts may still name a style file; then it has to stay.
    inlined: styleFiles.filter((file) => ![...chunks.values()].some((chunk) => chunk.code.includes(file))),
  }
}

const stylesOf = (files: ReadonlySet<string>, chunks: Chunks): string[] =>
  [...files].flatMap((file) => [...(chunks.get(file)?.viteMetadata?.importedCss ?? [])])

/** Gives the files of the scripts a page of a view is going to need, beside the entry. */
export const scriptsOf = ({ common, views }: ClientAssets, view: string | undefined): readonly string[] =>
  views[view ?? ''] ?? common

const viewEntry = /\/src\/app\/views\/([^/]+)\/route\.tsx$/

function viewOf(chunk: Rolldown.OutputChunk): [view: string, file: string][] {
  const [, view] = viewEntry.exec(chunk.facadeModuleId ?? '') ?? []
  return view === undefined ? [] : [[view, chunk.fileName]]
}

/** Adds a chunk and all it imports statically to what was found, and gives it. */
function withImports(file: string, chunks: Chunks, found: Set<string>): Set<string> {
  if (found.has(file)) return found
  found.add(file)
  for (const imported of chunks.get(file)?.imports ?? []) withImports(imported, chunks, found)
  return found
}

function styleOf(file: string, output: Output): string {
  const asset = output.find((candidate) => candidate.fileName === file)
  if (asset?.type !== 'asset') throw new Error(`The client build names a style it does not hold: ${file}`)
  return (typeof asset.source === 'string' ? asset.source : new TextDecoder().decode(asset.source)).trim()
}
