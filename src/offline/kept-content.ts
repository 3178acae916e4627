// Shards that pages asked for beside their own, and the manifest that names them. A shard is kept only if it is what its name promises.
import { base, build, cacheName } from './scope.ts'

const manifest = `${base}content/manifest.json`
const bytesHeader = 'kandu-bytes'

/** Says which hash a shard's address promises; null for every other address. */
export const promisedHash = (address: string): string | null =>
  /\/content\/.+\.([0-9a-f]{16})\.json$/.exec(address)?.[1] ?? null

/** Gives a shard as it is kept, else as the site has it. */
export async function readShard(address: string, promised: string, ask: () => Promise<Response>): Promise<Response> {
  const cache = await caches.open(cacheName('content'))
  const kept = await cache.match(address)
  if (kept !== undefined) return kept
  const response = await ask()
  if (!response.ok) return response
  const bytes = await response.clone().arrayBuffer()
  if ((await hashOf(bytes)) === promised) await cache.put(address, copyOf(response, bytes))
  return response // what is not what it promises, the app refuses in its own words
}

/** Gives the manifest as the site has it, else as it was kept. */
export async function readManifest(ask: () => Promise<Response>): Promise<Response> {
  const cache = await caches.open(cacheName('content'))
  try {
    const response = await ask()
    if (response.ok) await cache.put(manifest, copyOf(response, await response.clone().arrayBuffer()))
    return response
  } catch (error) {
    const kept = await cache.match(manifest)
    if (kept === undefined) throw error
    return kept
  }
}

export const isManifest = (address: string): boolean => address === manifest

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

function copyOf({ headers }: Response, bytes: ArrayBuffer): Response {
  const type = headers.get('content-type') ?? 'application/json'
  return new Response(bytes, { headers: { 'content-type': type, [bytesHeader]: String(bytes.byteLength) } })
}

async function hashOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest.subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
