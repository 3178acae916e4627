// The demo's archive: as many issues as are asked for, newest first, each a source in the real text format.
import type { Day } from '#model/calendar.ts'
import type { Feature } from './features.ts'
import { issueText } from './issue-text.ts'
import { isPublished, tuesdayOf, weekOfDay } from './publishing-weeks.ts'
import { readVocabulary } from './vocabulary.ts'

/** The Tuesday of the newest front written by hand. */
export const demoNewest: Day = '2026-11-17'

/** The number that the newest front written by hand prints; what came out before number 1 prints none. */
const newestNumber = 130

/** The most issues there can be: eleven centuries of Tuesdays before printed years grow short of four digits. */
export const mostDemoIssues = 50_000

/** What an archive is asked to be. */
export interface DemoArchive {
  issues: number
  /** No issue is later than this day. */
  newest: Day
  /** Whatever number: the same gives the same archive, and a longer archive begins with the shorter one. */
  seed: number
}

/** Gives an archive's sources one by one, newest first, without holding any. */
export function* demoArchive({ issues, newest, seed }: DemoArchive): Generator<{ file: string; text: string }> {
  const vocabulary = readVocabulary()
  const written = writtenFronts(vocabulary.features, seed)
  let number = numberOf(weekOfDay(newest), seed)
  for (let week = weekOfDay(newest), count = 0; count < issues; week -= 1) {
    if (!isPublished(week, seed)) continue
    const front = { feature: written.get(week), number: number > 0 ? number : null }
    yield { file: `${tuesdayOf(week)}.txt`, text: issueText(vocabulary, seed, week, front) }
    number -= 1
    count += 1
  }
}

/** Gives the number of the last issue up to a week; issues are numbered without gaps. */
function numberOf(week: number, seed: number): number {
  const anchor = weekOfDay(demoNewest)
  const [low, high] = week < anchor ? [week, anchor] : [anchor, week]
  let between = 0
  for (let other = low + 1; other <= high; other += 1) if (isPublished(other, seed)) between += 1
  return week < anchor ? newestNumber - between : newestNumber + between
}

/** Gives each front written by hand its week. */
function writtenFronts(features: readonly Feature[], seed: number): Map<number, Feature> {
  const fronts = new Map<number, Feature>()
  let week = weekOfDay(demoNewest)
  for (const feature of features) {
    while (!isPublished(week, seed)) week -= 1
    fronts.set(week, feature)
    week -= 1
  }
  return fronts
}
