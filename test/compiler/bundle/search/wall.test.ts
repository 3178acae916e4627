// What stands behind the wall is in no file of search: not as printed, not folded, not as pairs of characters.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { aPublication } from '#test/support/an-issue.ts'
import { readIssue } from '#test/support/read-issue.ts'
import { searchFilesOf } from '#test/support/search-of.ts'
import { foldForSearch } from '#model/search/folding.ts'
import { pairsOf } from '#model/search/pairs.ts'

const seed = readFileSync(new URL('../../../../seeds/2024-05-28.txt', import.meta.url), 'utf8')

/** Words no public line has a pair of: rare characters, both ways of writing, Latin that no id has, an astral one. */
const planted = ['鼋鼍龘靐', '龢龔龘齾', 'ÐÞØĦ', '𠮷𡈽𠮷', '驫麤毳']

async function filesWith(words: readonly string[], fewest: number): Promise<Map<string, string>> {
  const lines = seed.split('\n')
  const wall = lines.findIndex((line) => line.includes('全文3605字'))
  const { issue } = await readIssue(lines.toSpliced(wall + 1, 0, ...words).join('\n'))
  if (issue === null) throw new Error('The issue was refused.')
  const files = await searchFilesOf([issue], fewest, aPublication())
  const ofSearch = files.filter(({ path }) => path.startsWith('content/search'))
  return new Map(ofSearch.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]))
}

describe('the files of search', () => {
  it.each([
    ['a scan', Infinity],
    ['an index', 0],
  ])('hold nothing from behind the wall, as %s', async (_, fewest) => {
    const files = await filesWith(planted, fewest)
    expect(files.size).toBeGreaterThan(1)
    for (const [path, text] of files) {
      for (const word of planted) {
        for (const form of [word, foldForSearch(word), ...pairsOf(foldForSearch(word)), ...pairsOf(word)]) {
          expect(text.includes(form), `${form} in ${path}`).toBe(false)
        }
      }
    }
  })

  it('would hold it if it were public', async () => {
    const issue = await readIssue(seed.replace('♢ 中国新增19个职业', `♢ ${planted[0]}`))
    const files = await searchFilesOf(issue.issue === null ? [] : [issue.issue], 0, aPublication())
    const texts = files.map(({ bytes }) => new TextDecoder().decode(bytes))
    expect(texts.some((text) => text.includes('"鼋鼍"'))).toBe(true)
  })
})
