// The bench of the whole build: an archive built cold, warm, and with one issue more, beside plain reading and writing of the same files.
import { statSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { demoArchive, demoNewest } from '#plugin/demo/archive.ts'
import { demoPublication } from '#plugin/demo/publication.ts'
import { filesBelow } from '#plugin/files-below.ts'
import { measureProcess, type Usage } from './bench-process.ts'

/** One archive, measured. */
export interface BuildMeasure {
  issues: number
  /** Nothing is kept from before: neither output nor caches. */
  cold: Usage
  /** Nothing has changed. */
  warm: Usage
  /** A new issue has come. */
  plusOne: Usage
  /** Node alone: the sources read, files of the same sizes written. */
  floor: Usage
  /** The output. */
  files: number
  bytes: number
}

/** Where archives are built. */
const buildsFolder = (root: string): string => join(root, '.kandu', 'bench', 'build')

/** Deletes what was built. Not before all is measured: for minutes after it deleted thousands of files, ext4 takes ten times as long to make one. */
export const clearBuilds = (root: string): Promise<void> => rm(buildsFolder(root), { recursive: true, force: true })

/** Measures an archive of the demo, in `.kandu/bench` below the project, and leaves it there. */
export async function measureBuild(root: string, issues: number): Promise<BuildMeasure> {
  const folder = join(buildsFolder(root), String(issues))
  const [seeds, out, list] = [join(folder, 'seeds'), join(folder, 'dist'), join(folder, 'files.json')]
  const environment = { KANDU_SEEDS: seeds, KANDU_OUT: out, KANDU_CACHE: join(folder, 'cache'), KANDU_BASE: '/' }
  const build = () => measureProcess(root, [join(root, 'src', 'plugin', 'run.mjs'), 'build'], environment)
  await rm(folder, { recursive: true, force: true })
  await mkdir(seeds, { recursive: true })
  await writeFile(join(seeds, 'publication.json'), demoPublication)
  const [newest, ...others] = demoArchive({ issues: issues + 1, newest: demoNewest, seed: 1 })
  for (const { file, text } of others) await writeFile(join(seeds, file), text)
  const cold = await build()
  const warm = await build()
  const files = listFiles(out)
  await writeFile(list, JSON.stringify(files))
  const plain = [join(root, 'src', 'plugin', 'commands', 'bench-floor.mjs'), seeds, list, join(folder, 'floor')]
  const floor = await measureProcess(root, plain, {})
  if (newest !== undefined) await writeFile(join(seeds, newest.file), newest.text)
  const plusOne = await build()
  const bytes = files.reduce((sum, [, size]) => sum + size, 0)
  return { issues, cold, warm, plusOne, floor, files: files.length, bytes }
}

const listFiles = (folder: string): [path: string, size: number][] =>
  filesBelow(folder).map((place) => [place.slice(folder.length + 1), statSync(place).size])

/** The heads of the table of builds. */
export const buildHeadings = [
  'issues',
  'cold s',
  'cold cpu',
  'warm cpu',
  '+1 s',
  '+1 cpu',
  '+1/cold',
  'peak MB',
  'files',
  'MB',
  'floor cpu',
  'cold/floor',
]

/** Writes a measurement as a row of the table. */
export function buildCells({ issues, cold, warm, plusOne, floor, files, bytes }: BuildMeasure): string[] {
  return [
    String(issues),
    cold.clock.toFixed(2),
    cold.processor.toFixed(2),
    warm.processor.toFixed(2),
    plusOne.clock.toFixed(2),
    plusOne.processor.toFixed(2),
    `${((plusOne.processor / cold.processor) * 100).toFixed(0)}%`,
    (Math.max(cold.memory, warm.memory, plusOne.memory) / 1_000_000).toFixed(0),
    String(files),
    (bytes / 1_000_000).toFixed(1),
    floor.processor.toFixed(2),
    (cold.processor / floor.processor).toFixed(1),
  ]
}
