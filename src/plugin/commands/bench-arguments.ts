// What `npm run bench` is asked: which bench, how many issues, in which formats.
import { parseArgs } from 'node:util'
import { formats } from '#compiler/formats/formats.ts'
import type { FormatName } from '#model/issue.ts'
import { mostDemoIssues } from '#plugin/demo/archive.ts'

/** What was asked. */
export interface BenchArguments {
  issues: readonly number[]
  formats: readonly FormatName[]
}

const usual = [1, 100, 1000, 10_000]

export const benchUsage = `Usage: npm run bench -- compile [--issues NUMBER,...] [--formats NAME,...]
  compile    reads fictional archives in each format, beside plain reading of the same bytes
  --issues   how many issues, each 1 to ${mostDemoIssues}; ${usual.join(',')} if not given
  --formats  some of ${formats.map(({ name }) => name).join(',')}; all if not given`

/** Reads the arguments, or gives what is wrong with them. */
export function readBenchArguments(args: readonly string[]): BenchArguments | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { issues: { type: 'string' }, formats: { type: 'string' } },
    })
    const other = positionals.find((name) => name !== 'compile')
    if (other !== undefined) return `There is no bench ${JSON.stringify(other)}.`
    const issues = values.issues?.split(',').map(Number) ?? usual
    const wrong = issues.find((count) => !Number.isInteger(count) || count < 1 || count > mostDemoIssues)
    if (wrong !== undefined) return `--issues ${values.issues} is not a list of numbers from 1 to ${mostDemoIssues}.`
    const asked = values.formats?.split(',')
    const known = formats.map(({ name }) => name)
    const unknown = asked?.find((name) => !known.some((format) => format === name))
    if (unknown !== undefined) return `--formats: there is no format ${JSON.stringify(unknown)}.`
    return { issues, formats: known.filter((name) => asked === undefined || asked.includes(name)) }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
