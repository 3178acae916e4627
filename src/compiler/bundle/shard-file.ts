// One shard as a file: compact JSON, named by what it says.
import { type ShardKey, shardPath } from '#model/shard.ts'
import { shortHash } from '#model/identity.ts'
import { type OutputFile, textFile } from '#compiler/output-file.ts'
import type { Sha256 } from '#compiler/sha256.ts'

/** A shard to be written: its value is made when it is asked for, so that an archive is never held twice. */
export interface Shard {
  key: ShardKey
  value: () => unknown
}

/** A shard as written. `name` is its file name below `content/`. */
export interface ShardFile {
  key: ShardKey
  name: string
  file: OutputFile
}

/** Writes one shard; its name carries the first 16 hex digits of the SHA-256 of its bytes. */
export async function shardFile({ key, value }: Shard, sha256: Sha256): Promise<ShardFile> {
  const { bytes } = textFile('', JSON.stringify(value()))
  const hash = (await sha256(bytes)).slice(0, 16)
  const name = `${key.map(plainName).join('/')}.${hash}.json`
  return { key, name, file: { path: `content/${name}`, bytes } }
}

/**
 * Gives one part of a key as a name every file system and static host agrees on: as it is where it is plain ASCII, else `~` and a hash.
 * Percent signs would have to be escaped again in addresses, and some hosts decode twice.
 */
function plainName(part: string): string {
  return /^[a-z0-9][a-z0-9_-]{0,63}$/.test(part) ? part : `~${shortHash(part)}`
}

/** Gives file names by shard path, as manifests and names shards list them. */
export function namesOf(files: readonly ShardFile[]): Record<string, string> {
  return Object.fromEntries(files.map(({ key, name }) => [shardPath(key), name]))
}
