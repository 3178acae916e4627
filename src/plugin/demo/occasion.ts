// One week of the demo: what every part of its issue is made from.
import type { Day } from '#model/calendar.ts'
import { datedWords } from './dated-words.ts'
import type { Lexicon, Scene } from './lexicon.ts'
import { tuesdayOf } from './publishing-weeks.ts'
import type { Random } from './random.ts'
import type { SectorName } from './sectors.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A week in which an issue comes out. */
export interface Occasion {
  vocabulary: Vocabulary
  seed: number
  week: number
  day: Day
  dated: Lexicon
  /** Names taken already, so that none comes twice where another can be had. */
  used: Set<string>
}

/** Opens a week, with nothing said yet. */
export function openWeek(vocabulary: Vocabulary, seed: number, week: number): Occasion {
  const day = tuesdayOf(week)
  return { vocabulary, seed, week, day, dated: datedWords(day), used: new Set() }
}

/** Sets the scene for a sentence about a sector; `kept` is what its gaps stand for already. */
export function sceneOf(
  { vocabulary, dated, used }: Occasion,
  random: Random,
  sector: SectorName,
  kept?: ReadonlyMap<string, string>,
): Scene {
  const lexicon = vocabulary.lexicons.get(sector)
  if (lexicon === undefined) throw new ReferenceError(`No words for the sector ${sector}`)
  return { random, lexicon, dated, bound: new Map(kept), used }
}
