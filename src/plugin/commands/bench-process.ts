// Runs a program and says what it used: time by the clock, processor time and memory of all its processes.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { BuildFault } from '#plugin/build-fault.ts'

/** What a run used; seconds and bytes. */
export interface Usage {
  clock: number
  /** User and system time, summed over processes and threads. */
  processor: number
  /** The most all processes took together: never less than the true peak. */
  memory: number
}

/** What a process says of itself at its end; moments in ms, `processor` in seconds, memory in bytes. */
export interface ProcessUsage {
  started: number
  ended: number
  processor: number
  /** The most it took. */
  memory: number
  /** The most the process that started it had taken by then; null where the system does not say. */
  starter: number | null
}

/** Runs a Node program of the project in `root` to its end; one that fails throws. */
export async function measureProcess(
  root: string,
  program: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<Usage> {
  const place = join(root, '.kandu', 'bench', 'usage')
  rmSync(place, { force: true })
  const probe = pathToFileURL(join(root, 'src', 'plugin', 'commands', 'bench-usage.mjs')).href
  const env = { ...process.env, NODE_ENV: 'production', ...environment, KANDU_BENCH_USAGE: place }
  const start = performance.now()
  const status = await new Promise<number | null>((ended, failed) => {
    const options = { cwd: root, env: { ...env, NODE_OPTIONS: `--import=${probe}` }, stdio: 'ignore' as const }
    const child = spawn(process.execPath, [...program], options)
    child.once('error', failed)
    child.once('exit', ended)
  })
  const clock = (performance.now() - start) / 1000
  if (status !== 0 || !existsSync(place)) throw new BuildFault(`${program.join(' ')} ended with ${status}.`)
  const processes = readFileSync(place, 'utf8')
    .trim()
    .split('\n')
    // Written by bench-usage.mjs.
    .map((line) => JSON.parse(line) as ProcessUsage)
  return {
    clock,
    processor: processes.reduce((sum, { processor }) => sum + processor, 0),
    memory: peakOf(processes),
  }
}

/**
 * Gives the most memory a process and those it started can have taken at once, in bytes. What the first takes after another has
 * ended is not added to that; where the system does not tell the two apart, it is.
 */
export function peakOf(processes: readonly ProcessUsage[]): number {
  const first = processes.reduce((earliest, each) => (each.started < earliest.started ? each : earliest))
  const others = processes.filter((each) => each !== first)
  const together = others.map(({ started, ended, starter }) => {
    const atOnce = others.filter((other) => other.started < ended && started < other.ended)
    return atOnce.reduce((sum, { memory }) => sum + memory, starter ?? first.memory)
  })
  return Math.max(first.memory, ...together)
}
