// `npm run demo`: a fictional archive of any length, written, built and served, to see the site as it will be after years.
import { join, resolve } from 'node:path'
import { BuildFault } from '#plugin/build-fault.ts'
import { readSettings } from '#plugin/build-settings.ts'
import { runBuild } from '#plugin/run-build.ts'
import { usage, readDemoArguments } from './demo-arguments.ts'
import { writeDemoSeeds } from './demo-seeds.ts'
import { serveUntilTold } from './serve-until-told.ts'

export { usage } from './demo-arguments.ts'

const usualPort = 4174

/** Writes, builds and serves the demo until the process is told to end; gives the exit status. */
export async function run(args: readonly string[]): Promise<number> {
  const asked = readDemoArguments(args)
  if (typeof asked === 'string') {
    console.error(`${asked}\n${usage}`)
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
    await serveUntilTold({ out, base, port: asked.port, usualPort, says: 'The demo is at' })
    return 0
  } catch (error) {
    if (!(error instanceof BuildFault)) throw error
    console.error(error.message)
    return 1
  }
}
