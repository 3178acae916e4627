// `npm run bench`: measures, prints a table, and keeps the numbers in .kandu/bench.json. Nothing fails for being slow.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { benchUsage, readBenchArguments } from './bench-arguments.ts'
import { measureCompile, type CompileMeasure } from './bench-compile.ts'

/** Runs the bench that was asked for; gives the exit status. */
export async function run(args: readonly string[]): Promise<number> {
  const asked = readBenchArguments(args)
  if (typeof asked === 'string') {
    console.error(`${asked}\n${benchUsage}`)
    return 2
  }
  console.log(row(headings))
  const measures: CompileMeasure[] = []
  for (const format of asked.formats) {
    for (const issues of asked.issues) {
      const measure = await measureCompile(format, issues)
      measures.push(measure)
      console.log(row(cellsOf(measure)))
    }
  }
  const folder = join(process.cwd(), '.kandu')
  await mkdir(folder, { recursive: true })
  const machine = { node: process.version, platform: `${process.platform} ${process.arch}` }
  await writeFile(join(folder, 'bench.json'), `${JSON.stringify({ ...machine, compile: measures }, null, 2)}\n`)
  return 0
}

const headings = ['format', 'issues', 'MB', 'plain MB/s', 'compile s', 'processor s', 'MB/s', 'issues/s', 'refused']

const row = (cells: readonly string[]): string =>
  cells
    .map((cell, at) => (at === 0 ? cell.padEnd(9) : cell.padStart(Math.max(8, headings[at]?.length ?? 0))))
    .join('  ')

function cellsOf({ format, issues, bytes, plain, compile, processor, refused }: CompileMeasure): string[] {
  const megabytes = bytes / 1_000_000
  return [
    format,
    String(issues),
    megabytes.toFixed(2),
    (megabytes / plain).toFixed(1),
    compile.toFixed(3),
    processor.toFixed(3),
    (megabytes / compile).toFixed(2),
    (issues / compile).toFixed(0),
    String(refused),
  ]
}
