// The demo's tables, parsed once for a whole archive: lexicons by sector, sentences, stories, fronts.
import { analysisLines } from './analysis-lines.ts'
import { featureForms } from './feature-forms.ts'
import { featureText, readFeatures, type Feature } from './features.ts'
import { readLexicon, readSentences, type Lexicon } from './lexicon.ts'
import { frontierLines, peopleLines, policyLines } from './lines.ts'
import { marketLines } from './market-lines.ts'
import { sharedNames } from './names.ts'
import { readNews, type CategorySlug } from './news.ts'
import { sectors, type SectorName } from './sectors.ts'
import { storyTexts } from './story-lines.ts'
import { parseTemplate, type Template } from './template.ts'

/** One step of a story, ready to be told. */
interface Step {
  category: CategorySlug
  item: Template
  topic: Template
}

/** A form of the front: headline, standfirst, title of the analysis. */
export interface FrontForm {
  topic: Template
  standfirst: Template
  analysis: Template
}

export type ParagraphKind = keyof typeof analysisLines

/** Everything the demo can say. */
export interface Vocabulary {
  sectorNames: readonly SectorName[]
  lexicons: ReadonlyMap<SectorName, Lexicon>
  sentences: Readonly<Record<CategorySlug, readonly Template[]>>
  stories: readonly (readonly Step[])[]
  frontForms: readonly FrontForm[]
  features: readonly Feature[]
  paragraphs: Readonly<Record<ParagraphKind, readonly Template[]>>
}

/** Parses all tables; a fault in one of them throws. */
export function readVocabulary(): Vocabulary {
  const shared = readLexicon(sharedNames)
  const lexicons = new Map<SectorName, Lexicon>()
  for (const name of sectorNames()) {
    const own = readLexicon(sectors[name])
    // Where a sector trades in things one can touch only, its wares are its things.
    lexicons.set(name, new Map([...shared, ['ware', own.get('thing') ?? []], ...own]))
  }
  return {
    sectorNames: sectorNames(),
    lexicons,
    sentences: {
      policy: readSentences(policyLines),
      frontier: readSentences(frontierLines),
      market: readSentences(marketLines),
      people: readSentences(peopleLines),
    },
    stories: storyTexts.map(readSteps),
    frontForms: featureForms
      .trim()
      .split('\n')
      .map((line) => {
        const [topic = '', standfirst = '', analysis = ''] = line.split(' / ').map((part) => part.trim())
        return { topic: parseTemplate(topic), standfirst: parseTemplate(standfirst), analysis: parseTemplate(analysis) }
      }),
    features: readFeatures(featureText, isSectorName),
    paragraphs: {
      opening: readSentences(analysisLines.opening),
      background: readSentences(analysisLines.background),
      figures: readSentences(analysisLines.figures),
      quoted: readSentences(analysisLines.quoted),
      doubt: readSentences(analysisLines.doubt),
      abroad: readSentences(analysisLines.abroad),
      people: readSentences(analysisLines.people),
      closing: readSentences(analysisLines.closing),
    },
  }
}

function readSteps(text: string): Step[] {
  return text.split('\n').flatMap((line) => {
    const news = readNews(line)
    if (news === null) return []
    return { category: news.category, item: parseTemplate(news.item), topic: parseTemplate(news.topic ?? news.item) }
  })
}

const isSectorName = (name: string): name is SectorName => name in sectors

const sectorNames = (): SectorName[] => Object.keys(sectors).filter(isSectorName)
