// The index of an archive: the texts of all issues, oldest first, added to what an earlier build wrote of them.
import type { Issue } from '#model/issue.ts'
import { foldForSearch, foldLines } from '#model/search/folding.ts'
import { packHashes } from '#model/search/hashes.ts'
import { issueTexts } from '#model/search/issue-texts.ts'
import type { SearchIndex } from '#model/search/shards.ts'
import { countTexts, textsBySpace } from '#model/search/spaces.ts'
import { textsOf } from '#model/search/texts.ts'
import type { Holdings } from '#compiler/bundle/holdings.ts'
import { analysesOf } from '#compiler/bundle/issue-card.ts'
import { plainName } from '#compiler/bundle/shard-file.ts'
import type { SearchFiles } from './search-files.ts'
import { type IndexMemory, type KeptIndex, keptFor } from './index-memory.ts'
import { type CollectedPairs, collectPairs } from './pair-collector.ts'
import { collectWords } from './word-collector.ts'
import { type TextPlaces, writeNames, writePairs } from './write-pairs.ts'
import { writePinyin } from './write-pinyin.ts'
import { countSpans, type IndexedIssue, writeShelves } from './write-shelves.ts'

/** Writes the index, and the words of what it holds as they are spelled; gives what leads to both. `hashes` are those of the shards of issues and analyses, by the name before them. */
export async function writeIndex(
  holdings: Holdings,
  hashes: ReadonlyMap<string, string>,
  files: SearchFiles,
  memory: Partial<IndexMemory> | undefined,
): Promise<{ index: SearchIndex; pinyin: string }> {
  const spaces = holdings.publication.categories.map(({ slug }) => slug)
  const issues = holdings.held.map(({ issue }) => issue).toReversed()
  const indexed = issues.map((issue) => ({ ...filesOf(issue, hashes), texts: countTexts(issue, spaces) }))
  const madeOf = issues.map(({ source }) => `${source.file} ${source.sha256}`)
  const kept = keptFor(memory, madeOf, spaces)
  const added = kept && (await addIssues(issues, spaces, kept, files))
  if (added === null) files.forget()
  const written = added ?? (await addIssues(issues, spaces, null, files))
  if (written === null) throw new Error('An index that is written anew has as many shards as it should.')
  if (kept?.issues.length !== issues.length) {
    const { pairs, characters, spelled } = written
    memory?.keepIndex?.({ issues: madeOf, spaces, pairs, characters, spelled, older: files.taken('search-older') })
  }
  const index = {
    spaces,
    common: commonCharacters(written.characters),
    shards: written.pairs.shards.length,
    names: packHashes(await writeNames(written.pairs, files)),
    days: [indexed[0]?.publishedOn ?? '', indexed.at(-1)?.publishedOn ?? ''] satisfies SearchIndex['days'],
    spans: countSpans(indexed),
    cases: await writeShelves(indexed, files),
  }
  return { index, pinyin: written.pinyin }
}

/** Adds the issues that are not in what was kept, given oldest first; null where that must be written anew. */
async function addIssues(
  issues: readonly Issue[],
  categories: readonly string[],
  kept: KeptIndex | null,
  files: SearchFiles,
): Promise<(Pick<KeptIndex, 'characters' | 'pairs' | 'spelled'> & { pinyin: string }) | null> {
  const before = issues.slice(0, kept?.issues.length ?? 0)
  const counted: number[] = []
  for (const issue of before) {
    for (const [space, count] of countTexts(issue, categories).entries()) counted[space] = (counted[space] ?? 0) + count
  }
  const [spaces, ordinals]: [number[], number[]] = [[], []]
  const collector = collectPairs()
  const words = collectWords()
  for (const issue of issues.slice(before.length)) {
    for (const [space, held] of textsBySpace(textsOf(issueTexts(issue)), categories).entries()) {
      for (const { text } of held) {
        const folded = foldLines(text, foldForSearch)
        collector.add(folded)
        words.add(folded)
        spaces.push(space)
        ordinals.push(counted[space] ?? 0)
        counted[space] = (counted[space] ?? 0) + 1
      }
    }
  }
  const pairs = collector.collected()
  for (const [key, json] of kept?.older ?? []) files.take(key, json)
  const places: TextPlaces = { spaces: Uint8Array.from(spaces), ordinals: Uint32Array.from(ordinals) }
  const written = await writePairs(pairs, places, kept?.pairs ?? null, files)
  if (written === null) return null
  const characters = countCharacters(pairs, kept?.characters ?? [])
  const { hash: pinyin, spelled } = await writePinyin(words.counted(), kept?.spelled ?? null, files)
  return { pairs: written, characters, spelled, pinyin }
}

/** So many characters are told from all others. */
const mostCommon = 128

/** Adds up in how many texts the characters of pairs are. */
function countCharacters(
  { count, pair, textsOf: holding }: CollectedPairs,
  before: KeptIndex['characters'],
): [string, number][] {
  const texts = new Map(before)
  for (let id = 0; id < count; id++) {
    for (const character of pair(id)) texts.set(character, (texts.get(character) ?? 0) + holding(id).length)
  }
  return [...texts]
}

/** Gives the characters of the most texts, those of more first. */
function commonCharacters(characters: KeptIndex['characters']): string {
  const common = characters.toSorted(([, one], [, other]) => other - one).slice(0, mostCommon)
  return common.map(([character]) => character).join('')
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
