// The HTML format: a page as a browser saves it. Its printed lines become the lines of the text format, its links keep their addresses.
import type { Report } from '#compiler/diagnostic.ts'
import { matchingForm } from '#compiler/structure/matching-form.ts'
import { findWallMark } from '#compiler/structure/wall-mark.ts'
import type { Aside, Node } from '#compiler/syntax-tree.ts'
import type { Format } from './format.ts'
import { resolverOf } from './html-addresses.ts'
import { findArticle, type Article } from './html-article.ts'
import { contextsOf, type PageContexts } from './html-context.ts'
import { printPage, type PageLine } from './html-lines.ts'
import { isCertain, isCountedLink, isCredits, markOf } from './html-marks.ts'
import { veilOver } from './html-veil.ts'
import { datelineFrom, type Stated } from './stated-line.ts'
import { withinSet } from './html-places.ts'
import { statedDate } from './html-stated-date.ts'
import { nodeLimit, readPage, type PageTree } from './html-tree.ts'

/** Reads a page: what a browser shows of it, without what is not the article. */
export const htmlFormat: Format = {
  name: 'html',
  printsLines: true,
  confidence: ({ text, file }) => pageConfidence(text, /\.x?html?$/i.test(file)),
  parse: ({ file, text, lines, sha256 }, report) => {
    const article = articleOf(file, text)
    const nodes = nodesOf(file, article, report)
    return nodes === null ? null : { file, format: 'html', sha256, lines, nodes, asides: asidesOf(article) }
  },
}

/** Says how sure one can be that a text is HTML: by how it opens, or by how many of its lines are made of tags. */
export function pageConfidence(text: string, isNamed: boolean): number {
  const start = withoutOpening(text)
  if (/^<(?:!doctype\s+html|html|head|body)\b/i.test(start.slice(0, 200))) return 0.95
  const tags = text.match(
    /<\/?(?:p|div|br|ul|ol|li|table|tr|td|h[1-6]|span|section|article|blockquote|center|font)(?=[\s/>])/gi,
  )
  if (tags === null) return 0
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const marked = lines.filter(
    (line) => /^\s*<\/?[a-z]/i.test(line) || /<(?:br\s?\/?|\/[a-z][a-z0-9]*)>\s*$/i.test(line.slice(-40)),
  )
  const share = marked.length / lines.length
  if (tags.length >= 3 && share >= 0.5) return start.startsWith('<') || share > 0.8 ? 0.85 : 0.7
  return isNamed && tags.length >= 1 ? 0.5 : 0
}

/** Skips comments and an XML declaration. */
function withoutOpening(text: string): string {
  let at = 0
  for (;;) {
    while (/\s/.test(text.charAt(at))) at++
    const close = text.startsWith('<!--', at) ? '-->' : text.startsWith('<?', at) ? '>' : null
    const end = close === null ? -1 : text.indexOf(close, at)
    if (close === null || end < 0) return text.slice(at, at + 400)
    at = end + close.length
  }
}

/** How a page that is part of a file stands in it. */
export interface Setting {
  /** Gives the line of the file for a line of the page. */
  numberOf: (line: number) => number
  /** Where the page stood, where the file says so and the page does not. */
  address: string | null
}

/** The article of a page, and the date the page has beside it. */
export interface PageArticle extends Article {
  stated: Stated | null
  /** The page has more elements than a page may have, and was not read. */
  isTooLarge: boolean
}

const whole: Setting = { numberOf: (line) => line, address: null }

/** Finds the article of a page. */
export function articleOf(file: string, html: string, { numberOf, address }: Setting = whole): PageArticle {
  const tree = readPage(html)
  const contexts = contextsOf(tree, resolverOf({ ...tree, savedFrom: tree.savedFrom ?? address }))
  const print = (lifted: number): PageLine[] =>
    printPage(file, tree, contexts, lifted).map((line) => ({ ...line, line: numberOf(line.line) }))
  const article = findArticle(tree, unveiled(tree, contexts, print))
  const stated = statedDate(tree, article)
  const { isTooLarge } = tree
  return { ...article, isTooLarge, stated: stated === null ? null : { ...stated, line: numberOf(stated.line) } }
}

/**
 * A page that is saved before its scripts have run hides its article until they say it is ready: then it is looked at through the veil.
 * Where a wall stands anywhere else on the page, what is veiled may be what is paid for.
 */
