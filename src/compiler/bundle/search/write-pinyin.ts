// Which Han words of the newest issues are spelled how: runs of two and three characters that come again, by their syllables.
import type { Issue } from '#model/issue.ts'
import { foldForSearch } from '#model/search/folding.ts'
import { issueTexts } from '#model/search/issue-texts.ts'
import { longestWord, shardOfSpelling } from '#model/search/pinyin.ts'
import { textsOf } from '#model/search/texts.ts'
import type { SearchFiles } from './search-files.ts'
import { readingsOf } from './pinyin-readings.ts'

/** Names older than these are typed in Han. */
const newestIssues = 300
/** In so many issues every run of characters counts, in more only what comes again. */
const fewIssues = 20
const wantedLength = 8000

/** Writes the words of issues, given newest first, by how they are spelled; gives the hash of the list that leads to them. */
export async function writePinyin(issues: readonly Issue[], files: SearchFiles): Promise<string> {
  const words = countWords(issues.slice(0, newestIssues))
  const fewest = issues.length > fewIssues ? 2 : 1
  const spelled = new Map<string, string[]>()
  const common = [...words].filter(([, count]) => count >= fewest).toSorted(([, one], [, other]) => other - one)
  const readings = readingsOf()
  for (const [word] of common) {
    for (const spelling of spellings(Array.from(word, readings))) {
      const known = spelled.get(spelling)
      if (known === undefined) spelled.set(spelling, [word])
      else known.push(word)
    }
  }
  const length = [...spelled].reduce((sum, [spelling, of]) => sum + spelling.length + of.join('').length + 8, 0)
  const shards = 2 ** Math.max(0, Math.round(Math.log2(length / wantedLength)))
  const lists: Record<string, string>[] = Array.from({ length: shards }, () => ({}))
  for (const [spelling, of] of spelled) {
    const list = lists[shardOfSpelling(spelling.split(' '), shards)]
    if (list !== undefined) list[spelling] = of.join('')
  }
  const names: string[] = []
  for (const list of lists) names.push(await files.write(['search-spelled'], JSON.stringify(list)))
  const syllables = [...new Set([...spelled.keys()].flatMap((spelling) => spelling.split(' ')))].toSorted().join(' ')
  return files.write(['search-pinyin'], JSON.stringify({ syllables, names }))
}

/** Counts the runs of two and three Han characters in headlines and items. */
function countWords(issues: readonly Issue[]): Map<string, number> {
  const words = new Map<string, number>()
  for (const issue of issues) {
    for (const { part, text } of textsOf(issueTexts(issue))) {
      if (part === 'analysis' || part === 'summary') continue
      for (const [run] of foldForSearch(text).matchAll(/\p{Script=Han}{2,}/gu)) {
        const characters = Array.from(run)
        for (let length = 2; length <= longestWord; length++) {
          for (let at = 0; at + length <= characters.length; at++) {
            const word = characters.slice(at, at + length).join('')
            words.set(word, (words.get(word) ?? 0) + 1)
          }
        }
      }
    }
  }
  return words
}

/** Gives every way to read characters one after another. */
function spellings(readings: readonly (readonly string[])[]): string[] {
  return readings
    .reduce<string[][]>((all, own) => all.flatMap((before) => own.map((reading) => [...before, reading])), [[]])
    .map((parts) => parts.join(' '))
}
