// A thousand issues, and hundreds of things to look for: everything is found, nothing else, newest first, for a bounded number of bytes.
import { pinyin } from 'pinyin-pro'
import { beforeAll, describe, expect, it } from 'vitest'
import { dayNumber, dayOfNumber } from '#model/calendar.ts'
import { foldForSearch, foldLines } from '#model/search/folding.ts'
import { issueTexts } from '#model/search/issue-texts.ts'
import { parseQuery } from '#model/search/query.ts'
import { textsOf } from '#model/search/texts.ts'
import { demoIssues } from '#test/support/demo-issues.ts'
import { allHits, ask, searchFilesOf, searchOf } from '#test/support/search-of.ts'
import { chosenQueries, randomSubstrings } from './search-samples.ts'

interface Held {
  place: string
  folded: string
}

/** Every text, newest issue first, each issue's in reading order, and what is looked for. */
let held: Held[] = []
let search: ReturnType<typeof searchOf>
let random: string[] = []
let newestYear = ''

beforeAll(async () => {
  const { issues, publication } = await demoIssues(1000)
  const texts = issues.flatMap((issue) => textsOf(issueTexts(issue)).map((text) => ({ issue, text })))
  held = texts.map(({ issue, text }) => ({
    place: `${issue.id} ${text.part} ${text.id}`,
    folded: foldLines(text.text, foldForSearch),
  }))
  newestYear = dayOfNumber(dayNumber(issues[0]?.publishedOn ?? '') - 366)
  random = randomSubstrings(
    texts.map(({ text }) => text.text),
    500,
  )
  search = searchOf(await searchFilesOf(issues, 300_000, publication))
}, 60_000)

/** What is found by looking at every text: of single characters, in the newest year only. */
function scan(query: string): string[] {
  const terms = parseQuery(query)
  const isSingle = terms.every(({ folded, excluded }) => excluded || Array.from(folded).length === 1)
  const among = isSingle ? held.filter(({ place }) => place >= newestYear) : held
  return among
    .filter(({ folded }) => terms.every((term) => folded.includes(term.folded) !== term.excluded))
    .map(({ place }) => place)
}

/** Says whether Han may be read as letters say: syllable by syllable, or by the first letter of each. */
function soundsLike(han: string, letters: string): boolean {
  const readings = Array.from(han, (character) =>
    pinyin(character, { toneType: 'none', multiple: true, type: 'array', v: true }),
  )
  const reads = (of: (reading: string) => string) =>
    new RegExp(`^${readings.map((own) => `(?:${own.map(of).join('|')})`).join('')}$`).test(letters)
  return reads((reading) => reading) || reads((reading) => reading.charAt(0))
}

describe('a search of a thousand issues', () => {
  const patience = { timeout: 120_000 }

  it('finds all there is of 500 random substrings and 60 chosen ones, in order', patience, async () => {
    let found = 0
    const reader = search.reader()
    for (const query of [...random, ...chosenQueries]) {
      const hits = await allHits(reader.steps(ask(query)))
      const printed = hits.filter(({ rule }) => rule !== 'pinyin')
      const places = printed.map(({ issue, part, id }) => `${issue.id} ${part} ${id}`)
      expect(places, query).toEqual(scan(query))
      for (const { text, marks } of hits.filter(({ rule }) => rule === 'pinyin')) {
        const sounds = marks.some(([from, to]) => soundsLike(text.slice(from, to), query.toLowerCase()))
        expect(sounds, `${query}: ${text}`).toBe(true)
      }
      found += places.length
    }
    expect(found).toBeGreaterThan(10_000)
  })

  it(
    'reads at most 20 kB of the index for a first page, in the middle, and 40 kB for one in twenty',
    patience,
    async () => {
      const bytes: number[] = []
      for (const query of random.slice(0, 200)) {
        const reader = search.reader()
        await reader.steps(ask(query)).next()
        bytes.push(reader.bytes().index)
      }
      bytes.sort((one, other) => one - other)
      expect(bytes[bytes.length >> 1]).toBeLessThanOrEqual(20_000)
      expect(bytes[Math.floor(bytes.length * 0.95)]).toBeLessThanOrEqual(40_000)
    },
  )
})
