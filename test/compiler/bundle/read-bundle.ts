// Reads a bundle as a reader does: from the manifest to names to shards.
import * as v from 'valibot'
import { manifestSchema } from '#model/shard.ts'
import type { OutputFile } from '#compiler/output-file.ts'

/** Gives the file name of every shard by its path, and shards by their path. */
export function readBundle(files: readonly OutputFile[]) {
  const contents = new Map(files.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]))
  const json = (path: string): unknown => JSON.parse(contents.get(path) ?? 'null')
  const manifest = v.parse(manifestSchema, json('content/manifest.json'))
  const names = new Map(Object.entries(manifest.shards))
  for (const year of manifest.years) {
    const listed = v.parse(v.record(v.string(), v.string()), json(`content/${names.get(`names/${year}`)}`))
    for (const [path, name] of Object.entries(listed)) names.set(path, name)
  }
  return { manifest, names, shard: (path: string) => json(`content/${names.get(path)}`) }
}
