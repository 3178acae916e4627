// What `npm run seeds` is asked: how to tell, and of which files.
import { parseArgs } from 'node:util'

/** The ways to tell what sources are understood as. */
export type Telling = 'table' | 'explain' | 'json'

/** What was asked; no path stands for the usual folder. */
export interface SeedsArguments {
  telling: Telling
  paths: readonly string[]
}

export const usage = `Usage: npm run -s seeds -- [--json | --explain] [PATH…]
  PATH       files or folders of sources; that of KANDU_SEEDS, else seeds/, where none is given
  --explain  every line of every source with the part it plays
  --json     one JSON object a line and source`

/** Reads the arguments, or gives what is wrong with them; `usual` is the folder meant where no path is given. */
export function readSeedsArguments(args: readonly string[], usual: string): SeedsArguments | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean' }, explain: { type: 'boolean' } },
    })
    if (values.json === true && values.explain === true)
      return '--json and --explain are two ways to tell; ask for one.'
    if (positionals.includes('')) return 'An empty path was given.'
    const telling = values.json === true ? 'json' : values.explain === true ? 'explain' : 'table'
    return { telling, paths: positionals.length === 0 ? [usual] : positionals }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
