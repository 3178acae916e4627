// `npm run demo`: a fictional archive of any length, written, built and served, to see the site as it will be after years.
import { join, resolve } from 'node:path'
import { BuildFault } from '#plugin/build-fault.ts'
import { readSettings } from '#plugin/build-settings.ts'
import { runBuild } from '#plugin/run-build.ts'
import { errorCode } from '#plugin/seed-files.ts'
import { serveSite, type ServedSite, type ServeOptions } from '#plugin/serve-site.ts'
import { demoUsage, readDemoArguments } from './demo-arguments.ts'
import { writeDemoSeeds } from './demo-seeds.ts'

const usualPort = 4174

/** Writes, builds and serves the demo until the process is told to end; gives the exit status. */
export async function run(args: readonly string[]): Promise<number> {
  const asked = readDemoArguments(args)
  if (typeof asked === 'string') {
    console.error(`${asked}\n${demoUsage}`)
    return 2
  }
  try {
    const root = process.cwd()
    const folder = resolve(root, asked.out)
    const places = { KANDU_SEEDS: join(folder, 'seeds'), KANDU_OUT: join(folder, 'dist') }
    await writeDemoSeeds(places.KANDU_SEEDS, asked)
    const status = await runBuild(root, places)
    if (status !== 0 || !asked.serve) return status
    const { out, base } = readSettings(root, { ...process.env, ...places })
    const site = await listen({ out, base }, asked.port)
    console.log(`The demo is at ${new URL(base, site.url).href} (Ctrl+C ends it)`)
    await untilToldToEnd()
    await site.close()
    return 0
  } catch (error) {
    if (!(error instanceof BuildFault)) throw error
    console.error(error.message)
    return 1
  }
}

/** Serves on the port asked for; where none was, on the usual one or, if that is taken, on a free one. */
async function listen(site: Omit<ServeOptions, 'port'>, asked: number | undefined): Promise<ServedSite> {
  try {
    return await serveSite({ ...site, port: asked ?? usualPort })
  } catch (error) {
    if (asked === undefined && errorCode(error) === 'EADDRINUSE') return serveSite({ ...site, port: 0 })
    throw new BuildFault(`Nothing can be served on port ${asked ?? usualPort} (${errorCode(error)}).`)
  }
}

function untilToldToEnd(): Promise<void> {
  return new Promise((told) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => told())
  })
}
