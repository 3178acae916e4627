// An issue while its source is being read, line by line; `finish.ts` makes the Issue of it.
import type { Report } from '#compiler/diagnostic.ts'
import type { Site } from '#compiler/site.ts'
import type { Root } from '#compiler/syntax-tree.ts'
import type { Issue } from '#model/issue.ts'
import type { Block, Inline } from '#model/prose.ts'
import type { Outline } from './outline.ts'
import type { HouseStyle } from './house-style.ts'
import type { Line } from './line.ts'

/** What structure asks of a site. */
export type StructureSite = Pick<Site, 'publication' | 'previewCharacters' | 'today' | 'style'>

/**
 * Where in an issue the reading stands. `walled` is behind the public text of an analysis, `tail` behind the colophon,
 * `beside` among what a page puts around an issue: recommendations, comments, other issues.
 */
export type Region = 'head' | 'digest' | 'analysis' | 'walled' | 'tail' | 'beside'

export interface DraftItem {
  line: Line
  text: string
  children: Inline[]
  body: Block[]
}
export interface DraftCategory {
  slug: string
  name: string
  line: Line
  items: DraftItem[]
}
export interface DraftDigest {
  kind: 'digest'
  title: string
  note: string | null
  /** It stands behind a wall, and only its headings say that it is public: every line it takes is named. */
  behindWall: boolean
  /** The last item with a text of its own, and how long that text is; null where no item has one. */
  bodied: { item: DraftItem; characters: number } | null
  /** Characters of the longest text of the items before that one. */
  longestBody: number
  categories: DraftCategory[]
}
export interface DraftAnalysis {
  title: string
  line: Line
  /** The last line of its public text. */
  last: Line
  blocks: Block[]
  /** Lines of the sub-headings the blocks end with: nothing stands under them yet. */
  heads: Line[]
  shown: number
  withheld: number
  /** Characters that were published as unplaced above it, where nothing told that they are its own text. */
  charged: number
  total: number | null
  walled: boolean
  /** A wall mark or the limit of the preview ended its public text. */
  marked: boolean
}
export interface DraftAnalysisSection {
  kind: 'analysis'
  title: string
  analyses: DraftAnalysis[]
  /** A line under its heading says that the issue has none. */
  absent: boolean
}

/** All that is known of an issue so far. */
export interface Draft {
  readonly root: Root
  readonly site: StructureSite
  readonly style: HouseStyle
  readonly lines: readonly Line[]
  readonly report: Report
  /** Role of each line, by its place; a line has none until a part takes it. */
  readonly roles: ({ role: string; detail: string | null } | undefined)[]
  region: Region
  /** Parts of a document with headings; null where the source is read line by line. */
  outline: Outline | null
  /** The item whose text the next lines of an outline are. */
  openItem: DraftItem | null
  /** What stands beside the issue is a box amid the digest: the next category opens it again. */
  boxed: boolean
  /** True once an analysis has ended: from there on nothing unrecognised is public. */
  sealed: boolean
  series: string
  summary: string | null
  /** The line the summary begins with, where it is printed. */
  summaryLine: Line | null
  number: number | null
  readonly highlights: string[]
  /** Columns of the widest item. */
  readonly widestItem: number
  /** Markers the items have been printed with. */
  readonly itemMarkers: Set<string>
  /** The number of the last section heading that has one. */
  lastOrdinal: number | null
  readonly sections: (DraftDigest | DraftAnalysisSection)[]
  readonly notices: { line: Line; kind: Issue['notices'][number]['kind']; text: string; sealed: boolean }[]
  readonly colophon: Issue['colophon']
  /** By name, in the order of the issue. */
  readonly authors: Map<string, Issue['authors'][number]>
  /** The author a biography may follow. */
  lastAuthor: Issue['authors'][number] | null
  /** By text: a call that is printed again is the same call. */
  readonly actions: Map<string, Issue['actions'][number]>
  lastAction: Issue['actions'][number] | null
  unplacedCharacters: number
  /** The line a wall mark cut outside an analysis, or the last of the lines withheld below it; null once another part follows. */
  cut: Line | null
}

/** One part of an issue: takes a line that is its own, or leaves it to the next part. */
export type Part = (draft: Draft, line: Line) => boolean

/** Gives a line its one role. */
export function take(draft: Draft, line: Line, role: string, detail: string | null = null): true {
  draft.roles[line.at] = { role, detail }
  return true
}

/** Reports something about a line that does not refuse the issue. */
export function warn(draft: Draft, line: Line, code: string, message: string): void {
  draft.report({ severity: 'warning', code, file: draft.root.file, line: line.number, message })
}

/** Reports something about all lines of a node that covers several: nobody looks for the second below a warning about the first. */
export function warnOfEach(draft: Draft, line: Line, code: string, message: string): void {
  warn(draft, line, code, message)
  const { file, lines } = draft.root
  const { printed, position } = line.node
  if (printed !== undefined) return
  for (let number = position.start + 1; number <= position.end; number++) {
    if ((lines[number - 1] ?? '').trim() === '') continue
    const goesOn = `The line goes on with line ${position.start}; what is said of that line holds for it. The same mend is expected.`
    draft.report({ severity: 'warning', code, file, line: number, message: goesOn })
  }
}

/** Gives the section that is open, if it is a digest. */
export function openDigest(draft: Draft): DraftDigest | null {
  const last = draft.sections.at(-1)
  return last?.kind === 'digest' && draft.region === 'digest' ? last : null
}

/** Gives the analysis that is open, if one is. */
export function openAnalysis(draft: Draft): DraftAnalysis | null {
  const last = draft.sections.at(-1)
  return last?.kind === 'analysis' ? (last.analyses.at(-1) ?? null) : null
}

/** Gives an analysis that begins on a line, with nothing of its text yet. */
export const newAnalysis = (title: string, line: Line): DraftAnalysis => ({
  title,
  line,
  last: line,
  blocks: [],
  heads: [],
  shown: 0,
  withheld: 0,
  charged: 0,
  total: null,
  walled: false,
  marked: false,
})

/** Says whether the open section has said that the issue has no analysis: what the house adds below is none. */
export function isWithoutAnalysis({ sections }: Draft): boolean {
  const section = sections.at(-1)
  return section?.kind === 'analysis' && section.absent
}

/** Gives the line behind a line, rules drawn in print left out. */
export function lineBehind(draft: Draft, line: Line): Line | undefined {
  let next = draft.lines[line.at + 1]
  while (next !== undefined && isRule(next)) next = draft.lines[next.at + 1]
  return next
}

/** Says whether a line is nothing but a rule drawn with characters. */
export const isRule = (line: Line): boolean =>
  line.node.kind === 'line' && line.printed.length < 400 && !/[\p{L}\p{N}🔒🔐🔏]/u.test(line.printed)

/** Gives the items of a draft in the order of the source. */
export const itemsOf = (draft: Draft): DraftItem[] =>
  draft.sections.flatMap((section) =>
    section.kind === 'digest' ? section.categories.flatMap(({ items }) => items) : [],
  )
