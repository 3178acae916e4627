// The compiled files as a reader meets them: shards by their keys, without a disk or a network between.
import type { OutputFile } from '#compiler/compile.ts'
import { decodeManifest, decodeShard, shardPath, type ReadShard, type ShardKey } from '#model/shard.ts'

/** Shards of one compilation. */
export interface BundleInMemory {
  /** Rejects where there is no such shard. */
  readShard: ReadShard
  /** Gives a shard's JSON as it is written; throws where there is no such shard. */
  shardText: (key: ShardKey) => string
  /** File name under `content/` of every shard, by the shard's path. */
  names: ReadonlyMap<string, string>
}

const noContent: BundleInMemory = {
  names: new Map(),
  shardText: (key) => {
    throw missing(shardPath(key))
  },
  readShard: (key) => Promise.reject(missing(shardPath(key))),
}

/** Makes the shards among compiled files readable by their keys, by the names the manifest and its names shards give them. */
export function openBundle(files: readonly OutputFile[]): BundleInMemory {
  const byPath = new Map(files.map((file) => [file.path, file]))
  const manifest = byPath.get('content/manifest.json')?.bytes
  if (manifest === undefined) return noContent
  const { shards } = decodeManifest(JSON.parse(decode(manifest)))
  const names = new Map(Object.entries(shards))
  // A page reads its shards and then carries them, and all pages read some of them.
  const recent = new Map<string, string>()
  const textOf = (path: string): string => {
    const known = recent.get(path)
    if (known !== undefined) return known
    const bytes = byPath.get(`content/${names.get(path)}`)?.bytes
    if (bytes === undefined) throw missing(path)
    const text = decode(bytes)
    if (recent.size === mostRecent) recent.clear()
    recent.set(path, text)
    return text
  }
  for (const path of Object.keys(shards).filter((listed) => listed.startsWith('names/'))) {
    for (const [listed, name] of Object.entries(decodeShard('names', JSON.parse(textOf(path))))) names.set(listed, name)
  }
  return {
    names,
    shardText: (key) => textOf(shardPath(key)),
    readShard: async (key) => JSON.parse(textOf(shardPath(key))),
  }
}

const mostRecent = 8
const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)
const missing = (path: string) => new Error(`The archive holds no shard ${path}.`)

/** Gives the file names of those shards that are there. */
export const namesAmong = ({ names }: BundleInMemory, paths: readonly string[]): Record<string, string> =>
  Object.fromEntries(paths.flatMap((path) => (names.has(path) ? [[path, names.get(path) ?? '']] : [])))

/** Gives the shards, by path, that differ between two compilations: changed, new or gone; sorted. */
export function changedShards(before: BundleInMemory, after: BundleInMemory): string[] {
  const changed = new Set<string>()
  for (const [path, name] of after.names) if (before.names.get(path) !== name) changed.add(path)
  for (const path of before.names.keys()) if (!after.names.has(path)) changed.add(path)
  return [...changed].toSorted()
}
