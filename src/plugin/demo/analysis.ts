// The demo's analyses: paragraphs in a planned order about one thing, up to the mark where the preview ends.
import { analysisPlans } from './analysis-lines.ts'
import { bind, fill } from './lexicon.ts'
import { sceneOf, type Occasion } from './occasion.ts'
import { between, pick, sample, type Random } from './random.ts'
import type { SectorName } from './sectors.ts'
import type { Template } from './template.ts'
import type { ParagraphKind } from './vocabulary.ts'

/** What an analysis is about. */
export interface Subject {
  title: string
  sector: SectorName
  bound: ReadonlyMap<string, string>
}

/** What stays the same from paragraph to paragraph; people and figures do not. */
const kept = ['company', 'ware', 'field', 'tech', 'school', 'place', 'city', 'site', 'agency']

/** Writes an analysis as the lines of a source: the title in its marks, then paragraphs, the last with the wall mark. */
export function analysisText(occasion: Occasion, random: Random, { title, sector, bound }: Subject): string[] {
  // An article may name whom the digest names.
  const own = { ...occasion, used: new Set<string>() }
  const known = new Map([...bound].filter(([name]) => kept.includes(name) || name === 'ware.unit'))
  const cast = sceneOf(own, random, sector, known)
  for (const name of kept) bind(name, cast)
  const stock = new Map<ParagraphKind, Template[]>()
  const paragraphs = pick(random, analysisPlans).flatMap((kind) => {
    const left = stock.get(kind) ?? sample(random, occasion.vocabulary.paragraphs[kind], Infinity)
    stock.set(kind, left)
    const paragraph = left.pop()
    return paragraph === undefined ? [] : fill(paragraph, sceneOf(own, random, sector, cast.bound))
  })
  const last = paragraphs.pop() ?? ''
  const shown = [...paragraphs, last].join('').replace(/\s/g, '').length
  return [`《${title}》`, ...paragraphs, `${last}……(全文${shown + between(random, 900, 2600)}字)`]
}
