// What Vite built for browsers, as pages need it: the entry script, each view's scripts, and the style of the first paint.
import type { Rolldown } from 'vite'

/** The built scripts and the first-paint style. */
export interface ClientAssets {
  /** File of the entry script, below the output. */
  script: string
  /** Style of the first paint, whole. */
  style: string
  /** Style files that nothing asks for any more, because they are inline. */
  inlined: readonly string[]
  /** Files of the scripts a page of this view is going to need, beside the entry. */
  scriptsOf: (view: string | undefined) => readonly string[]
}

type Output = readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[]
type Chunks = ReadonlyMap<string, Rolldown.OutputChunk>

/** Reads the output of the client's build. */
export function readClientAssets(output: Output): ClientAssets {
  const chunks: Chunks = new Map(output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file]] : [])))
  const entry = [...chunks.values()].find((chunk) => chunk.isEntry)
  if (entry === undefined) throw new Error('The client build has no entry.')
  const first = withImports(entry.fileName, chunks, new Set())
  const styleFiles = [...first].flatMap((file) => [...(chunks.get(file)?.viteMetadata?.importedCss ?? [])])
  const views = new Map([...chunks.values()].flatMap((chunk) => viewOf(chunk)))
  return {
    script: entry.fileName,
    style: styleFiles.map((file) => styleOf(file, output)).join(''),
    // Vite's loader of lazy scripts may still name a style file; then it has to stay.
    inlined: styleFiles.filter((file) => ![...chunks.values()].some((chunk) => chunk.code.includes(file))),
    scriptsOf: (view) => {
      const file = views.get(view ?? '')
      const needed = file === undefined ? first : withImports(file, chunks, new Set(first))
      return [...needed].filter((needs) => needs !== entry.fileName)
    },
  }
}

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
