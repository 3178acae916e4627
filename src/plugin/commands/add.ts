// `npm run add`: takes an issue into the archive, from a file or from standard input, after showing what was understood.
import { basename } from 'node:path'
import type { SourceFile } from '#compiler/source.ts'
import { BuildFault } from '#plugin/build-fault.ts'
import { readSettings } from '#plugin/build-settings.ts'
import { readSource } from '#plugin/seed-files.ts'
import { openArchive } from './add-archive.ts'
import { usage, readAddArguments } from './add-arguments.ts'
import { addIssue } from './add-issue.ts'
import { addRedirectsSince } from './add-redirects.ts'
import { findTerminal, pastedName, readInput } from './add-terminal.ts'

export { usage } from './add-arguments.ts'

/** Adds what was asked for; gives 0, 1 where it was refused, 2 where nothing was written for want of a yes or the question was wrong. */
export async function run(args: readonly string[]): Promise<number> {
  const asked = readAddArguments(args)
  if (typeof asked === 'string') {
    console.error(`${asked}\n${usage}`)
    return 2
  }
  const { log: print, error: complain } = console
  const isPasted = 'add' in asked && asked.add === '-'
  try {
    const { seeds, out } = readSettings(process.cwd(), process.env)
    const archive = await openArchive(seeds, new Date())
    const adding = { yes: asked.yes, ask: findTerminal(isPasted), print, complain }
    if ('redirects' in asked) return await addRedirectsSince(out, archive, adding)
    const source = isPasted ? await pastedSource(print) : await readSource(asked.add, basename(asked.add))
    return await addIssue(source, archive, { ...adding, replace: asked.replace })
  } catch (error) {
    if (!(error instanceof BuildFault)) throw error
    complain(error.message)
    return 1
  }
}

async function pastedSource(print: (text: string) => void): Promise<SourceFile> {
  if (process.stdin.isTTY) print('Paste the page, then end it with Ctrl+D on a line of its own.')
  return { file: pastedName, bytes: await readInput() }
}
