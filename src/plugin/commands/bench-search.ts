// The bench of search: what its index takes to build, what a first search transfers, and how long it takes on loopback, beside a scan.
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { compile } from '#compiler/compile.ts'
import { foldForSearch, foldLines } from '#model/search/folding.ts'
import { issueTexts } from '#model/search/issue-texts.ts'
import { readSearchRequest } from '#model/search/request.ts'
import { textsOf } from '#model/search/texts.ts'
import { between, createRandom, pick } from '#plugin/demo/random.ts'
import { writerInto } from '#plugin/emit-content.ts'
import { serveSite } from '#plugin/serve-site.ts'
import { benchSite, timed } from './bench-compile.ts'
import { benchSources } from './bench-sources.ts'

/** One archive, measured: processor seconds, bytes of the first page as they are transferred, milliseconds to the first hits. */
export interface SearchMeasure {
  issues: number
  index: number
  files: number
  indexBytes: number[]
  issueBytes: number[]
  cold: number[]
  warm: number[]
  scan: number[]
}

/** The app's own modules, which the plugin takes by path. */
interface Engine {
  createShardFetcher: (base: string, names: object) => { readShard: unknown }
  createQueryClient: (readShard: unknown) => unknown
  searchArchive: (client: unknown, request: unknown) => AsyncGenerator<SearchStep, undefined>
}

/** The part of a step that is looked at. */
interface SearchStep {
  state: string
}

const queries = 100

/** Measures an archive of the demo, in `.kandu/bench` below the project. */
export async function measureSearch(root: string, issues: number): Promise<SearchMeasure> {
  const folder = join(root, '.kandu', 'bench', 'search')
  const { texts, index, files } = await writeArchive(folder, issues)
  const folded = texts.map((text) => foldLines(text, foldForSearch))
  const site = await serveSite({ out: folder, base: '/', port: 0 })
  const measure: SearchMeasure = { issues, index, files, indexBytes: [], issueBytes: [], cold: [], warm: [], scan: [] }
  try {
    const engine = await loadEngine(root)
    for (const query of substrings(texts)) await searchOnce(engine, site.url, query, folded, measure)
  } finally {
    await site.close()
    await rm(folder, { recursive: true, force: true })
  }
  return measure
}

/** Writes an archive with its index, and keeps its texts alone: what collects the garbage of the rest would be measured as searching. */
async function writeArchive(
  folder: string,
  issues: number,
): Promise<{ texts: string[]; index: number; files: number }> {
  await rm(folder, { recursive: true, force: true })
  const compilation = await compile(benchSources('text', issues), benchSite())
  const { processor: index, value: search } = await timed(compilation.search)
  const write = writerInto(folder)
  for (const { path, bytes } of [...compilation.files, ...(await compilation.feeds()), ...search]) write(path, bytes)
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, '_headers'), '/*\n')
  const texts = compilation.issues.flatMap((issue) => textsOf(issueTexts(issue)).map(({ text }) => text))
  return { texts, index, files: search.length }
}

async function searchOnce(
  engine: Engine,
  url: string,
  query: string,
  folded: readonly string[],
  measure: SearchMeasure,
): Promise<void> {
  const sizes = { index: 0, issues: 0 }
  const plainFetch = globalThis.fetch
  globalThis.fetch = async (address, options) => {
    const response = await plainFetch(address, options)
    sizes[response.url.includes('content/search') ? 'index' : 'issues'] += Number(
      response.headers.get('content-length'),
    )
    return response
  }
  try {
    const client = engine.createQueryClient(engine.createShardFetcher(url, {}).readShard)
    const request = readSearchRequest(new URLSearchParams({ q: query }))
    const steps = engine.searchArchive(client, request)
    const { seconds, value: first } = await timed(() => steps.next())
    measure.cold.push(seconds * 1000)
    // The rest of a page is fetched at once, too, and counts as transferred.
    for (let step = first; step.value?.state === 'some';) step = await steps.next()
    measure.warm.push(await milliseconds(() => engine.searchArchive(client, request).next()))
  } finally {
    globalThis.fetch = plainFetch
  }
  const word = foldForSearch(query)
  measure.scan.push(await milliseconds(async () => folded.filter((text) => text.includes(word))))
  measure.indexBytes.push(sizes.index)
  measure.issueBytes.push(sizes.issues)
}

/** Gives stretches of texts, of 2 to 8 characters, that a query reads as one word. */
function substrings(texts: readonly string[]): string[] {
  const random = createRandom('bench search')
  const found: string[] = []
  while (found.length < queries) {
    const characters = Array.from(pick(random, texts))
    const start = between(random, 0, characters.length - 1)
    const stretch = characters.slice(start, start + between(random, 2, 8)).join('')
    if (Array.from(stretch).length > 1 && !/[\s"“”„「『]|^[-－]/.test(stretch)) found.push(stretch)
  }
  return found
}

/** Bundles the app's modules as they are built for prerendering, and loads them. */
async function loadEngine(root: string): Promise<Engine> {
  const { build } = await import('vite')
  const outDir = join(root, '.kandu', 'bench', 'engine')
  const names = ['fetch-shard', 'query-client', 'search-archive']
  const input = Object.fromEntries(names.map((name) => [name, join(root, 'src', 'app', 'queries', `${name}.ts`)]))
  const output = { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' }
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: { ssr: true, outDir, emptyOutDir: true, rollupOptions: { input, output } },
  })
  // As a browser says it is on loopback: what arrives is checked against its hash.
  Object.assign(globalThis, { isSecureContext: true })
  const modules: object[] = []
  for (const name of names) modules.push(await import(pathToFileURL(join(outDir, `${name}.mjs`)).href))
  return Object.assign({}, ...modules) as Engine
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** The heads of the table of searches. */
export const searchHeadings = [
  'issues',
  'index cpu',
  'files',
  'index kB',
  '95th',
  'text kB',
  '95th',
  'cold ms',
  '95th',
  'warm ms',
  '95th',
  'scan ms',
]

/** Writes a measurement as a row of the table: the middle, and the 95th of a hundred. */
export function searchCells({
  issues,
  index,
  files,
  indexBytes,
  issueBytes,
  cold,
  warm,
  scan,
}: SearchMeasure): string[] {
  const at = (values: readonly number[], part: number) =>
    values.toSorted((one, other) => one - other)[Math.floor(values.length * part)] ?? Number.NaN
  const both = (values: readonly number[], unit: number) =>
    [0.5, 0.95].map((part) => (at(values, part) / unit).toFixed(1))
  return [
    String(issues),
    index.toFixed(2),
    String(files),
    ...both(indexBytes, 1000),
    ...both(issueBytes, 1000),
    ...both(cold, 1),
    ...both(warm, 1),
    at(scan, 0.5).toFixed(1),
  ]
}
