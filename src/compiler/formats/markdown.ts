// The markdown format: what newsletters write of CommonMark and GitHub's tables and footnotes. HTML is text; comments are not content.
import type { Node } from '#compiler/syntax-tree.ts'
import type { Format } from './format.ts'
import { findFrontMatter, readFrontMatter, reportOpenFrontMatter } from './front-matter.ts'
import { withoutComments } from './markdown-comments.ts'
import { headingOf } from './markdown-lines.ts'
import { markdownNodes } from './markdown-nodes.ts'

/** Reads Markdown in one pass over its lines. Sure of front matter and headings, whatever the file is called. */
export const markdownFormat: Format = {
  name: 'markdown',
  confidence: ({ file, lines }) => {
    const isNamed = /\.(?:md|markdown|mdown|mkd|mdx)$/i.test(file)
    const headings = lines.filter(
      (line) => line.startsWith('#') && /^#{1,6}\s/.test(line) && headingOf(line) !== null,
    ).length
    const isWritten = headings > 1 || (headings > 0 && lines.some((line) => line.includes('](http')))
    const hasFacts = findFrontMatter(lines) !== null
    return Math.max(isNamed ? 0.7 : 0, hasFacts ? 0.8 : 0, isWritten ? (isNamed ? 0.8 : 0.5) : 0)
  },
  parse: (source, report) => {
    const { file, lines, sha256 } = source
    const place = findFrontMatter(lines)
    if (place === null) reportOpenFrontMatter(file, lines, report)
    const body = place === null ? lines : lines.map((line, at) => (at <= place.end ? '' : line))
    const { lines: kept, comments } = withoutComments(body, place === null ? 0 : place.end + 1)
    const nodes = markdownNodes({ lines: kept, skipped: comments })
    const root = { file, format: 'markdown' as const, sha256, lines }
    if (place === null) return { ...root, nodes }
    const { facts, details } = readFrontMatter(source, place, report)
    const position = { start: place.start + 1, end: place.end + 1 }
    const node: Node = { kind: 'front-matter', text: '', children: [], position, indent: 0, details }
    return { ...root, nodes: [node, ...nodes], facts }
  },
}
