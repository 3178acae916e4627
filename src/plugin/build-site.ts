// `vite build`, whole: compile the seeds, build the app for browser and prerender, render every page, swap the result in.
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Rolldown, ViteBuilder } from 'vite'
import type { Renderer } from '#model/page.ts'
import { BuildFault } from './build-fault.ts'
import { recordBuild, takeInputs } from './build-record.ts'
import type { BuildSettings } from './build-settings.ts'
import { openBundle } from './bundle-in-memory.ts'
import { readClientAssets, type ClientAssets } from './client-assets.ts'
import { compileSeeds, type CompiledSeeds } from './compile-seeds.ts'
import { writerInto } from './emit-content.ts'
import { headersFile } from './headers.ts'
import { preparePages } from './html-template.ts'
import { prepareOutput, stagingFolder, swapIn } from './output-folder.ts'
import { prerender } from './prerender.ts'
import { countDiagnostics, diagnosticTable, quoteReports } from './report.ts'
import { shownPath } from './shown-path.ts'

/** Where one build puts its parts until they are whole: `site` becomes the output, `renderer` is thrown away. */
export function stagingFolders(settings: BuildSettings): { site: string; renderer: string } {
  const staging = stagingFolder(settings.out)
  return { site: join(staging, 'site'), renderer: join(staging, 'renderer') }
}

/** The file name of the built renderer. */
export const rendererFile = 'render-page.mjs'

/** Builds the site into its output folder; whatever fails, the last output stays as it was. */
export async function buildSite(builder: ViteBuilder, settings: BuildSettings): Promise<void> {
  const inputs = await takeInputs(settings)
  const compiled = await compileSeeds(settings, new Date())
  reportOrRefuse(compiled, settings)
  await prepareOutput(settings.out, settings.root)
  const { site, renderer } = stagingFolders(settings)
  try {
    const assets = readClientAssets(await buildEnvironment(builder, 'client'))
    await buildEnvironment(builder, 'ssr')
    await writeSite(settings, compiled, assets, await loadRenderer(join(renderer, rendererFile)))
    for (const file of assets.inlined) await rm(join(site, file))
    await swapIn(site, settings.out)
  } finally {
    await rm(stagingFolder(settings.out), { recursive: true, force: true })
  }
  await recordBuild(settings, inputs)
  const { issues, pages } = compiled.compilation
  console.log(`${issues.length} issues, ${pages.length} pages in ${shownPath(settings.out)}`)
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

async function buildEnvironment(
  builder: ViteBuilder,
  name: 'client' | 'ssr',
): Promise<Rolldown.RolldownOutput['output']> {
  const environment = builder.environments[name]
  if (environment === undefined) throw new Error(`Vite has no environment ${name}.`)
  const built = await builder.build(environment)
  const [output] = Array.isArray(built) ? built : [built]
  if (output === undefined || !('output' in output)) throw new Error(`Vite gave no output for ${name}.`)
  return output.output
}

async function loadRenderer(file: string): Promise<Renderer> {
  // The one place where the app comes in: by path, as the type both sides agreed on.
  return (await import(pathToFileURL(file).href)) as Renderer
}

async function writeSite(settings: BuildSettings, compiled: CompiledSeeds, assets: ClientAssets, renderer: Renderer) {
  const { compilation, publication } = compiled
  const { base, root } = settings
  const write = writerInto(stagingFolders(settings).site)
  for (const { path, bytes } of compilation.files) write(path, bytes)
  const inline = { script: renderer.firstPaintScript, style: assets.style }
  write('_headers', headersFile(inline, base))
  await prerender(compilation.pages, {
    renderer,
    bundle: openBundle(compilation.files),
    pageHtml: preparePages({
      indexHtml: await readFile(join(root, 'index.html'), 'utf8'),
      base,
      language: publication.language,
      publicationName: publication.name,
      script: base + assets.script,
      style: inline.style,
      firstPaintScript: inline.script,
    }),
    preloads: (view) => assets.scriptsOf(view).map((file) => base + file),
    write,
  })
}
