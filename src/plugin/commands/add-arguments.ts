// What `npm run add` is asked: which source to add and what it may do without asking, or to redirect what was edited by hand.
import { parseArgs } from 'node:util'

/** What was asked. `-` as path stands for standard input. */
export type AddArguments = { add: string; yes: boolean; replace: boolean } | { redirects: true; yes: boolean }

export const usage = `Usage: npm run -s add -- [--yes] [--replace] FILE
       npm run -s add -- [--yes] --redirects
  FILE         the source of one issue, in any format; - for standard input
  --yes        write without asking
  --replace    an issue that is already there may be replaced
  --redirects  compare the sources with the last build: items re-worded since keep their old addresses`

/** Reads the arguments, or gives what is wrong with them. */
export function readAddArguments(args: readonly string[]): AddArguments | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { yes: { type: 'boolean' }, replace: { type: 'boolean' }, redirects: { type: 'boolean' } },
    })
    const { yes = false, replace = false, redirects = false } = values
    const [path, ...others] = positionals
    if (redirects)
      return path === undefined && !replace ? { redirects, yes } : '--redirects takes neither FILE nor --replace.'
    if (path === undefined || path === '') return 'No FILE was given.'
    return others.length > 0 ? 'One FILE at a time is expected.' : { add: path, yes, replace }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
