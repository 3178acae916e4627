// One issue of the demo as a source: the text format line by line, as `seeds/2024-05-28.txt` is its witness.
import { dayNumber, dayOfNumber, dayParts, type Day } from '#model/calendar.ts'
import { analysisText } from './analysis.ts'
import { digestOf } from './digest.ts'
import type { Feature } from './features.ts'
import { madeFront, writtenFront, type Front } from './front.ts'
import type { News } from './news.ts'
import { openWeek, type Occasion } from './occasion.ts'
import { standingLines } from './standing-lines.ts'
import { coveredWeeks, editionOf } from './publishing-weeks.ts'
import { between, createRandom, type Random } from './random.ts'
import { creditsOf, pickAuthor } from './staff.ts'
import { storiesOfWeek } from './stories.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What an issue is told from outside: its front where one was written by hand, and its number where it prints one. */
export interface IssueFacts {
  feature: Feature | undefined
  number: number | null
}

/** Writes the issue of a week. */
export function issueText(vocabulary: Vocabulary, seed: number, week: number, { feature, number }: IssueFacts): string {
  const random = createRandom(seed, 'issue', week)
  const occasion = openWeek(vocabulary, seed, week)
  const { day } = occasion
  const edition = editionOf(week)
  const stories = coveredWeeks(week, seed).flatMap((covered) => storiesOfWeek(occasion, covered))
  const front = feature === undefined ? madeFront(occasion, random, stories) : writtenFront(feature)
  const digest = digestOf(occasion, random, { first: front.news, stories }, edition !== null)
  const analyses = analysesOf(occasion, random, front)
  const author = pickAuthor(random)
  const lines = [
    standingLines.masthead,
    '',
    '',
    standingLines.headline(front.topics.join('/'), edition),
    '',
    ...(number === null ? [] : [`第${number}期`]),
    dateline(day, random),
    standingLines.standing,
    front.standfirst,
    ...indented([
      standingLines.lead(highlightsOf(createRandom(seed, 'lead', week), front, stories)),
      standingLines.notice,
      standingLines.marker,
      `一、资讯速递${edition === null ? '' : printedRange(day)}`,
      ...digest.flatMap(({ name, items }) => [`【${name}】`, ...items.map((item) => `♢ ${item}`)]),
      ...(analyses.length === 0 ? [standingLines.noAnalysis] : ['二、深度分析', ...analyses.flat()]),
      ...standingLines.actions,
    ]),
    '',
    creditsOf(day),
    ...(analyses.length === 0 ? [] : ['', standingLines.promotion, '', author.name, author.biography]),
  ]
  return `${lines.join('\n')}\n`
}

const indented = (lines: readonly string[]): string[] => lines.flatMap((line) => ['', `  ${line}`])

function dateline(day: Day, random: Random): string {
  const [year = '', month = '', date = ''] = day.split('-')
  const minute = String(between(random, 0, 59)).padStart(2, '0')
  return `${year}年${month}月${date}日 ${between(random, 17, 19)}:${minute}`
}

/** Says which days a double issue stands for, as a bracket after the section's title. */
function printedRange(day: Day): string {
  const first = dayParts(day)
  const last = dayParts(dayOfNumber(dayNumber(day) + 13))
  return `(${first.month}月${first.day}日—${last.month}月${last.day}日)`
}

/** Gives what the lead promises; many a lead names nothing, a front written by hand more often, for its standfirst says it better. */
function highlightsOf(random: Random, front: Front, stories: readonly News[]): string[] {
  if (random() < (front.analysed === null ? 0.4 : 0.7)) return []
  const told = [...front.news, ...stories].map(({ item }) => item).filter((item) => item.length <= 28)
  return [front.topics[0] ?? '', ...told.slice(0, 2)].filter((text) => !/[、。;]/.test(text))
}

/** Writes the week's analyses: none, one, or now and then two. */
function analysesOf(occasion: Occasion, random: Random, front: Front): string[][] {
  const wanted = front.analysed ?? random() < 0.45
  if (!wanted) return []
  const first = analysisText(occasion, random, { ...front, title: front.analysis })
  if (random() >= 0.08) return [first]
  const other = madeFront({ ...occasion, week: occasion.week + 7 }, random, [])
  return [first, analysisText(occasion, random, { ...other, title: other.analysis })]
}
