// What a page carries for its own hydration: the shards it was rendered from, and the file names of those its reader is likely to want next.
import type { Page, PagePayload, RenderedPage } from '#model/page.ts'
import { shardPath } from '#model/shard.ts'
import type { BundleInMemory } from './bundle-in-memory.ts'

/** Writes a page's `PagePayload` as JSON. Shards stand in it as they stand in their files, so that none is read and written once more. */
export function writePayload(page: Page, shards: RenderedPage['shards'], bundle: BundleInMemory): string {
  const names: PagePayload['names'] = {}
  for (const key of page.likely) {
    const name = bundle.names.get(shardPath(key))
    if (name !== undefined) names[shardPath(key)] = name
  }
  const held = shards.map((key) => `[${JSON.stringify(key)},${bundle.shardText(key)}]`)
  return `{"path":${JSON.stringify(page.path)},"shards":[${held.join(',')}],"names":${JSON.stringify(names)}}`
}
