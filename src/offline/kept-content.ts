// Shards that pages asked for beside their own, and the manifests that name them. A shard is kept only if it is what its name promises.
import { base, build, cacheName } from './scope.ts'
import { soon, type Ways } from './ways.ts'

/** Of content, and of search: nothing else there changes under its name. */
const manifests = ['manifest', 'search'].map((name) => `${base}content/${name}.json`)
const bytesHeader = 'kandu-bytes'

/** Says which hash a shard's address promises; null for every other address. */
export const promisedHash = (address: string): string | null =>
  /\/content\/.+\.([0-9a-f]{16})\.json$/.exec(address)?.[1] ?? null

/** Gives a shard as it is kept, else as the site has it; what came is kept when it has been given. */
export async function readShard(address: string, promised: string, { ask, later }: Ways): Promise<Response> {
  const kept = await (await caches.open(cacheName('content'))).match(address)
  if (kept !== undefined) return kept
  const response = await ask()
  if (response.ok) later(keepShard(address, promised, response.clone()))
  return response
}

/** What is not what it promises is not kept, and the app refuses it in its own words. */
async function keepShard(address: string, promised: string, response: Response): Promise<void> {
  const bytes = await response.arrayBuffer()
  if ((await hashOf(bytes)) === promised) await keep(address, response, bytes)
}

/** Gives a manifest as the site has it, else as it was kept. */
export async function readManifest(manifest: string, { ask, later }: Ways): Promise<Response> {
  const kept = await (await caches.open(cacheName('content'))).match(manifest)
  const asked = ask().catch(() => null)
  const came = await (kept === undefined ? asked : soon(asked))
  if (came?.ok) {
    const copy = came.clone()
    later(copy.arrayBuffer().then((bytes) => keep(manifest, copy, bytes)))
  }
  return came ?? kept ?? Response.error()
}

export const isManifest = (address: string): boolean => manifests.includes(address)

/** Lets go of what was kept longest ago, until the rest is within its bound. */
export async function trimContent(): Promise<void> {
  const cache = await caches.open(cacheName('content'))
  const requests = (await cache.keys()).toReversed()
  let sum = 0
  for (const request of requests) {
    sum += Number((await cache.match(request))?.headers.get(bytesHeader) ?? 0)
    if (sum > build.bounds.content) await cache.delete(request)
  }
}

async function keep(address: string, { headers }: Response, bytes: ArrayBuffer): Promise<void> {
  const type = headers.get('content-type') ?? 'application/json'
  const copy = new Response(bytes, { headers: { 'content-type': type, [bytesHeader]: String(bytes.byteLength) } })
  await (await caches.open(cacheName('content'))).put(address, copy)
}

async function hashOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest.subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
