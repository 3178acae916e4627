// The Vite plugin: hooks, nothing else. `vite build` is the whole build; `vite` serves from memory what it would write.
import { join, resolve } from 'node:path'
import type { EnvironmentOptions, Plugin, PluginOption } from 'vite'
import react from '@vitejs/plugin-react'
import { buildSite } from './build-site.ts'
import { forgetFirstStyle } from './client-assets.ts'
import { appFolders, rendererFile, workerNames, type WorkerName } from './built-app.ts'
import { isWithin, readSettings, type BuildSettings } from './build-settings.ts'
import { rendererModule } from './dev-pages.ts'
import { attachContent, polls } from './dev-server.ts'
import { devShell } from './html-template.ts'
import { leanPackages } from './lean-packages.ts'

/** Makes Vite build and serve the archive in `seeds/`, as the environment says (`build-settings.ts`). `npm run build` takes it without vite.config.ts. */
export function kandu(): PluginOption {
  return [react(), archivePlugin(), ...leanPackages()]
}

function archivePlugin(): Plugin {
  return {
    name: 'kandu',
    config({ root = '.', server }, { command }) {
      const settings = readSettings(resolve(root), process.env)
      return {
        base: settings.base,
        builder: {},
        // The seeds are watched by ourselves.
        ...(command === 'serve' &&
          !polls(server?.watch) && {
            server: { watch: { ignored: [(path: string) => isWithin(resolve(path), settings.seeds)] } },
          }),
        build: {
          // Style is left as it is written: below these, readers get the light theme.
          cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
          modulePreload: { polyfill: false },
          emptyOutDir: true,
          reportCompressedSize: false,
        },
        // As package.json says. Left to Vite each import would be looked up there anew, in script: a tenth of the time.
        resolve: { alias: command === 'build' ? [{ find: /^#/, replacement: join(settings.root, 'src/') }] : [] },
        environments: {
          client: clientEnvironment(settings),
          ssr: rendererEnvironment(settings, command),
          // The development server has no worker: what it serves changes under its names.
          ...(command === 'build' &&
            Object.fromEntries(workerNames.map((name) => [name, workerEnvironment(settings, name)]))),
        },
      }
    },
    generateBundle: {
      order: 'post', // behind the hook that lists what lazy scripts bring along
      handler(_, bundle) {
        if (this.environment.name === 'client') forgetFirstStyle(Object.values(bundle))
      },
    },
    async buildApp(builder) {
      await buildSite(readSettings(builder.config.root, process.env), async () => builder)
      // Where the app was kept from another build nothing was bundled, and Vite would make up for it.
      for (const environment of Object.values(builder.environments)) environment.isBuilt = true
    },
    configureServer: (server) => attachContent(server, readSettings(server.config.root, process.env)),
    transformIndexHtml: {
      order: 'pre',
      handler: (html, { server }) => (server === undefined ? html : devShell(html)),
    },
  }
}

/** What only pages with lists of issues and years show, and the page of an address that leads nowhere. */
const listParts =
  /\/src\/app\/(?:components\/(?:count|group|issue-months|issue-row|month|year|not-found)|missing-page|queries\/(?:use-shards|held))[\w-]*\.tsx?$/

/** What only search and a reader's own marks need, which no first visit waits for. */
const laterParts =
  /\/src\/(?:app|model)\/.*(?:search|offline|carrying)|\/fault-cause\.ts$|\/marking\/(?!tools-context)|\/words\/(?:marks|faults)-|\/storage\/(?:use-)?(?:shel|renew|ask|backups|bookmarks|reading|analysis|kept)|\/day-of/

/** What a reader's own marks are made of. */
const markParts =
  /\/src\/app\/(?:storage\/(?:use-)?(?:shel|renew|ask|bookmarks|reading|analysis)|components\/day-of|words\/marks|marking\/(?:use-mark|cite)|carrying\/(?:cit|bookmark-mark|site))/

/** What reading offline says and asks, wherever it is said. */
const offlineParts = /\/src\/(?:model\/offline\.ts$|app\/(?:offline\/|words\/offline|storage\/kept))/

function clientEnvironment(settings: BuildSettings): EnvironmentOptions {
  return {
    build: {
      outDir: appFolders(settings).site,
      rolldownOptions: {
        input: join(settings.root, 'src/app/main.tsx'),
        // What two views share is one file and not a dozen: each would cost the page a preload and the reader a request.
        // What only lists of issues share is another, which no issue's page needs.
        output: {
          codeSplitting: {
            groups: [
              {
                name: 'shared',
                test: (id) =>
                  /\/src\/.*\.tsx?$|\/useQuery\.js$/.test(id) && !listParts.test(id) && !laterParts.test(id),
                minShareCount: 2,
                priority: 1,
              },
              { name: 'lists', test: listParts, includeDependenciesRecursively: false },
              { name: 'marks', test: markParts, includeDependenciesRecursively: false },
              { name: 'offline', test: offlineParts, includeDependenciesRecursively: false },
            ],
          },
        },
      },
    },
  }
}

function rendererEnvironment(settings: BuildSettings, command: 'build' | 'serve'): EnvironmentOptions {
  return {
    // The built renderer lies outside the project, where no package could be found; the dev server needs packages as they are.
    resolve: command === 'build' ? { noExternal: true } : {},
    // Said once, here: React and the queries ask for every element, and asking the environment takes longer than the answer is worth.
    define: command === 'build' ? { 'process.env.NODE_ENV': '"production"' } : {},
    build: {
      ssr: true,
      copyPublicDir: false,
      outDir: appFolders(settings).renderer,
      rolldownOptions: {
        input: join(settings.root, rendererModule),
        // One file: a view that is read when its first page comes would be missing where the cache was deleted meanwhile.
        output: { entryFileNames: rendererFile, codeSplitting: false },
      },
    },
  }
}

/** A worker is one file: what it imports is in it. */
function workerEnvironment(settings: BuildSettings, name: WorkerName): EnvironmentOptions {
  return {
    consumer: 'client',
    build: {
      copyPublicDir: false,
      outDir: join(appFolders(settings).workers, name),
      rolldownOptions: {
        input: join(settings.root, `src/offline/${name}.ts`),
        output: { entryFileNames: `${name}.js`, codeSplitting: false },
      },
    },
  }
}
