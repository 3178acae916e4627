// Issues -> the files of search. They are made of the public issue, which has no field for what lies behind a wall.
import type { SearchManifest } from '#model/search/shards.ts'
import { searchFileName } from '#model/search/shards.ts'
import type { Holdings } from '#compiler/bundle/holdings.ts'
import type { ShardWriting } from '#compiler/bundle/shard-file.ts'
import { type OutputFile, textFile } from '#compiler/output-file.ts'
import { issueTexts } from './issue-texts.ts'

/** Writes all that search reads, and the manifest that leads to it. */
export async function writeSearch({ held }: Holdings, writing: ShardWriting): Promise<OutputFile[]> {
  const scan = { issues: held.map(({ issue }) => issueTexts(issue, true)) }
  const written = await hashedFile(['search-scan'], scan, writing)
  const manifest: SearchManifest = { version: 1, scan: written.hash }
  return [written.file, textFile('content/search.json', JSON.stringify(manifest))]
}

/** Writes one shard of search; `hash` ends its key. */
async function hashedFile(
  key: readonly string[],
  value: unknown,
  { sha256 }: ShardWriting,
): Promise<{ hash: string; file: OutputFile }> {
  const { bytes } = textFile('', JSON.stringify(value))
  const hash = (await sha256(bytes)).slice(0, 16)
  return { hash, file: { path: `content/${searchFileName([...key, hash])}`, bytes } }
}
