// One result of a search, as a view needs it: the words that were found, where they stand, and where they lead.
import { analysisPath, issuePath, itemPath } from '#model/address.ts'
import { type Mark, type MatchRule, marksOf, matchText, type WantedTerm } from './match.ts'
import { sliceText } from './set-text.ts'
import { type IssueTexts, type SearchText, type TextPart } from './texts.ts'

export interface SearchHit {
  /** Enough of the issue to link to it and to group by it. */
  issue: Pick<IssueTexts, 'id' | 'number' | 'publishedOn' | 'topics' | 'topicSettings'>
  part: TextPart
  /** Slug of the category of an item, else null. */
  category: string | null
  /** Id of an item, slug of an analysis, else null. */
  id: string | null
  /** Place of an item among all of its issue, from 1; else null. */
  number: number | null
  /** Where the hit leads: a path of the site, without the base. */
  address: string
  /** As printed; of a long text the words around the first mark. */
  text: string
  /** How `text` is set; absent where nothing is to be set. */
  setting?: string | undefined
  /** Whether the text goes on before, and after, what is given. */
  cut: { before: boolean; after: boolean }
  /** What answers the query, in UTF-16 units of `text`, in order, without overlaps. */
  marks: readonly Mark[]
  rule: MatchRule
}

/** Gives the hits among some texts of an issue, in the order they are given in. */
export function hitsIn(texts: IssueTexts, among: readonly SearchText[], terms: readonly WantedTerm[]): SearchHit[] {
  return among.flatMap((text) => {
    const rule = matchText(text.text, terms)
    return rule === null ? [] : [hitOf(texts, text, terms, rule)]
  })
}

/** Gives a text that was found as a hit. */
function hitOf(texts: IssueTexts, found: SearchText, terms: readonly WantedTerm[], rule: MatchRule): SearchHit {
  const { id, number, publishedOn, topics, topicSettings } = texts
  const { part, category, setting } = found
  return {
    issue: { id, number, publishedOn, topics, ...(topicSettings && { topicSettings }) },
    part,
    category,
    id: found.id,
    number: found.number,
    address: addressOf(id, found),
    ...excerpt(found.text, marksOf(found.text, terms), setting),
    rule,
  }
}

function addressOf(issueId: string, { part, id }: SearchText): string {
  if (part === 'item') return itemPath(issueId, id ?? '')
  return part === 'analysis' ? analysisPath(issueId, id ?? '1') : issuePath(issueId)
}

/** The most characters of a text that are shown whole, and those shown before the first mark of a longer one. */
const longest = 140
const before = 36

function excerpt(
  text: string,
  marks: readonly Mark[],
  setting: string | undefined,
): Pick<SearchHit, 'text' | 'setting' | 'cut' | 'marks'> {
  if (text.length <= longest) return { text, setting, cut: { before: false, after: false }, marks }
  const first = marks[0]?.[0] ?? 0
  const line = text.lastIndexOf('\n', first - 1) + 1
  const start = first === 0 || first - line <= before ? line : wholeCharacter(text, first - before)
  const lineEnd = text.indexOf('\n', marks[0]?.[1] ?? 0)
  const end = wholeCharacter(text, Math.min(lineEnd === -1 ? text.length : lineEnd, start + longest))
  return {
    ...sliceText({ text, setting }, start, end),
    cut: { before: start > 0, after: end < text.length },
    marks: marks.flatMap(([from, to]): Mark[] =>
      from < end && to > start ? [[Math.max(from, start) - start, Math.min(to, end) - start]] : [],
    ),
  }
}

/** Moves a place out of the middle of a surrogate pair. */
const wholeCharacter = (text: string, at: number): number =>
  at > 0 && at < text.length && (text.codePointAt(at - 1) ?? 0) > 0xffff ? at - 1 : at
