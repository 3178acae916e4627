// One shard as a file: compact JSON, named by what it says.
import { type ShardKey, shardPath } from '#model/shard.ts'
import { shortHash } from '#model/identity.ts'
import { type OutputFile, textFile } from '#compiler/output-file.ts'

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
export async function shardFile({ key, value }: Shard): Promise<ShardFile> {
  const { bytes } = textFile('', JSON.stringify(value()))
  const name = `${key.map(plainName).join('/')}.${await contentHash(bytes)}.json`
  return { key, name, file: { path: `content/${name}`, bytes } }
}

/**
 * Gives one part of a key as a name every file system and static host agrees on: as it is where it is plain ASCII, else `~` and a hash.
 * Percent signs would have to be escaped again in addresses, and some hosts decode twice.
 */
function plainName(part: string): string {
  return /^[a-z0-9][a-z0-9_-]{0,63}$/.test(part) ? part : `~${shortHash(part)}`
}

async function contentHash(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return [...digest.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Gives file names by shard path, as manifests and names shards list them. */
export function namesOf(files: readonly ShardFile[]): Record<string, string> {
  return Object.fromEntries(files.map(({ key, name }) => [shardPath(key), name]))
}
