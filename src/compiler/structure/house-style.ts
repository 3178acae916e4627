// The marks by which publications set their parts, one entry per publication. To add a publication, add its entry.
import type { Category, Publication } from '#model/publication.ts'
import { matchingForm } from './matching-form.ts'

/** What can open an item: a bullet, a number, a heading with a text below it, a paragraph that begins in bold, one that is a link among such. */
export type ItemMark = 'bullet' | 'number' | 'heading' | 'lead' | 'link'

/** How a document with headings sets its items. */
export interface Shape {
  /** What opens an item; anything else is text. */
  marks: readonly ItemMark[]
  /** A text may stand below an item. */
  hasBodies: boolean
  /** The most paragraphs a category has above its list; a list further down belongs to an essay. */
  leadIn: number
}

/** The shapes digests have. */
export const shapes = {
  'one-line items': { marks: ['bullet', 'number'], hasBodies: false, leadIn: 20 },
  'items with a body': { marks: ['bullet', 'number', 'heading', 'lead', 'link'], hasBodies: true, leadIn: 2 },
  // A bulleted list is part of a text there, so an essay with one stays an essay.
  'numbered items with a body': { marks: ['number', 'heading', 'link'], hasBodies: true, leadIn: 2 },
} as const satisfies Record<string, Shape>

/** How one publication sets its parts. All names are in matching form (half-width, simplified). */
interface HouseMarks {
  /** Names of the house that stand on a page without being part of an issue. */
  mastheads: readonly string[]
  /** Titles of sections, by kind; the first is the one a missing heading stands for. */
  sections: { digest: readonly [string, ...string[]]; analysis: readonly [string, ...string[]] }
  /** Name of the section, and of the category, of what a document with headings puts under none. */
  contents: string
  /** How its items are set; a document that does not fit is read as items with a body, which holds every mark. */
  shape: keyof typeof shapes
  /** How lines begin that stand in every issue and say nothing of this one. */
  standing: readonly string[]
}

/** The marks of one publication, ready to be compared with lines. */
export interface HouseStyle extends Pick<HouseMarks, 'sections' | 'contents'> {
  mastheads: ReadonlySet<string>
  /** The publication's categories by their name, and by their slug, which is theirs alone. */
  categories: ReadonlyMap<string, Category>
}

const general: HouseMarks = {
  mastheads: [],
  contents: '本期内容',
  shape: 'items with a body',
  standing: [],
  sections: {
    digest: [
      '资讯速递',
      '资讯快递',
      '资讯速览',
      '新闻速递',
      '新闻速览',
      '本周资讯',
      '一周资讯',
      '本周要闻',
      '一周要闻',
      '本期要闻',
      '新闻摘要',
      '一周速览',
      '资讯',
      '速递',
      '快讯',
      '要闻',
      '简讯',
      '动态',
    ],
    analysis: [
      '深度分析',
      '深度解读',
      '深度观察',
      '深度报道',
      '深度阅读',
      '专题分析',
      '专题报道',
      '特别报道',
      '重点分析',
      '深度',
      '专题',
      '分析',
    ],
  },
}

/** Says whether a heading in matching form is a title by which any house names a section; the short ones head other things, too. */
export const isSectionTitle = (form: string): boolean =>
  form.length >= 4 && Object.values(general.sections).some((titles) => titles.includes(form.trim()))

const houses: Readonly<Record<string, Partial<HouseMarks>>> = {
  新科技观察: {
    shape: 'one-line items',
    mastheads: [
      '财新传媒',
      '财新网',
      '财新',
      '财新智库',
      '财新周刊',
      '财新数据',
      'caixin',
      'caixin.com',
      'caixin media',
    ],
  },
  科技爱好者周刊: {
    shape: 'numbered items with a body',
    standing: ['这里记录每周值得分享的科技内容', '本杂志开源'],
  },
}

/** Gives what a house sets by the series its issues name in print, which may be another than the archive's own. */
export const houseNamed = (series: string): Pick<HouseMarks, 'shape' | 'standing'> => ({
  ...general,
  ...houses[matchingForm(series)],
})

/** Gives the house style of a publication: its own entry over what all digests share, in matching form and lower case where names are compared. */
export function houseStyleOf(publication: Publication): HouseStyle {
  const house = houses[matchingForm(publication.name)] ?? {}
  const mastheads = [...(house.mastheads ?? []), publication.publisher, publication.name]
  return {
    sections: house.sections ?? general.sections,
    contents: house.contents ?? general.contents,
    mastheads: new Set(mastheads.map((name) => matchingForm(name).toLowerCase())),
    categories: new Map(
      [...publication.categories.map(bySlug), ...publication.categories.map(byName)].map(([name, category]) => [
        matchingForm(name),
        category,
      ]),
    ),
  }
}

const bySlug = (category: Category) => [category.slug, category] as const
const byName = (category: Category) => [category.name, category] as const
