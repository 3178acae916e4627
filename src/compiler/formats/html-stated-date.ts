// What a page says of its own date beside its text: in its head, in its marked-up times, in the data for search engines. Asked only where it prints none.
import type { Article } from './html-article.ts'
import { isCertain, isDateline, isProse, markOf } from './html-marks.ts'
import type { PageLine } from './html-lines.ts'
import type { PageNode, PageTree } from './html-tree.ts'
import type { Stated } from './stated-line.ts'

const metaNames =
  /^(?:article:published_time|og:published_time|datepublished|publish-?_?date|publish-?_?time|pub-?_?date|dc\.date(?:\.issued)?|dcterms\.(?:date|issued)|weibo:\s?article:create_at)$/i

/** How scripts of pages state the date. */
const scripted: readonly RegExp[] = [
  /"datePublished"\s?:\s?"(\d{4}-\d{2}-\d{2}[^"]{0,20})"/,
  /\bvar\s(?:createTime|publish_time)\s?=\s?['"](\d{4}-\d{2}-\d{2}(?:\s\d{2}:\d{2})?)['"]/,
  /\bvar\sct\s?=\s?['"](\d{10})['"]/,
]

/** Gives the date a page states of itself, or prints right below its article; null where the article prints one, or there is none. */
export function statedDate({ nodes }: PageTree, { kept, left }: Pick<Article, 'kept' | 'left'>): Stated | null {
  const first = kept.findIndex((line) => isCertain(markOf(line)))
  if (kept.slice(0, first < 0 ? 25 : first).some(isDateline)) return null
  const stated = nodes.flatMap((node): Stated[] => {
    const value = node.kind === 'element' ? valueOf(node) : null
    return value === null ? [] : [{ value, line: node.line }]
  })
  return stated[0] ?? timeInHead(nodes, kept) ?? scriptedDate(nodes) ?? dateBelow(kept, left)
}

/** A time marked up beside the title, whatever it prints: 3 天前. What tells when the page was changed is none. */
function timeInHead(nodes: readonly PageNode[], kept: readonly PageLine[]): Stated | null {
  const title = kept.findIndex((line) => markOf(line) === 'headline' || line.depth === 1)
  const head = nodes[kept[title]?.block ?? -1]
  const below = kept.find(
    (line, at) =>
      at > title && (line.depth !== null || line.marker !== null || isProse(line) || isCertain(markOf(line))),
  )
  if (head === undefined) return null
  for (let at = Math.max(0, head.parent); at < (below?.block ?? nodes.length); at++) {
    const node = nodes[at]
    if (node?.kind !== 'element' || node.name !== 'time') continue
    const names = `${node.attributes.get('class') ?? ''} ${node.attributes.get('itemprop') ?? ''}`
    const value = /updat|modif/i.test(names.slice(0, 400)) ? undefined : node.attributes.get('datetime')
    if (value !== undefined && /\d{4}/.test(value)) return { value, line: node.line }
  }
  return null
}

/** 发布于 2025-06-10 18:31 among the first lines behind an article. */
function dateBelow(kept: readonly PageLine[], left: Article['left']): Stated | null {
  const last = kept.at(-1)?.block ?? Infinity
  const below = left.filter(({ line }) => line.block > last).slice(0, 3)
  const found = below.find(({ line }) => /^(?:发布|发表|首发)于/.test(line.text) && isDateline(line))
  return found === undefined ? null : { value: found.line.text, line: found.line.line }
}

function valueOf({ name, attributes }: Extract<PageNode, { kind: 'element' }>): string | null {
  if (name === 'meta') {
    const key = attributes.get('property') ?? attributes.get('name') ?? attributes.get('itemprop') ?? ''
    return key.length < 60 && metaNames.test(key) ? (attributes.get('content') ?? null) : null
  }
  const isPublished =
    attributes.get('itemprop')?.toLowerCase() === 'datepublished' ||
    (name === 'time' && /\b(?:published|pubdate)\b/i.test(attributes.get('class')?.slice(0, 200) ?? ''))
  return isPublished || (name === 'time' && attributes.has('pubdate')) ? (attributes.get('datetime') ?? null) : null
}

function scriptedDate(nodes: readonly PageNode[]): Stated | null {
  for (const pattern of scripted)
    for (const node of nodes) {
      const parent = node.kind === 'text' ? nodes[node.parent] : undefined
      if (node.kind !== 'text' || parent?.kind !== 'element' || parent.name !== 'script') continue
      const found = pattern.exec(node.text)
      if (found?.[1] === undefined) continue
      return { value: found[1], line: node.line + node.text.slice(0, found.index).split('\n').length - 1 }
    }
  return null
}
