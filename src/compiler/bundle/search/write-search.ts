// Issues -> the files of search. They are made of the public issue, which has no field for what lies behind a wall.
import { issueTexts } from '#model/search/issue-texts.ts'
import { foldForSearch, foldLines } from '#model/search/folding.ts'
import { textsOf } from '#model/search/texts.ts'
import type { SearchManifest } from '#model/search/shards.ts'
import type { Holdings } from '#compiler/bundle/holdings.ts'
import type { ShardWriting } from '#compiler/bundle/shard-file.ts'
import { type OutputFile, textFile } from '#compiler/output-file.ts'
import { openSearchFiles } from './search-files.ts'
import { collectWords, type CountedWord } from './word-collector.ts'
import { writePinyin } from './write-pinyin.ts'
import { writeIndex } from './write-index.ts'

/** Fewer bytes of text are looked through whole. */
export const fewestIndexed = 300_000

/** Writes all that search reads beside the shards of issues, and the manifest that leads to it. */
export async function writeSearch(
  holdings: Holdings,
  shards: readonly OutputFile[],
  { sha256, memory }: ShardWriting,
  fewest: number = fewestIndexed,
): Promise<OutputFile[]> {
  const files = openSearchFiles(sha256)
  const scan = scanOf(holdings, fewest)
  const { index, pinyin } =
    scan === null
      ? await writeIndex(holdings, hashesOf(shards), files, memory)
      : { index: null, pinyin: (await writePinyin(wordsOf(holdings), null, files)).hash }
  const manifest: SearchManifest = {
    version: 1,
    scan: scan && (await files.write(['search-scan'], scan)),
    index,
    pinyin,
  }
  return [...files.files(), textFile('content/search.json', JSON.stringify(manifest))]
}

/** Gives every text in one, or null where that would be too much. */
function scanOf({ held }: Holdings, most: number): string | null {
  const issues: string[] = []
  let length = 0
  for (const { issue } of held) {
    const texts = JSON.stringify(issueTexts(issue))
    length += new TextEncoder().encode(texts).length
    if (length > most) return null
    issues.push(texts)
  }
  return `{"issues":[${issues.join(',')}]}`
}

/** Gives the words of an archive that is looked through whole. */
function wordsOf({ held }: Holdings): CountedWord[] {
  const words = collectWords()
  for (const { issue } of held.toReversed()) {
    for (const { text } of textsOf(issueTexts(issue))) words.add(foldLines(text, foldForSearch))
  }
  return words.counted()
}

/** Gives the hash in the name of each shard of an issue, by the name before it. */
function hashesOf(shards: readonly OutputFile[]): Map<string, string> {
  const hashes = new Map<string, string>()
  for (const { path } of shards) {
    const [, name, hash] = /^content\/((?:issue|analysis)\/.+)\.([0-9a-f]+)\.json$/.exec(path) ?? []
    if (name !== undefined && hash !== undefined) hashes.set(name, hash)
  }
  return hashes
}
