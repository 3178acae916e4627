// What `npm run demo` is asked: how long an archive, where, and whether to serve it.
import { parseArgs } from 'node:util'
import { isRealDay, dayParts, type Day } from '#model/calendar.ts'
import { demoNewest, mostDemoIssues } from '#plugin/demo/archive.ts'

/** What was asked. */
export interface DemoArguments {
  issues: number
  newest: Day
  seed: number
  out: string
  serve: boolean
  /** Undefined: the usual port, or a free one. */
  port: number | undefined
}

export const usage = `Usage: npm run demo -- [--issues NUMBER] [--out FOLDER] [--no-serve] [--port NUMBER] [--newest DAY] [--seed NUMBER]
  --issues    how many issues, 1 to ${mostDemoIssues}; 130 if not given
  --out       where to put seeds/ and dist/; .kandu/demo if not given
  --no-serve  only write and build
  --newest    no issue is later than this day; ${demoNewest} if not given
  --seed      another number gives another archive; 1 if not given`

/** Reads the arguments, or gives what is wrong with them. */
export function readDemoArguments(args: readonly string[]): DemoArguments | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        issues: { type: 'string' },
        newest: { type: 'string' },
        seed: { type: 'string' },
        out: { type: 'string' },
        'no-serve': { type: 'boolean' },
        port: { type: 'string' },
      },
    })
    const { issues = '130', newest = demoNewest, seed = '1', out = '.kandu/demo', port } = values
    const count = wholeNumber(issues)
    if (count === null || count < 1 || count > mostDemoIssues)
      return `--issues ${issues} is not a number from 1 to ${mostDemoIssues}.`
    if (!isDay(newest)) return `--newest ${newest} is not a day such as ${demoNewest}.`
    const seeded = wholeNumber(seed)
    if (seeded === null) return `--seed ${seed} is not a whole number.`
    const asked = port === undefined ? undefined : wholeNumber(port)
    if (asked === null || (asked !== undefined && asked > 65_535)) return `--port ${port} is not a port.`
    if (out === '') return '--out names no folder.'
    return { issues: count, newest, seed: seeded, out, serve: values['no-serve'] !== true, port: asked }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

const wholeNumber = (text: string): number | null => (/^\d{1,9}$/.test(text) ? Number(text) : null)

/** A year of four digits that leaves room for the longest archive. */
function isDay(text: string): boolean {
  if (!/^[2-9]\d{3}-\d{2}-\d{2}$/.test(text)) return false
  const { year, month, day } = dayParts(text)
  return isRealDay(year, month, day)
}
