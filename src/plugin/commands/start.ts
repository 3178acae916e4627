// `npm start`: builds the site if what is there is missing or old, then serves it until it is stopped.
import { parseArgs } from 'node:util'
import { BuildFault } from '#plugin/build-fault.ts'
import { whyBuild } from '#plugin/build-record.ts'
import { readSettings } from '#plugin/build-settings.ts'
import { runBuild } from '#plugin/run-build.ts'
import { serveUntilTold } from './serve-until-told.ts'

const usualPort = 4173
export const usage = 'Usage: npm start -- [--port NUMBER] [--host ADDRESS]'

/** Serves the built site until the process is told to end; gives the exit status. */
export async function run(args: readonly string[]): Promise<number> {
  const asked = readArguments(args)
  if (asked === null) return 2
  try {
    const root = process.cwd()
    const settings = readSettings(root, process.env)
    const reason = await whyBuild(settings)
    if (reason !== null) {
      console.log(`Building first: ${reason}.`)
      const status = await runBuild(root)
      if (status !== 0) return status
    }
    const { out, base } = settings
    await serveUntilTold({ out, base, ...asked, usualPort, says: 'Kandu is at' })
    return 0
  } catch (error) {
    if (!(error instanceof BuildFault)) throw error
    console.error(error.message)
    return 1
  }
}

interface Asked {
  /** Undefined: the usual port, or the next free one. */
  port: number | undefined
  host: string | undefined
}

function readArguments(args: readonly string[]): Asked | null {
  try {
    const { values } = parseArgs({ args: [...args], options: { port: { type: 'string' }, host: { type: 'string' } } })
    if (values.port === undefined) return { port: undefined, host: values.host }
    const port = Number(values.port)
    if (/^\d+$/.test(values.port) && port < 65_536) return { port, host: values.host }
    console.error(`--port ${values.port} is not a port.\n${usage}`)
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${usage}`)
  }
  return null
}
