// The marks by which publications set their parts, one entry per publication. To add a publication, add its entry.
import type { Category, Publication } from '#model/publication.ts'
import { matchingForm } from './matching-form.ts'

/** How one publication sets its parts. All names are in matching form (half-width, simplified). */
interface HouseMarks {
  /** Names of the house that stand on a page without being part of an issue. */
  mastheads: readonly string[]
  /** Titles of sections, by kind; the first is the one a missing heading stands for. */
  sections: { digest: readonly [string, ...string[]]; analysis: readonly [string, ...string[]] }
  /** Name of the section, and of the category, of what a document with headings puts under none. */
  contents: string
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

const houses: Readonly<Record<string, Partial<HouseMarks>>> = {
  新科技观察: {
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
}

/** Gives the house style of a publication: its own entry over what all digests share, in matching form and lower case where names are compared. */
export function houseStyleOf(publication: Publication): HouseStyle {
  const house = houses[publication.name] ?? {}
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
