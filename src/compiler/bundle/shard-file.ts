// One shard as a file: compact JSON, named by what it says.
import { type ShardKey, shardPath } from '#model/shard.ts'
import { shortHash } from '#model/identity.ts'
import type { Issue } from '#model/issue.ts'
import { type OutputFile, textFile } from '#compiler/output-file.ts'
import type { Sha256 } from '#compiler/sha256.ts'
import type { IndexMemory } from './search/index-memory.ts'

/** A shard to be written: its value is made when it is asked for, so that an archive is never held twice. */
export interface Shard {
  key: ShardKey
  value: () => unknown
  /** Where a build may remember it: everything its value is made of, beside the site. */
  madeOf?: string
}

/** What an earlier build called its shards. It must be of the same compiler and the same site. */
export interface ShardMemory extends Partial<IndexMemory> {
  /** Gives the name of a shard that was made of the same, or null. */
  recall: (path: string, madeOf: string) => string | null
  keep: (path: string, madeOf: string, name: string) => void
}

/** What shards are written with. */
export interface ShardWriting {
  sha256: Sha256
  memory?: ShardMemory | undefined
}

/** Gives a shard that is made of issues and of what else is named, and of nothing beside these. */
export function shardOf<Facts>(
  key: ShardKey,
  issues: readonly (Issue | null)[],
  facts: Facts,
  write: (facts: Facts) => unknown,
): Shard {
  return { key, value: () => write(facts), madeOf: `${issues.map(stampOf).join()} ${JSON.stringify(facts)}` }
}

/** What an issue is made of, by name and content; asked for as often as shards are made of it. */
const stamps = new WeakMap<Issue, string>()

function stampOf(issue: Issue | null): string {
  if (issue === null) return ''
  const known = stamps.get(issue)
  if (known !== undefined) return known
  const stamp = JSON.stringify([issue.source.file, issue.source.sha256])
  stamps.set(issue, stamp)
  return stamp
}

/** A shard as written. `name` is its file name below `content/`. */
export interface ShardFile {
  key: ShardKey
  name: string
  file: OutputFile
}

/** Writes one shard; its name carries the first 16 hex digits of the SHA-256 of its bytes. */
export async function shardFile({ key, value, madeOf }: Shard, { sha256, memory }: ShardWriting): Promise<ShardFile> {
  const path = shardPath(key)
  const known = madeOf === undefined ? null : (memory?.recall(path, madeOf) ?? null)
  if (known !== null) return { key, name: known, file: writtenLater(`content/${known}`, value) }
  const { bytes } = textFile('', JSON.stringify(value()))
  const hash = (await sha256(bytes)).slice(0, 16)
  const name = `${key.map(plainName).join('/')}.${hash}.json`
  if (madeOf !== undefined) memory?.keep(path, madeOf, name)
  return { key, name, file: { path: `content/${name}`, bytes } }
}

/** Gives a file whose bytes are made when somebody asks for them: most of an archive is where it was. */
function writtenLater(path: string, value: () => unknown): OutputFile {
  return {
    path,
    get bytes() {
      return textFile('', JSON.stringify(value())).bytes
    },
  }
}

/**
 * Gives one part of a key as a name that every file system and static host agrees on: as it is where it is plain ASCII, else `~` and a hash.
 * Percent signs would have to be escaped again in addresses, and some hosts decode twice.
 */
export function plainName(part: string): string {
  return /^[a-z0-9][a-z0-9_-]{0,63}$/.test(part) ? part : `~${shortHash(part)}`
}

/** Gives file names by shard path, as manifests and names shards list them. */
export function namesOf(files: readonly ShardFile[]): Record<string, string> {
  return Object.fromEntries(files.map(({ key, name }) => [shardPath(key), name]))
}
