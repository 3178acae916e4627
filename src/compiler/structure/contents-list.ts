// A table of contents under a heading or a label of its own. It announces what stands below, so its entries are no news.
import type { Line } from './line.ts'
import { nameStretch } from './heading.ts'

const label = /^(?:本期|本周|内容|文章)?(?:目录|导航|导览)$|^(?:table of )?contents$|^toc$|^in this issue$/i

/** Gives the lines of tables of contents, the label and the list right below it where what it lists follows; each with whether `all` lines hold what it names. */
export function linesOfContents(lines: readonly Line[], all: readonly Line[]): ReadonlyMap<number, boolean> {
  const inside = new Map<number, boolean>()
  const named = new Map(all.map(({ form, at }) => [nameOf(form), at]))
  lines.forEach((line, at) => {
    if (!isContentsLabel(line)) return
    const from = at + 1 + wordsAfter(lines, at).length
    const entries = itemsFrom(lines, from)
    const below = new Set(lines.slice(from + entries.length).map(({ form }) => form))
    if (!entries.some(({ form }) => below.has(form))) return
    for (const each of lines.slice(at, from)) inside.set(each.at, true)
    for (const entry of entries)
      inside.set(entry.at, entry.text === '' || (named.get(nameOf(entry.form)) ?? 0) > entry.at)
  })
  return inside
}

/** Gives what an entry names: 政策 of 一、政策 and 【政策】. */
export function nameOf(form: string): string {
  const stretch = nameStretch(form)
  return stretch === null ? form.trim() : form.slice(stretch.start, stretch.end)
}

/** Says whether a line is the label of a table of contents: 本期目录. */
export const isContentsLabel = ({ node, form }: Line): boolean => node.kind !== 'item' && isContentsName(form)

/** Says whether a text in matching form is such a label. */
export function isContentsName(form: string): boolean {
  const stretch = form.length > 20 ? null : nameStretch(form)
  return stretch !== null && label.test(form.slice(stretch.start, stretch.end))
}

/** A heading may say a word on its list: how to use it. */
function wordsAfter(lines: readonly Line[], at: number): readonly Line[] {
  const next = lines[at + 1]
  const isWord = lines[at]?.node.kind === 'heading' && next?.node.kind === 'line' && lines[at + 2]?.node.kind === 'item'
  return isWord ? lines.slice(at + 1, at + 2) : []
}

function itemsFrom(lines: readonly Line[], from: number): readonly Line[] {
  const end = lines.findIndex(({ node }, at) => at >= from && node.kind !== 'item')
  return lines.slice(from, end < 0 ? lines.length : end)
}
