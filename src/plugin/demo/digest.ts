// The digest of one issue: what each category reports, led by the front's own news and the steps of running stories.
import { fill } from './lexicon.ts'
import type { CategorySlug, News } from './news.ts'
import { sceneOf, type Occasion } from './occasion.ts'
import { between, pick, sample, type Random } from './random.ts'
import type { Template } from './template.ts'

/** One category of an issue: its name and what it reports. */
export interface Report {
  name: string
  items: readonly string[]
}

/** How many items an ordinary week has, at least and at most, in the order they are printed. */
const shares: readonly { category: CategorySlug; name: string; low: number; high: number }[] = [
  { category: 'policy', name: '政策', low: 3, high: 9 },
  { category: 'frontier', name: '前沿', low: 3, high: 9 },
  { category: 'market', name: '市场', low: 20, high: 34 },
  { category: 'people', name: '人物', low: 2, high: 4 },
]

/** News that a digest must have: the front's stand first, stories anywhere. */
export interface KnownNews {
  first: readonly News[]
  stories: readonly News[]
}

/** Reports a week by category; 人物 only in some weeks, a double issue more than others. */
export function digestOf(occasion: Occasion, random: Random, { first, stories }: KnownNews, double: boolean): Report[] {
  return shares.flatMap(({ category, name, low, high }) => {
    if (category === 'people' && random() >= 0.07) return []
    const leading = ofCategory(first, category)
    const running = ofCategory(stories, category)
    const wanted = between(random, low, high) + (double ? between(random, 2, 8) : 0)
    const drawn = drawTemplates(
      random,
      occasion.vocabulary.sentences[category],
      wanted - leading.length - running.length,
    )
    const told = drawn.map((template) => tell(occasion, random, template))
    const rest = [...running, ...told]
    return { name, items: [...new Set([...leading, ...sample(random, rest, rest.length)])] }
  })
}

const ofCategory = (news: readonly News[], category: CategorySlug): string[] =>
  news.filter((piece) => piece.category === category).map(({ item }) => item)

/** Draws sentences, each once before any comes again. */
function drawTemplates(random: Random, sentences: readonly Template[], count: number): Template[] {
  const drawn: Template[] = []
  while (drawn.length < count) drawn.push(...sample(random, sentences, count - drawn.length))
  return drawn
}

const tell = (occasion: Occasion, random: Random, template: Template): string =>
  fill(template, sceneOf(occasion, random, pick(random, occasion.vocabulary.sectorNames)))
