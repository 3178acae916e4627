// What `npm run bench` is asked: which bench, how many issues, in which formats.
import { parseArgs } from 'node:util'
import { formats } from '#compiler/formats/formats.ts'
import type { FormatName } from '#model/issue.ts'
import { mostDemoIssues } from '#plugin/demo/archive.ts'

/** The benches, each with what it does. */
const benchNames = {
  compile: 'reads fictional archives in each format, beside plain reading of the same bytes',
  build: 'builds them whole: cold, warm and with one issue more, beside plain reading and writing of the same files',
  dev: 'writes to them under a development server: the time to the row of a new issue, and to an edit in an open one',
  search: 'searches them on loopback: index, bytes of a page and time to the first hits, beside a scan of every text',
  visit: 'reads them in a browser: bytes, first paint and the next issue, beside plain pages of the same text',
} as const
export type BenchName = keyof typeof benchNames

/** What was asked. */
export interface BenchArguments {
  benches: readonly BenchName[]
  issues: readonly number[]
  formats: readonly FormatName[]
}

const usual = [1, 100, 1000, 10_000]
const known = formats.map(({ name }) => name)

export const usage = `Usage: npm run bench -- [BENCH...] [--issues NUMBER,...] [--formats NAME,...]
${Object.entries(benchNames)
  .map(([name, does]) => `  ${name.padEnd(10)} ${does}`)
  .join('\n')}
  --issues   how many issues, each 1 to ${mostDemoIssues - 1}; ${usual.join(',')} if not given
  --formats  for compile, some of ${known.join(',')}; all if not given`

/** Reads the arguments, or gives what is wrong with them. */
export function readBenchArguments(args: readonly string[]): BenchArguments | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { issues: { type: 'string' }, formats: { type: 'string' } },
    })
    const other = positionals.find((name) => !isBenchName(name))
    if (other !== undefined) return `There is no bench ${JSON.stringify(other)}.`
    const issues = values.issues?.split(',').map(Number) ?? usual
    const wrong = issues.find((count) => !Number.isInteger(count) || count < 1 || count >= mostDemoIssues)
    if (wrong !== undefined)
      return `--issues ${values.issues} is not a list of numbers from 1 to ${mostDemoIssues - 1}.`
    const asked = values.formats?.split(',')
    const unknown = asked?.find((name) => !known.some((format) => format === name))
    if (unknown !== undefined) return `--formats: there is no format ${JSON.stringify(unknown)}.`
    const benches = Object.keys(benchNames).filter(isBenchName)
    return {
      benches: benches.filter((name) => positionals.length === 0 || positionals.includes(name)),
      issues,
      formats: known.filter((name) => asked === undefined || asked.includes(name)),
    }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

const isBenchName = (name: string): name is BenchName => Object.hasOwn(benchNames, name)
