// The names an earlier build gave to shards, on disk: a shard made of the same is neither made nor hashed again.
import { hash } from 'node:crypto'
import { join } from 'node:path'
import type { KeptIndex, ShardMemory } from '#compiler/compile.ts'
import type { Site } from '#compiler/site.ts'
import { readRows, writeRows } from './kept-rows.ts'

/** A memory that is written down when a build is done. */
export interface KeptShardMemory extends ShardMemory {
  close: () => void
}

/** What shards were called last and what they were made of, for a process that compiles the same archive again and again. */
export interface LastShards {
  owner: string
  names: Map<string, { madeOf: string; name: string }>
}

/**
 * Opens the memory of shards, in the folder `cache`, that the compiler `program` made for a site. What no build asked for is forgotten with the next.
 * A process that compiles again asks what it made `last`, and the disk no more.
 */
export function openShardMemory(
  cache: string,
  program: string,
  site: Site,
  last: LastShards = { owner: '', names: new Map() },
): KeptShardMemory {
  const owner = hashOf(JSON.stringify([program, ownerOf(site)]))
  const index = {
    recallIndex: () => recallIndex(join(cache, 'search-index'), owner),
    keepIndex: (kept: KeptIndex) => keepIndex(join(cache, 'search-index'), owner, kept),
  }
  const { recall, keep, close } = last.owner === owner ? justCompiled : onDisk(join(cache, 'shards'), owner)
  const names: LastShards['names'] = new Map()
  return {
    ...index,
    recall(path, madeOf) {
      // What was made last is passed on as it is: another one just like it would have to be carried into the old heap.
      const known = last.owner === owner ? last.names.get(path) : undefined
      if (known?.madeOf === madeOf) {
        names.set(path, known)
        return known.name
      }
      const name = recall(path, madeOf)
      if (name !== null) names.set(path, { madeOf, name })
      return name
    },
    keep(path, madeOf, name) {
      names.set(path, { madeOf, name })
      keep(path, madeOf, name)
    },
    close() {
      Object.assign(last, { owner, names })
      close()
    },
  }
}

type Names = Pick<KeptShardMemory, 'recall' | 'keep' | 'close'>

/** A process that compiled for the same owner before knows all that a disk could tell. */
const justCompiled: Names = { recall: () => null, keep: () => {}, close: () => {} }

function onDisk(place: string, owner: string): Names {
  const [[kept] = [], ...rows] = readRows(place)
  const before = new Map(kept === owner ? rows.map(([path = '', ...row]) => [path, row]) : [])
  const now = new Map<string, [made: string, name: string]>()
  return {
    recall(path, madeOf) {
      const made = hashOf(madeOf)
      const [known, name] = before.get(path) ?? []
      if (known !== made || name === undefined) return null
      now.set(path, [made, name])
      return name
    },
    keep: (path, madeOf, name) => void now.set(path, [hashOf(madeOf), name]),
    close: () => writeRows(place, [[owner], ...Array.from(now, ([path, row]) => [path, ...row])]),
  }
}

/** All that is said of a site but the day, which no shard knows. */
function ownerOf({ today: _today, sha256: _sha256, style: _style, redirects = new Map(), ...rest }: Site): unknown {
  return [rest, [...redirects]]
}

/** Reads an index that was kept for the same owner, or null; one that is not whole is not there. */
function recallIndex(place: string, owner: string): KeptIndex | null {
  const [[kept, text = ''] = []] = readRows(place)
  // Written below by this very program, and whole, so it needs no decoder.
  return kept === owner ? (JSON.parse(text) as KeptIndex) : null
}

/** JSON has neither tabs nor line ends outside of its strings, and escapes those within. */
const keepIndex = (place: string, owner: string, index: KeptIndex): void =>
  writeRows(place, [[owner, JSON.stringify(index)]])

const hashOf = (text: string): string => hash('sha256', text, 'base64url').slice(0, 22)
