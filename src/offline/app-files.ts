// The files of the app: all of them are kept before a worker begins to serve, each only with the hash the build gave it.
import { base, build, cacheName, cacheNames } from './scope.ts'

/** Keeps every file of the app; rejects where one is missing or is not what the build made: then the worker before this one stays. */
export async function keepApp(): Promise<void> {
  const cache = await caches.open(cacheName('app'))
  for (const [file, integrity] of Object.entries(build.files)) {
    const address = base + file
    if ((await cache.match(address)) === undefined) await cache.put(address, await fetchWhole(address, integrity))
  }
}

async function fetchWhole(address: string, integrity: string): Promise<Response> {
  const take = async (cache: RequestCache) => {
    const response = await fetch(address, { cache, integrity })
    if (!response.ok) throw new Error(`${address} answered ${response.status}`)
    return response
  }
  // What the browser itself has kept may be damaged; the site is asked again before it is given up.
  return take('default').catch(() => take('reload'))
}

/** Says whether an address is that of a file of the app, of this version or another. */
export const isFile = (address: string): boolean =>
  address.startsWith(`${base}assets/`) || Object.hasOwn(build.files, address.slice(base.length))

/** Gives a file of the app as it is kept, of whichever version its name is. */
export async function findFile(address: string): Promise<Response | undefined> {
  for (const name of await cacheNames('app')) {
    const kept = (await caches.has(name)) ? await (await caches.open(name)).match(address) : undefined
    if (kept !== undefined) return kept
  }
  return undefined
}
