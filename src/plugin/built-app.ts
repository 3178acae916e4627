// The app as Vite built it, for browsers and for the prerenderer: bundled once for the program as it is, then kept.
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Rolldown, ViteBuilder } from 'vite'
import type { OutputFile } from '#compiler/compile.ts'
import type { Renderer } from '#model/page.ts'
import type { BuildSettings } from './build-settings.ts'
import { readClientAssets, type ClientAssets } from './client-assets.ts'
import { filesBelow } from './files-below.ts'
import { isKept, keepFolder } from './kept-folder.ts'
import { stagingFolder } from './output-folder.ts'

/** The built app. */
export interface BuiltApp {
  assets: ClientAssets
  renderer: Renderer
  /** Folder of the files the site serves of it. */
  files: string
  /** The code of the workers: the one that keeps pages, and the one that removes what such a one kept. */
  workers: Readonly<Record<WorkerName, string>>
}

/** How many builds of the app stay: for the branch, or the base path, one goes back to. */
const most = 4
const assetsFile = 'assets.json'

/** The service workers, by the names of their files in `src/offline`. */
export const workerNames = ['keeper', 'remover'] as const
export type WorkerName = (typeof workerNames)[number]

/** Where Vite puts the app, beside the output it is for. */
export function appFolders(settings: BuildSettings): {
  all: string
  site: string
  renderer: string
  workers: string
} {
  const all = join(stagingFolder(settings.out), 'app')
  return { all, site: join(all, 'site'), renderer: join(all, 'renderer'), workers: join(all, 'workers') }
}

/** The file name of the built renderer. */
export const rendererFile = 'render-page.mjs'

/** Gives the app as `program`, the hash of what it is made of, has it: kept from another build, or built now. It is kept if that `isStill` its hash. */
export async function openApp(
  settings: BuildSettings,
  program: string,
  isStill: () => boolean,
  makeBuilder: () => Promise<ViteBuilder>,
): Promise<BuiltApp> {
  const kept = join(settings.cache, 'app', program)
  if (isKept(kept)) return readApp(kept)
  const folders = appFolders(settings)
  await bundleApp(await makeBuilder(), folders)
  return readApp(isStill() && keepFolder(folders.all, kept, most) ? kept : folders.all)
}

async function readApp(folder: string): Promise<BuiltApp> {
  // Written below by this very program.
  const assets = JSON.parse(readFileSync(join(folder, assetsFile), 'utf8')) as ClientAssets
  // The one place where the app comes in: by path, as the type both sides agreed on.
  const renderer = (await import(pathToFileURL(join(folder, 'renderer', rendererFile)).href)) as Renderer
  const codeOf = (name: WorkerName) => readFileSync(join(folder, 'workers', name, `${name}.js`), 'utf8')
  const workers = { keeper: codeOf('keeper'), remover: codeOf('remover') }
  return { assets, renderer, files: join(folder, 'site'), workers }
}

async function bundleApp(builder: ViteBuilder, folders: ReturnType<typeof appFolders>): Promise<void> {
  const { inlined, ...assets } = readClientAssets(await buildEnvironment(builder, 'client'))
  for (const name of ['ssr', ...workerNames] as const) await buildEnvironment(builder, name)
  for (const file of inlined) rmSync(join(folders.site, file))
  writeFileSync(join(folders.all, assetsFile), JSON.stringify(assets))
}

async function buildEnvironment(
  builder: ViteBuilder,
  name: 'client' | 'ssr' | WorkerName,
): Promise<Rolldown.RolldownOutput['output']> {
  const environment = builder.environments[name]
  if (environment === undefined) throw new Error(`Vite has no environment ${name}.`)
  const built = await builder.build(environment)
  const [output] = Array.isArray(built) ? built : [built]
  if (output === undefined || !('output' in output)) throw new Error(`Vite gave no output for ${name}.`)
  return output.output
}

/** Gives the files the site serves of the app, each read when somebody asks for its bytes. */
export function filesOfApp({ files: folder }: BuiltApp): OutputFile[] {
  return filesBelow(folder).map((place) => ({
    path: relative(folder, place).replaceAll(sep, '/'),
    get bytes() {
      return readFileSync(place)
    },
  }))
}
