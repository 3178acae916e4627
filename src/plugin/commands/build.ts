// `npm run build`: the whole build, of the project in the current folder.
import { BuildFault } from '#plugin/build-fault.ts'
import { readSettings } from '#plugin/build-settings.ts'
import { buildSite } from '#plugin/build-site.ts'

export const usage =
  'Usage: npm run build (KANDU_SEEDS, KANDU_OUT, KANDU_BASE, KANDU_SITE_URL and KANDU_CACHE say what and where)'

/** Builds the site as the environment says; gives the exit status. */
export async function run(args: readonly string[]): Promise<number> {
  if (args.length > 0) {
    console.error(usage)
    return 2
  }
  try {
    const root = process.cwd()
    await buildSite(readSettings(root, process.env), async () => {
      // Only where the app must be bundled; most builds find it as it was.
      const [{ createBuilder }, { kandu }] = await Promise.all([import('vite'), import('#plugin/kandu.ts')])
      return createBuilder({ root, configFile: false, plugins: [kandu()], logLevel: 'warn' })
    })
    return 0
  } catch (error) {
    if (!(error instanceof BuildFault)) throw error
    console.error(error.message)
    return 1
  }
}
