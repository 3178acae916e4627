// `npm run bench`: measures, prints tables, and keeps the numbers in .kandu/bench.json. Nothing fails for being slow.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { usage, readBenchArguments, type BenchArguments, type BenchName } from './bench-arguments.ts'
import { buildCells, buildHeadings, clearBuilds, measureBuild } from './bench-build.ts'
import { compileCells, compileHeadings, measureCompile } from './bench-compile.ts'

export { usage } from './bench-arguments.ts'

/** One bench: takes its measures one after another, and shows each as soon as it is there. */
type Bench = (asked: BenchArguments, show: (cells: readonly string[]) => void) => Promise<unknown[]>

/** The benches, by the name they are asked for. What takes a browser or much code along is loaded when it is asked for. */
const benches: Readonly<Record<BenchName, Bench>> = {
  async compile({ formats, issues }, show) {
    show(compileHeadings)
    const measures: unknown[] = []
    for (const format of formats) {
      measures.push(...(await each(issues, (count) => measureCompile(format, count), compileCells, show)))
    }
    return measures
  },
  async build({ issues }, show) {
    show(buildHeadings)
    try {
      return await each(issues, (count) => measureBuild(process.cwd(), count), buildCells, show)
    } finally {
      await clearBuilds(process.cwd())
    }
  },
  async dev({ issues }, show) {
    const { devCells, devHeadings, measureDev } = await import('./bench-dev.ts')
    show(devHeadings)
    return each(issues, (count) => measureDev(process.cwd(), count), devCells, show)
  },
  async search({ issues }, show) {
    const { measureSearch, searchCells, searchHeadings } = await import('./bench-search.ts')
    show(searchHeadings)
    return each(issues, (count) => measureSearch(process.cwd(), count), searchCells, show)
  },
  async visit({ issues }, show) {
    const { measureVisits } = await import('./bench-visit.ts')
    const measures: unknown[] = []
    for (const count of issues) measures.push(await measureVisits(process.cwd(), count, show))
    return measures
  },
}

/** Measures archives of each length one after another, and shows each as soon as it is there. */
async function each<Measure>(
  lengths: readonly number[],
  measure: (issues: number) => Promise<Measure>,
  cellsOf: (measured: Measure) => readonly string[],
  show: (cells: readonly string[]) => void,
): Promise<Measure[]> {
  const measures: Measure[] = []
  for (const issues of lengths) {
    const measured = await measure(issues)
    measures.push(measured)
    show(cellsOf(measured))
  }
  return measures
}

/** Runs the benches that were asked for; gives the exit status. */
export async function run(args: readonly string[]): Promise<number> {
  const asked = readBenchArguments(args)
  if (typeof asked === 'string') {
    console.error(`${asked}\n${usage}`)
    return 2
  }
  const measured: Record<string, unknown> = { node: process.version, platform: `${process.platform} ${process.arch}` }
  for (const name of asked.benches) {
    console.log(`\n${name}`)
    measured[name] = await benches[name](asked, (cells) => console.log(row(cells)))
  }
  const folder = join(process.cwd(), '.kandu')
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'bench.json'), `${JSON.stringify(measured, null, 2)}\n`)
  return 0
}

const row = (cells: readonly string[]): string =>
  cells.map((cell, at) => (at === 0 ? cell.padEnd(13) : cell.padStart(11))).join('  ')
