// The veil of a page that is saved before its scripts have run: an article that is laid out but invisible until they say it is ready.
import type { PageContexts } from './html-context.ts'
import { coverOf } from './html-hidden.ts'
import type { PageTree } from './html-tree.ts'

/** Gives the element whose veil covers most text, or -1 where none does. */
export function veilOver({ nodes }: PageTree, { contexts }: PageContexts): number {
  const covered = new Map<number, number>()
  for (const node of nodes) {
    const context = node.kind === 'text' ? contexts[node.parent] : undefined
    const cover = context === undefined ? -1 : coverOf(context.visibility)
    if (node.kind === 'text' && cover >= 0) covered.set(cover, (covered.get(cover) ?? 0) + node.text.trim().length)
  }
  return [...covered].reduce((most, next) => (next[1] > most[1] ? next : most), [-1, 0])[0]
}
