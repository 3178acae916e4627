// What commands that show a site end with: it is served, its address printed, until the process is told to end.
import { BuildFault } from '#plugin/build-fault.ts'
import { startersOf, whenLeft } from '#plugin/starters.ts'
import { errorCode } from '#plugin/seed-files.ts'
import { serveSite, type ServedSite } from '#plugin/serve-site.ts'

interface Shown {
  out: string
  base: string
  host?: string | undefined
  /** The port asked for; undefined: the usual one, or the next free one after it. */
  port: number | undefined
  usualPort: number
  /** Begins the line with the address: `Kandu is at`. */
  says: string
}

/** Serves a built site until the process is told to end, or throws a fault that names the port where it cannot. */
export async function serveUntilTold({ out, base, host, port, usualPort, says }: Shown): Promise<void> {
  const site = await listen({ out, base, host }, port, usualPort)
  console.log(`${says} ${new URL(base, site.url).href} (Ctrl+C ends it)`)
  await new Promise<void>((told) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => told())
    // npm that is killed takes its shell along or not, but never tells this process.
    if (process.env['npm_lifecycle_event'] !== undefined) whenLeft(told, startersOf)
  })
  await site.close()
}

async function listen(
  site: { out: string; base: string; host: string | undefined },
  asked: number | undefined,
  usualPort: number,
): Promise<ServedSite> {
  for (let port = asked ?? usualPort; ; port++) {
    try {
      return await serveSite({ ...site, port })
    } catch (error) {
      if (error instanceof BuildFault) throw error
      const code = errorCode(error)
      if (asked === undefined && code === 'EADDRINUSE' && port < usualPort + 100) continue
      throw new BuildFault(`Nothing can be served at ${site.host ?? '127.0.0.1'}:${port} (${code}).`)
    }
  }
}
