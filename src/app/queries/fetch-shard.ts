// The border of content, with the only fetch of the app: finds a shard's file by the names the page came with, else the shard in its own
// page, else its file by the manifest; checks what arrives, and decodes it. Fetched itself when the first shard is asked for: a page brings its own along.
import * as v from 'valibot'
import {
  aboutPath,
  analysisPath,
  archivePath,
  categoryPath,
  issuePath,
  latestIssuePath,
  timelinePath,
} from '#model/address.ts'
import { decodeShard, manifestSchema, shardPath, type Manifest, type ReadShard, type ShardKey } from '#model/shard.ts'
import { searchFileName } from '#model/search/shards.ts'
import { DamagedShard, MissingShard, UnreachableShard } from './shard-faults.ts'
import { toShardKey } from './shard-key.ts'
import { yearsToSearch } from './years-to-search.ts'

const patience = 15_000

export interface ShardFetcher {
  readShard: ReadShard
  /** Forgets which file holds which shard, but those it is told; of others the next reading asks the site again. */
  forgetNames: (told?: Readonly<Record<string, string>>) => void
}

/** Makes the reader of shards in a browser. `base` is the site's path with a closing slash, `names` what the page already knows. */
export function createShardFetcher(base: string, names: Readonly<Record<string, string>>): ShardFetcher {
  let known = new Map(Object.entries(names))
  let manifest: Promise<Manifest> | null = null

  const readManifest = () =>
    (manifest ??= fetchBytes(`${base}content/manifest.json`, 'no-cache').then(
      (bytes) => v.parse(manifestSchema, parseJson(bytes)),
      (error: unknown) => {
        manifest = null
        throw error
      },
    ))

  const nameOf = async (key: ShardKey): Promise<string> => {
    const path = shardPath(key)
    const held = known.get(path)
    if (held !== undefined) return held
    const { shards, years } = await readManifest()
    for (const year of isListedByYear(key) ? yearsToSearch(key[1] ?? '', years) : []) {
      const listed = shards[`names/${year}`]
      if (listed === undefined) continue
      for (const [listedPath, name] of Object.entries(decodeShard('names', await fetchShardFile(base, listed))))
        known.set(listedPath, name)
      if (known.has(path)) break
    }
    const name = known.get(path) ?? shards[path]
    if (name === undefined) throw new MissingShard(`the archive holds no ${path}`)
    known.set(path, name)
    return name
  }

  const forgetNames = (told: Readonly<Record<string, string>> = {}) => {
    known = new Map(Object.entries(told))
    manifest = null
  }

  /** The page of an issue holds its shard and the names of those around it: one request, where the lists would take three. */
  const readFromOwnPage = async (key: ShardKey): Promise<unknown> => {
    const [kind, id = '', slug = ''] = key
    if (kind === 'issue') return readFromPage(key, issuePath(id))
    return kind === 'analysis' ? readFromPage(key, analysisPath(id, slug)) : undefined
  }

  const readFromPage = async (key: ShardKey, path: string): Promise<unknown> => {
    try {
      const { shards, names } = readPayload(await fetchBytes(base + path.slice(1), 'default'))
      for (const [path, name] of Object.entries(names)) known.set(path, name)
      return shards.find(([held]) => held.join('/') === shardPath(key))?.[1]
    } catch (error) {
      if (error instanceof UnreachableShard) throw error
      return undefined // a host's own page for what is not there, or one of another time
    }
  }

  const readShard: ReadShard = async (key) => {
    const ofSearch = searchFileName(key)
    if (ofSearch !== null) return fetchShardFile(base, ofSearch)
    const held = known.has(shardPath(key)) ? undefined : await readFromOwnPage(key)
    if (held !== undefined) return held
    try {
      return await readByName(key)
    } catch (error) {
      return readInstead(key, error)
    }
  }

  const readByName = async (key: ShardKey): Promise<unknown> => {
    const name = await nameOf(key)
    try {
      return await fetchShardFile(base, name)
    } catch (error) {
      if (!(error instanceof MissingShard)) throw error
      forgetNames() // the site was published anew since this page was opened
      const renamed = await nameOf(key)
      if (renamed === name) throw new DamagedShard(`${name} is named but not there`, { cause: error })
      return fetchShardFile(base, renamed)
    }
  }
  /** Offline, a page may be kept whose shards were never asked for: it holds them. */
  const readInstead = async (key: ShardKey, fault: unknown): Promise<unknown> => {
    const [kind, name = '', year = ''] = key
    const pages = fault instanceof UnreachableShard && !fault.timedOut ? pagesWith[kind]?.(name, year) : undefined
    for (const page of pages ?? []) {
      const held = await readFromPage(key, page).catch(() => undefined)
      if (held !== undefined) return held
    }
    throw fault
  }
  return { readShard, forgetNames }
}

