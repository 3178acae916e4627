// The front of an issue: headline, standfirst, and the news that carries it. Written by hand for the newest weeks, by forms before them.
import type { Feature } from './features.ts'
import { fill } from './lexicon.ts'
import type { News } from './news.ts'
import { sceneOf, type Occasion } from './occasion.ts'
import { createRandom, pick, sample, type Random } from './random.ts'
import type { SectorName } from './sectors.ts'
import type { FrontForm } from './vocabulary.ts'

/** What leads an issue. */
export interface Front {
  sector: SectorName
  topics: readonly string[]
  standfirst: string
  /** Title for an analysis of the first topic. */
  analysis: string
  /** Whether the front asks for its analysis; null leaves it to chance. */
  analysed: boolean | null
  /** News on the topics, to stand first in their categories. */
  news: readonly News[]
  /** What the gaps of the first topic stand for. */
  bound: ReadonlyMap<string, string>
}

/** Gives a front as it was written. */
export function writtenFront({ sector, topics, standfirst, analysis, subject, news }: Feature): Front {
  const [first = ''] = topics
  return {
    sector,
    topics,
    standfirst,
    analysis: analysis ?? first,
    analysed: analysis !== null,
    news,
    bound: subject,
  }
}

/** Makes up a front, with the week's stories for its other topics. */
export function madeFront(occasion: Occasion, random: Random, stories: readonly News[]): Front {
  const { sentences, sectorNames } = occasion.vocabulary
  const sector = pick(random, sectorNames)
  const scene = sceneOf(occasion, random, sector)
  const form = formOfWeek(occasion)
  const [first, standfirst, analysis] = [
    fill(form.topic, scene),
    fill(form.standfirst, scene),
    fill(form.analysis, scene),
  ]
  const ware = scene.bound.get('ware')
  // News of the front is about its own ware, by whichever of the two names a sentence asks.
  if (ware !== undefined) scene.bound.set('thing', ware).set('thing.unit', scene.bound.get('ware.unit') ?? '套')
  const others = stories.flatMap(({ topic }) => (topic !== null && topic.length <= 16 ? [topic] : []))
  const category = pick(random, ['policy', 'frontier', 'market'] as const)
  return {
    sector,
    topics: [first, ...others.slice(0, pick(random, [1, 1, 1, 1, 1, 1, 1, 0, 2]))],
    standfirst,
    analysis,
    analysed: null,
    news: [{ category, item: fill(pick(random, sentences[category]), scene), topic: null }],
    bound: scene.bound,
  }
}

/** Gives the form whose turn it is: all of them come, in an order of their own, before one comes again. */
function formOfWeek({ vocabulary: { frontForms }, seed, week }: Occasion): FrontForm {
  const round = Math.floor(week / frontForms.length)
  const order = sample(createRandom(seed, 'forms', round), frontForms, frontForms.length)
  return order[week - round * frontForms.length] ?? pick(createRandom(seed, week), frontForms)
}
