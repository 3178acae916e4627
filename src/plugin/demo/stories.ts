// Stories on their way through the weeks: which of them has a step to report, and what it says.
import { bind, fill } from './lexicon.ts'
import type { News } from './news.ts'
import { sceneOf, type Occasion } from './occasion.ts'
import { between, createRandom, pick } from './random.ts'

/** How many stories run side by side. */
const strands = 26

/** What stays the same from a story's first step to its last. */
const kept = 'company thing tech field rule school fund flaw place city site market agency regulator'.split(' ')

/** Tells the steps that fall into a week, which may be one before the occasion's own. */
export function storiesOfWeek(occasion: Occasion, week: number): News[] {
  return Array.from({ length: strands }, (_, strand) => stepOf(occasion, week, strand)).flatMap((news) => news ?? [])
}

function stepOf(occasion: Occasion, week: number, strand: number): News | null {
  const { vocabulary, seed } = occasion
  const pace = createRandom(seed, 'strand', strand)
  const length = between(pace, 24, 64)
  const at = week + between(pace, 0, length - 1)
  const turn = Math.floor(at / length)
  const random = createRandom(seed, 'story', strand, turn)
  const sector = pick(random, vocabulary.sectorNames)
  const steps = pick(random, vocabulary.stories)
  const number = steps.findIndex((_, index) => Math.floor((index * length) / steps.length) === at - turn * length)
  const step = steps[number]
  if (step === undefined) return null
  // The cast is drawn without regard to the week, so that it is the same at every step.
  const cast = sceneOf({ ...occasion, used: new Set() }, random, sector)
  for (const name of kept) bind(name, cast)
  for (const name of cast.used) occasion.used.add(name)
  const scene = sceneOf(occasion, createRandom(seed, 'step', strand, turn, number), sector, cast.bound)
  return { category: step.category, item: fill(step.item, scene), topic: fill(step.topic, scene) }
}