function unveiled(tree: PageTree, contexts: PageContexts, print: (lifted: number) => PageLine[]): PageLine[] {
  const seen = print(-1)
  const veiled = isIssue(seen) ? -1 : veilOver(tree, contexts)
  if (veiled < 0) return seen
  const within = withinSet(tree.nodes, veiled)
  if (seen.some((line) => !within.has(line.block) && isPayWall(line))) return seen
  const lifted = print(veiled)
  return isIssue(lifted) || lengthOfLines(lifted) > 2 * lengthOfLines(seen) ? lifted : seen
}

/** 阅读原文 below a page of WeChat leads to where the text was first. */
const isPayWall = (line: PageLine): boolean =>
  line.isUnprinted ||
  (line.text !== '阅读原文' && !isCountedLink(line) && findWallMark(matchingForm(line.text))?.isPay === true)
const isIssue = (lines: readonly PageLine[]): boolean => lines.filter((line) => isCertain(markOf(line))).length >= 2
const lengthOfLines = (lines: readonly PageLine[]): number => lines.reduce((sum, { text }) => sum + text.length, 0)

/** Gives the lines of an article as nodes, or null where it was not read or a character was lost in it; what there is to say of them is reported. */
export function nodesOf(file: string, article: PageArticle, report: Report): Node[] | null {
  const { kept, left, quotes, stated } = article
  if (article.isTooLarge) {
    const message = `The page has more than ${nodeLimit} elements and texts. One issue is expected.`
    report({ severity: 'error', code: 'too-many-elements', file, line: 0, message })
    return null
  }
  const faults = kept.flatMap((line) => line.faults.map((fault) => ({ ...fault, line: line.line })))
  faults.forEach(report)
  const isUncredited = !kept.some(isCredits)
  const isMissed = ({ line, rule, isBelow }: Article['left'][number]): boolean =>
    isLikeContent(line) ||
    (isBelow && isLikePart(line)) ||
    (isUncredited && rule === 'outside the article' && isCredits(line))
  for (const { line } of left.filter(isMissed)) {
    const message =
      'The line looks like a part of an issue but stands outside the article of its page, and was left out. The whole issue is expected in one place.'
    report({ severity: 'warning', code: 'outside-the-article', file, line: line.line, message })
  }
  if (faults.some(({ severity }) => severity === 'error')) return null
  const nodes = kept.map((line) => nodeOf(line, quotes))
  if (stated === null) return nodes
  const headline = kept.findIndex((line) => markOf(line) === 'headline' || line.depth === 1)
  return nodes.toSpliced(headline + 1, 0, ...datelineFrom(file, stated, report))
}

/** Gives what is printed above an article as nodes. */
export const nodesAbove = ({ above, quotes }: Article): Node[] => above.map((line) => nodeOf(line, quotes))

/** What is left out without a word must not look like an item or a paragraph. */
const isLikeContent = ({ marker, printed, text, linked }: PageLine): boolean =>
  (marker !== null && marker !== '•' && printed.startsWith(marker) && !/[0-9]/.test(marker)) ||
  (linked < 0.5 && text.length >= 60 && /(?:[。！？…]|\.{3})[”’"'」』）)\]】]{0,2}$/.test(text))

/** Says whether a line is text of an issue, or heads one. */
const isLikePart = (line: PageLine): boolean =>
  line.marker === null &&
  line.linked < 0.5 &&
  (/[。！？…”]$/.test(line.text) || ['section', 'category', 'wall', 'title'].includes(markOf(line) ?? ''))

/** Gives what a page shows beside its article. */
export const asidesOf = ({ left }: Article): Aside[] =>
  left.map(({ line, rule }) => ({ line: line.line, text: line.printed, rule }))

function nodeOf(line: PageLine, quotes: ReadonlySet<number>): Node {
  const { text, printed, children, marker, depth, indent, adjacent } = line
  const position = { start: line.line, end: line.line }
  const node: Node = { kind: 'line', text, printed, children, position, indent, adjacent }
  if (marker !== null) return { ...node, kind: 'item', marker, ...(line.level > 1 && { depth: line.level }) }
  if (depth !== null) return { ...node, kind: 'heading', depth }
  if (line.isFigure) return { ...node, kind: 'figure' }
  return quotes.has(line.quote) ? { ...node, kind: 'quote' } : node
}
