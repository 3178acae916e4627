// Issues -> the files of search. They are made of the public issue, which has no field for what lies behind a wall.
import type { Issue } from '#model/issue.ts'
import { foldForSearch, foldLines } from '#model/search/folding.ts'
import { issueTexts } from '#model/search/issue-texts.ts'
import type { SearchIndex, SearchManifest } from '#model/search/shards.ts'
import { textsBySpace } from '#model/search/spaces.ts'
import { textsOf } from '#model/search/texts.ts'
import type { Holdings } from '#compiler/bundle/holdings.ts'
import { analysesOf } from '#compiler/bundle/issue-card.ts'
import { plainName, type ShardWriting } from '#compiler/bundle/shard-file.ts'
import { type OutputFile, textFile } from '#compiler/output-file.ts'
import { openSearchFiles, type SearchFiles } from './hashed-file.ts'
import { type CollectedPairs, collectPairs } from './pair-collector.ts'
import { type TextPlaces, writePairs } from './write-pairs.ts'
import { countSpans, type IndexedIssue, writeShelves } from './write-shelves.ts'

/** Fewer bytes of text are looked through whole. */
export const fewestIndexed = 300_000

/** Writes all that search reads beside the shards of issues, and the manifest that leads to it. */
export async function writeSearch(
  holdings: Holdings,
  shards: readonly OutputFile[],
  writing: ShardWriting,
  fewest: number = fewestIndexed,
): Promise<OutputFile[]> {
  const files = openSearchFiles(writing)
  const scan = scanOf(holdings, fewest)
  const manifest: SearchManifest = {
    version: 1,
    scan: scan && (await files.write(['search-scan'], scan)),
    index: scan === null ? await writeIndex(holdings, shards, files) : null,
  }
  return [...files.files, textFile('content/search.json', JSON.stringify(manifest))]
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

async function writeIndex(holdings: Holdings, shards: readonly OutputFile[], files: SearchFiles): Promise<SearchIndex> {
  const categories = holdings.publication.categories.map(({ slug }) => slug)
  const hashes = hashesOf(shards)
  const pairs = collectPairs()
  const [spaces, ordinals, counted]: [number[], number[], number[]] = [[], [], []]
  const indexed: IndexedIssue[] = []
  for (const { issue } of holdings.held.toReversed()) {
    const texts = textsBySpace(textsOf(issueTexts(issue)), categories)
    for (const [space, held] of texts.entries()) {
      for (const { text } of held) {
        pairs.add(foldLines(text, foldForSearch))
        spaces.push(space)
        ordinals.push(counted[space] ?? 0)
        counted[space] = (counted[space] ?? 0) + 1
      }
    }
    indexed.push({ ...filesOf(issue, hashes), texts: texts.map((held) => held.length) })
  }
  const collected = pairs.collected()
  const places: TextPlaces = { spaces: Uint8Array.from(spaces), ordinals: Uint32Array.from(ordinals) }
  return {
    spaces: categories,
    common: commonCharacters(collected),
    ...(await writePairs(collected, places, files)),
    days: [indexed[0]?.publishedOn ?? '', indexed.at(-1)?.publishedOn ?? ''],
    spans: countSpans(indexed),
    cases: await writeShelves(indexed, files),
  }
}

/** So many characters are told from all others. */
const mostCommon = 128

/** Gives the characters of the most common pairs, the most common first. */
function commonCharacters({ count, pair, textsOf: holding }: CollectedPairs): string {
  const texts = new Map<string, number>()
  for (let id = 0; id < count; id++) {
    for (const character of pair(id)) texts.set(character, (texts.get(character) ?? 0) + holding(id).length)
  }
  const common = [...texts].toSorted(([, one], [, other]) => other - one).slice(0, mostCommon)
  return common.map(([character]) => character).join('')
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

function filesOf(issue: Issue, hashes: ReadonlyMap<string, string>): Omit<IndexedIssue, 'texts'> {
  const file = plainName(issue.id)
  return {
    publishedOn: issue.publishedOn,
    file,
    hash: hashes.get(`issue/${file}`) ?? '',
    analyses: analysesOf(issue).map(({ slug }) => hashes.get(`analysis/${file}/${plainName(slug)}`) ?? ''),
  }
}
