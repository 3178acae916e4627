// `npm start`: builds the site if what is there is missing or old, then serves it until it is stopped.
import { parseArgs } from 'node:util'
import { BuildFault } from '#plugin/build-fault.ts'
import { whyBuild } from '#plugin/build-record.ts'
import { readSettings } from '#plugin/build-settings.ts'
import { runBuild } from '#plugin/run-build.ts'
import { errorCode } from '#plugin/seed-files.ts'
import { serveSite, type ServedSite, type ServeOptions } from '#plugin/serve-site.ts'

const usualPort = 4173
const usage = 'Usage: npm start -- [--port NUMBER] [--host ADDRESS]'

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
    const site = await listen({ ...settings, ...asked })
    console.log(`Kandu is at ${new URL(settings.base, site.url).href} (Ctrl+C ends it)`)
    await untilToldToEnd()
    await site.close()
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

/** Serves on the port asked for; where none was, on the usual one or the first free one after it. */
async function listen(asked: Omit<ServeOptions, 'port'> & Asked): Promise<ServedSite> {
  const { out, base, host } = asked
  for (let port = asked.port ?? usualPort; ; port++) {
    try {
      return await serveSite({ out, base, host, port })
    } catch (error) {
      if (error instanceof BuildFault) throw error
      const code = errorCode(error)
      if (asked.port === undefined && code === 'EADDRINUSE' && port < usualPort + 100) continue
      throw new BuildFault(`Nothing can be served at ${host ?? '127.0.0.1'}:${port} (${code}).`)
    }
  }
}

function untilToldToEnd(): Promise<void> {
  return new Promise((told) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => told())
  })
}
