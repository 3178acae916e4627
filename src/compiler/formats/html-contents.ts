// A table of contents on a page: links that lead to places of the page itself, one below the other. They announce what stands below, and are no news.
import { isContentsName } from '#compiler/structure/contents-list.ts'
import { matchingForm } from '#compiler/structure/matching-form.ts'
import type { PageLine } from './html-lines.ts'
import type { PageNode } from './html-tree.ts'

/** Gives the places of the lines of tables of contents, with their labels. */
export function contentsWithin(nodes: readonly PageNode[], lines: readonly PageLine[]): ReadonlySet<number> {
  const contents = new Set<number>()
  if (!lines.some(({ fragment }) => fragment !== '')) return contents
  const places = placesNamed(nodes)
  const isEntry = (line: PageLine | undefined): boolean =>
    line !== undefined && line.depth === null && line.linked >= 0.7 && (places.get(line.fragment) ?? -1) > line.block
  for (let at = 0; at < lines.length; at++) {
    const start = at
    while (isEntry(lines[at])) contents.add(at++)
    if (at === start + 1) contents.delete(start)
    else if (at > start && isLabel(lines[start - 1])) contents.add(start - 1)
  }
  return contents
}

const isLabel = (line: PageLine | undefined): boolean =>
  line !== undefined && line.marker === null && isContentsName(matchingForm(line.text.slice(0, 40)))

/** Where the elements stand that have a name to be linked to. */
function placesNamed(nodes: readonly PageNode[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  for (const [at, node] of nodes.entries()) {
    if (node.kind !== 'element' || node.attributes.size === 0) continue
    const name = node.attributes.get('id') ?? (node.name === 'a' ? node.attributes.get('name') : undefined)
    if (name !== undefined && name !== '') places.set(name, at)
  }
  return places
}
