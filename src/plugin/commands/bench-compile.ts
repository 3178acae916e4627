// The bench of the compiler: how long an archive takes, beside plain reading of the same bytes. It measures and judges nothing.
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compile } from '#compiler/compile.ts'
import { parsePublicationFile, defaultPublication } from '#compiler/publication-file.ts'
import type { Site } from '#compiler/site.ts'
import type { SourceFile } from '#compiler/source.ts'
import type { FormatName } from '#model/issue.ts'
import { demoNewest } from '#plugin/demo/archive.ts'
import { demoPublication } from '#plugin/demo/publication.ts'
import { benchSources } from './bench-sources.ts'

/** One measurement; times in seconds by the clock, `processor` of this process with all its threads. */
export interface CompileMeasure {
  format: FormatName
  issues: number
  bytes: number
  /** Reading the files and decoding them, nothing else. */
  plain: number
  /** The whole compiler: read, understand, set, bundle. */
  compile: number
  processor: number
  refused: number
}

/** Measures one archive. */
export async function measureCompile(format: FormatName, issues: number): Promise<CompileMeasure> {
  const folder = await mkdtemp(join(tmpdir(), 'kandu-bench-'))
  try {
    const sources = benchSources(format, issues)
    for (const { file, bytes } of sources) await writeFile(join(folder, file), bytes)
    const { seconds: plain } = await timed(() => readPlainly(folder))
    const { seconds, processor, value } = await timed(() => compile(sources, benchSite()))
    return {
      format,
      issues,
      bytes: sources.reduce((sum, { bytes }) => sum + bytes.length, 0),
      plain,
      compile: seconds,
      processor,
      refused: value.reports.filter(({ outcome }) => outcome === 'refused').length,
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Gives the site of the demo. */
export function benchSite(): Site {
  const parsed = parsePublicationFile(demoPublication, 'publication.json', () => undefined)
  return { ...(parsed ?? defaultPublication), base: '/', today: demoNewest }
}

async function readPlainly(folder: string): Promise<number> {
  let lines = 0
  for (const file of await readdir(folder)) {
    const source: SourceFile = { file, bytes: await readFile(join(folder, file)) }
    lines += new TextDecoder().decode(source.bytes).split('\n').length
  }
  return lines
}

/** Takes the time of some work. */
export async function timed<Value>(
  work: () => Promise<Value>,
): Promise<{ value: Value; seconds: number; processor: number }> {
  const [start, used] = [performance.now(), process.cpuUsage()]
  const value = await work()
  const { user, system } = process.cpuUsage(used)
  return { value, seconds: (performance.now() - start) / 1000, processor: (user + system) / 1_000_000 }
}

/** The heads of the table of compilations. */
export const compileHeadings = [
  'format',
  'issues',
  'MB',
  'plain MB/s',
  'compile s',
  'processor s',
  'MB/s',
  'issues/s',
  'refused',
]

/** Writes a measurement as a row of the table. */
export function compileCells({ format, issues, bytes, plain, compile, processor, refused }: CompileMeasure): string[] {
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
