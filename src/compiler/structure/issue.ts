// Syntax tree -> Issue, in reading order. Each part of an issue has a file and a line in the table below; each line goes to the first part that takes it.
import { quote, type Report } from '#compiler/diagnostic.ts'
import type { LineRole } from '#compiler/source.ts'
import type { Root } from '#compiler/syntax-tree.ts'
import type { Issue } from '#model/issue.ts'
import { readAction } from './action.ts'
import { reportAddresses } from './addresses.ts'
import { readAnalysisText, readStrayAnalysis } from './analysis.ts'
import { readAnalysisTitle, seeTitle } from './analysis-title.ts'
import { readAuthorNote } from './author-note.ts'
import { readBelowMark } from './below-mark.ts'
import { readBracketNumbered } from './bracketed-number.ts'
import { readByline } from './byline.ts'
import { readCategory, seeCategory } from './category.ts'
import { readCategoryWithItems } from './category-with-items.ts'
import { readColophon } from './colophon.ts'
import { readContinuation, readMarkedContinuation } from './continuation.ts'
import { takeContents } from './contents-of-lines.ts'
import { readDateline } from './dateline.ts'
import type { Draft, Part, StructureSite } from './draft.ts'
import { findTitle } from './document-title.ts'
import { applyFacts } from './facts.ts'
import { finishIssue } from './finish.ts'
import { readHighlightList } from './highlight-list.ts'
import { houseStyleOf } from './house-style.ts'
import { readBareItem, readItem } from './item.ts'
import { readItemBody } from './item-body.ts'
import { keepAside } from './keep-aside.ts'
import { readLead } from './lead.ts'
import { isPublishable } from './limits.ts'
import { publicHeadline } from './headline.ts'
import { linesOf } from './line.ts'
import { widestItem } from './margin.ts'
import { readAbove, readMasthead, readOtherHeadline } from './masthead.ts'
import { readNestedItem } from './nested-item.ts'
import { readNotice } from './notice.ts'
import { findOutline } from './outline.ts'
import { readIntroduction, readOutline, readOutlinedText } from './outlined.ts'
import { readPromotion } from './promotion.ts'
import { readProperty } from './properties.ts'
import { readPublishing } from './publishing.ts'
import { readRelated } from './related.ts'
import { readSection, readSubheading } from './section.ts'
import { seeSection } from './section-heading.ts'
import { readSignedFootnote } from './signed-footnote.ts'
import { dateElsewhere } from './source-date.ts'
import { readNumber, readSummary, reportUnclearSummary } from './summary.ts'
import { readLengthNote } from './length-note.ts'
import { readWall } from './wall.ts'

/** The parts of an issue below its headline, the surest to recognise first. */
const parts: readonly Part[] = [
  readOutline,
  readOutlinedText,
  readMasthead,
  readHighlightList,
  readSection,
  readCategory,
  readCategoryWithItems,
  readBracketNumbered,
  readPromotion,
  readSignedFootnote,
  readNestedItem,
  readItem,
  readOtherHeadline,
  readNumber,
  readNotice,
  readByline,
  readColophon,
  readLead,
  readAction,
  readRelated,
  readAuthorNote,
  readAnalysisTitle,
  readBelowMark,
  readItemBody,
  readMarkedContinuation,
  readLengthNote,
  readWall,
  readAnalysisText,
  readContinuation,
  readBareItem,
  readStrayAnalysis,
  readProperty,
  readSubheading,
  readSummary,
  readIntroduction,
]

/** Makes an issue of a tree, or null with errors reported; every non-blank line of the source gets exactly one role. */
export function treeToIssue(
  root: Root,
  site: StructureSite,
  report: Report,
): { issue: Issue | null; roles: LineRole[] } {
  const draft = openDraft(root, site, report)
  applyFacts(draft)
  const headline = publicHeadline(draft, findTitle(draft))
  if (headline === null) {
    const first = draft.lines[0]
    const found =
      first === undefined
        ? 'No headline was found.'
        : `${quote(first.printed)} begins the source, and no line of it is a headline.`
    const message = `${found} A line such as 【${site.publication.name}】A/B is expected above the dateline.`
    report({ severity: 'error', code: 'missing-headline', file: root.file, line: first?.number ?? 1, message })
  }
  draft.series = headline?.series ?? ''
  draft.number ??= headline?.number ?? null
  const start = headline?.line.at ?? -1
  takeContents(draft)
  const publishing = readPublishing(draft, start, bodyStart(draft, start), dateElsewhere(draft, headline))
  draft.outline = findOutline(draft, start)
  for (const line of draft.lines) {
    if (draft.roles[line.at] !== undefined) continue
    if (line.at < start) readAbove(draft, line, start)
    else if (!parts.some((read) => read(draft, line))) keepAside(draft, line)
  }
  reportAddresses(draft)
  reportUnclearSummary(draft)
  const isWhole = isPublishable(draft, headline)
  const issue = isWhole && headline !== null && publishing !== null ? finishIssue(draft, headline, publishing) : null
  return { issue, roles: rolesOf(draft) }
}

function openDraft(root: Root, site: StructureSite, report: Report): Draft {
  const lines = linesOf(root)
  return {
    root,
    site,
    report,
    style: site.style ?? houseStyleOf(site.publication),
    lines,
    widestItem: widestItem(lines),
    roles: [],
    region: 'head',
    outline: null,
    openItem: null,
    boxed: false,
    sealed: false,
    series: '',
    summary: null,
    summaryLine: null,
    number: null,
    highlights: [],
    itemMarkers: new Set(),
    lastOrdinal: null,
    sections: [],
    notices: [],
    colophon: { editor: null, layoutEditor: null, others: [] },
    authors: new Map(),
    lastAuthor: null,
    actions: new Map(),
    lastAction: null,
    unplacedCharacters: 0,
    cut: null,
  }
}

/** The first heading below the headline; a date is looked for above it only, and not far below the headline. */
function bodyStart(draft: Draft, headline: number): number {
  const { root } = draft
  const end = Math.min(draft.lines.length, headline + 25)
  const isHeading = (at: number): boolean => {
    const line = draft.lines[at]
    if (line === undefined || line.node.kind === 'item' || draft.roles[at] !== undefined) return false
    if (root.format === 'markdown' && line.node.kind === 'heading') return readDateline(line.form) === null
    return (
      seeSection(draft, line)?.known === true || seeCategory(draft, line)?.known === true || seeTitle(line) !== null
    )
  }
  for (let at = headline + 1; at < end; at++) if (isHeading(at)) return at
  return end
}

function rolesOf({ root, lines, roles }: Draft): LineRole[] {
  const asides = (root.asides ?? []).map(({ line, text, rule }) => ({ line, text, role: rule, detail: 'dropped' }))
  const read = lines.flatMap(({ node, at }) => {
    const { role, detail } = roles[at] ?? { role: 'unplaced', detail: null }
    const { start, end } = node.position
    if (node.printed !== undefined) return [{ line: start, text: node.printed, role, detail }]
    if (start === end) return [{ line: start, text: root.lines[start - 1] ?? '', role, detail }]
    return Array.from({ length: node.position.end - node.position.start + 1 }, (_, offset) => {
      const line = node.position.start + offset
      return { line, text: root.lines[line - 1] ?? '', role, detail: node.details?.[offset] ?? detail }
    }).filter(({ text }) => text.trim() !== '')
  })
  // A page may state its date in a script far below its headline.
  return [...read, ...asides].toSorted((one, other) => one.line - other.line)
}