/** The pages that hold a shard for themselves, by its kind. */
const pagesWith: Readonly<Partial<Record<ShardKey[0], (name: string, year: string) => readonly string[]>>> = {
  issue: (id) => [issuePath(id)],
  analysis: (id, slug) => [analysisPath(id, slug)],
  timeline: (span) => [span === 'latest' ? timelinePath : archivePath(span)],
  category: (slug, year) => [categoryPath(slug, year), categoryPath(slug)],
  archive: () => [aboutPath],
  latest: () => [latestIssuePath],
  publication: () => [timelinePath],
}

const payloadSchema = v.object({
  shards: v.array(v.tuple([v.array(v.string()), v.unknown()])),
  names: v.record(v.string(), v.string()),
})

/** Takes out of a page what it carries for its own hydration, in whose JSON no `<` stands. */
function readPayload(page: ArrayBuffer): v.InferOutput<typeof payloadSchema> {
  const [, json = ''] = /id="kandu-page">([^<]*)</.exec(new TextDecoder().decode(page)) ?? []
  return v.parse(payloadSchema, JSON.parse(json))
}
const isListedByYear = ([kind]: ShardKey): boolean => kind === 'issue' || kind === 'analysis' || kind === 'earlier'

async function fetchShardFile(base: string, name: string): Promise<unknown> {
  const promised = /\.([0-9a-f]{16})\.json$/.exec(name)?.[1]
  const address = `${base}content/${name.split('/').map(encodeURIComponent).join('/')}`
  const bytes = await fetchBytes(address, promised === undefined ? 'no-cache' : 'default')
  // Outside secure contexts there is no digest; there the decoder alone stands guard.
  if (promised !== undefined && isSecureContext) {
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
    const hash = Array.from(digest.subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('')
    if (hash !== promised) throw new DamagedShard(`${name} does not match its hash`)
  }
  return parseJson(bytes)
}

async function fetchBytes(address: string, cache: RequestCache): Promise<ArrayBuffer> {
  try {
    const response = await fetch(address, { cache, signal: AbortSignal.timeout(patience) })
    if (response.status === 404) throw new MissingShard(`${address} is not there`)
    if (!response.ok) throw new UnreachableShard(`${address} answered ${response.status}`, false)
    return await response.arrayBuffer()
  } catch (cause) {
    if (cause instanceof MissingShard || cause instanceof UnreachableShard) throw cause
    const timedOut = cause instanceof DOMException && cause.name === 'TimeoutError'
    throw new UnreachableShard(`${address} could not be read`, timedOut, { cause })
  }
}

function parseJson(bytes: ArrayBuffer): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch (cause) {
    throw new DamagedShard('what arrived is not JSON', { cause })
  }
}

/** Reads the shard a query's key names, and decodes it. */
export async function decodeQuery(queryKey: readonly unknown[], readShard: ReadShard): Promise<unknown> {
  const key = toShardKey(queryKey)
  const value = await readShard(key)
  try {
    return decodeShard(key[0], value)
  } catch (cause) {
    throw new DamagedShard(`${shardPath(key)} is not what this page can read`, { cause })
  }
}
