// The worker's own place: what the build wrote before its code, and the base path of the site.
import { cachePrefix, type WorkerBuild } from '#model/offline.ts'

declare const self: ServiceWorkerGlobalScope & {
  /** Written before this code by the build that bundled it: they cannot be of different versions. */
  readonly kandu: WorkerBuild
}

/** The worker itself. */
export const worker = self

/** The build this worker is of. */
export const build = self.kandu

/** The base path of the site, with a closing slash. */
export const base = new URL('./', self.location.href).pathname

const prefix = cachePrefix(base)
const kinds = ['app', 'pages', 'content'] as const
export type CacheKind = (typeof kinds)[number]

/** Gives the name of a cache; what belongs to one program carries its name. */
export const cacheName = (kind: CacheKind, program: string = build.program): string =>
  kind === 'content' ? prefix + kind : `${prefix}${kind} ${program}`

/** Gives the names of all caches of a kind, this program's first, then the youngest first. */
export async function cacheNames(kind: CacheKind): Promise<string[]> {
  const names = (await caches.keys()).filter((name) => name.startsWith(`${prefix}${kind} `)).toReversed()
  const own = cacheName(kind)
  return [own, ...names.filter((name) => name !== own)]
}
