// The whole build: compile the seeds, bundle the app for browser and prerender, render every page, swap the result in.
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ViteBuilder } from 'vite'
import type { OutputFile } from '#compiler/compile.ts'
import { workerFile } from '#model/offline.ts'
import type { Page } from '#model/page.ts'
import type { Publication } from '#model/publication.ts'
import { BuildFault } from './build-fault.ts'
import { asideFolder, recordBuild, recordFile, takeInputs } from './build-record.ts'
import type { BuildSettings } from './build-settings.ts'
import { filesOfApp, openApp, type BuiltApp } from './built-app.ts'
import { openBundle } from './bundle-in-memory.ts'
import { scriptsOf } from './client-assets.ts'
import { compileSeeds, type CompiledSeeds } from './compile-seeds.ts'
import { headersFile, isNamedByContent } from './headers.ts'
import { preparePages } from './html-template.ts'
import { prepareOutput, stageSite, stagingFolder, swapIn } from './output-folder.ts'
import { prerender } from './prerender.ts'
import { hashProgram } from './program-hash.ts'
import { removeFolder } from './remove-folder.ts'
import { countDiagnostics, diagnosticTable, quoteReports } from './report.ts'
import { optimizeLate } from './tune-engine.ts'
import { webManifest } from './web-manifest.ts'
import { workerScript } from './worker-script.ts'
import { showProgress } from './show-progress.ts'
import { shownPath } from './shown-path.ts'
import { openSiteOutput, type SiteOutput } from './site-output.ts'

/** Builds the site into its output folder; whatever fails, the last output stays as it was. Vite is asked for only where the app must be bundled. */
export async function buildSite(settings: BuildSettings, makeBuilder: () => Promise<ViteBuilder>): Promise<void> {
  optimizeLate()
  const inputs = takeInputs(settings)
  // Taken first: what is edited while this build runs is not what it is made of.
  const program = hashOf(settings)
  const isStill = () => hashOf(settings) === program
  const content = await compileContent(settings)
  await prepareOutput(settings.out, settings.root)
  try {
    const app = await openApp(settings, program, isStill, makeBuilder)
    const aside = asideFolder(settings)
    const site = stageSite(settings.out, aside)
    const output = openSiteOutput(settings.out, site, recordFile(settings, 'files'))
    await writeSite(settings, content, { app, program, output })
    output.sweep()
    swapIn(site, settings.out, aside)
    if (isStill()) output.record()
  } finally {
    removeFolder(stagingFolder(settings.out))
  }
  await recordBuild(settings, inputs)
  console.log(
    `${countOf(content.issueCount, 'issue')}, ${countOf(content.pages.length, 'page')} in ${shownPath(settings.out)}`,
  )
}

const countOf = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`

/** Hashes the program and what it is told of its place. */
const hashOf = ({ root, base }: BuildSettings): string =>
  createHash('sha256')
    .update(`${hashProgram(root)} ${base}`)
    .digest('hex')

/** What is left of a compilation once it is compiled: pages are rendered from shards, and the issues' memory is wanted for that. */
interface Content {
  files: readonly OutputFile[]
  pages: readonly Page[]
  publication: Publication
  issueCount: number
  newest: string | null
}

/** Compiles the seeds and prints what there is to say of them; throws if one was refused. */
async function compileContent(settings: BuildSettings): Promise<Content> {
  const compiled = await compileSeeds(settings, new Date())
  reportOrRefuse(compiled, settings)
  const { issues, files, pages, feeds, search } = compiled.compilation
  return {
    files: [...files, ...(await feeds()), ...(await search())],
    pages,
    publication: compiled.publication,
    issueCount: issues.length,
    newest: issues[0]?.id ?? null,
  }
}

/** Prints what there is to say of the sources, and throws if one of them was refused. */
function reportOrRefuse({ compilation, diagnostics, refused }: CompiledSeeds, settings: BuildSettings): void {
  if (diagnostics.length > 0) {
    const folder = shownPath(settings.seeds)
    console.error(`\n${diagnosticTable(diagnostics, quoteReports(compilation.reports), folder)}\n`)
  }
  if (!refused) return
  const counted = countDiagnostics(diagnostics)
  throw new BuildFault(`${counted}. Nothing was published; ${shownPath(settings.out)} is as it was.`)
}

interface Making {
  app: BuiltApp
  program: string
  output: SiteOutput
}

async function writeSite(settings: BuildSettings, content: Content, making: Making): Promise<void> {
  const { files, pages, publication } = content
  const { app, program, output } = making
  const { assets, renderer } = app
  const { base, root, offline } = settings
  for (const file of [...filesOfApp(app), ...files]) writeContent(file, output)
  const inline = { script: renderer.firstPaintScript, style: assets.style }
  output.write('_headers', headersFile(inline, base))
  output.write('manifest.webmanifest', webManifest(publication))
  output.write(workerFile, offline ? workerScript(app, content) : app.workers.remover)
  const { language, name: publicationName } = publication
  await prerender(pages, {
    renderer,
    bundle: openBundle(files),
    pageHtml: preparePages({
      indexHtml: await readFile(join(root, 'index.html'), 'utf8'),
      base,
      language,
      publicationName,
      script: base + assets.script,
      style: inline.style,
      firstPaintScript: inline.script,
    }),
    preloads: (view) => scriptsOf(assets, view).map((file) => base + file),
    shared: JSON.stringify([program, language, publicationName]),
    output,
    progress: showProgress('pages', pages.length),
  })
}

/** A file that is named by its content is the same under the same name. */
function writeContent(file: OutputFile, output: SiteOutput): void {
  const { path } = file
  if (!isNamedByContent(path)) output.write(path, file.bytes)
  else if (output.last(path) === null || !output.reuse(path)) output.write(path, file.bytes, { made: '', asked: [] })
}
