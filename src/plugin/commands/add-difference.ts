// Two readings of one issue -> what differs, for a person who decides whether the one may take the place of the other.
import { escapeControls } from '#compiler/diagnostic.ts'
import type { Redirect } from '#compiler/redirects-file.ts'
import { categoryBlocks, type Issue, type Item } from '#model/issue.ts'
import { blockText } from '#model/prose-text.ts'
import { cutToWidth, padToWidth } from '#plugin/terminal-columns.ts'
import { measureOf } from './add-summary.ts'

const columns = 110

/** Lists what differs between an issue and the one to replace it; `reworded` are the items that are the same in other words. Empty where all is the same. */
export function issueDifference(before: Issue, after: Issue, reworded: readonly Redirect[]): string[] {
  const fields = fieldNames.flatMap(([name, textsOf]) => listDifference(name, textsOf(before), textsOf(after)))
  return [...fields, ...itemDifference(before, after, reworded)].map((line) =>
    cutToWidth(escapeControls(line), columns),
  )
}

/** What is compared as lists of texts: every part of an issue but its items. */
const fieldNames: readonly [name: string, textsOf: (issue: Issue) => readonly string[]][] = [
  ['issue', ({ series, edition, number }) => [[series, edition, number].filter((part) => part !== null).join(' ')]],
  ['date', ({ publishedOn, publishedAt }) => [publishedAt ?? publishedOn]],
  ['headline', ({ headline }) => [headline]],
  ['summary', ({ summary }) => (summary === null ? [] : [summary])],
  ['highlight', ({ highlights }) => highlights.map(({ text }) => text)],
  ['section', ({ sections }) => sections.map(({ kind, title }) => `${title} (${kind})`)],
  ['analysis', (issue) => analysesOf(issue).map((analysis) => `${analysis.title}: ${measureOf(analysis)}`)],
  ['text', (issue) => analysesOf(issue).flatMap(({ blocks }) => blocks.map(blockText))],
  ['notice', ({ notices }) => notices.map(({ kind, text }) => `${kind}: ${text}`)],
  ['credits', ({ colophon }) => creditsOf(colophon)],
  ['author', ({ authors }) => authors.map(({ name, bio }) => `${name} ${bio ?? ''}`.trim())],
  ['action', ({ actions }) => actions.map(({ text, href }) => `${text} ${href ?? ''}`.trim())],
]

const analysesOf = ({ sections }: Issue) =>
  sections.flatMap((section) => (section.kind === 'analysis' ? section.analyses : []))

const creditsOf = ({ editor, layoutEditor, others }: Issue['colophon']): string[] => [
  ...(editor === null ? [] : [`editor ${editor}`]),
  ...(layoutEditor === null ? [] : [`layout ${layoutEditor}`]),
  ...others.map(({ role, name }) => `${role} ${name}`),
]

function listDifference(name: string, before: readonly string[], after: readonly string[]): string[] {
  const removed = without(before, after)
  const added = without(after, before)
  const rows = [...removed.map((text) => rowOf(name, '-', text)), ...added.map((text) => rowOf(name, '+', text))]
  const isMoved = rows.length === 0 && before.some((text, at) => text !== after[at])
  return isMoved ? [rowOf(name, '~', 'in another order')] : rows
}

/** Gives the texts of a list that another list has not, or has fewer times. */
function without(texts: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>()
  for (const text of others) left.set(text, (left.get(text) ?? 0) + 1)
  return texts.filter((text) => {
    const count = left.get(text) ?? 0
    left.set(text, count - 1)
    return count <= 0
  })
}

const rowOf = (name: string, sign: '-' | '+' | '~', text: string): string => `${padToWidth(name, 10)}  ${sign} ${text}`

interface PlacedItem {
  category: string
  item: Item
}

function itemDifference(before: Issue, after: Issue, reworded: readonly Redirect[]): string[] {
  const old = itemsById(before)
  const now = itemsById(after)
  const pairs = new Map(reworded.map(({ from, to }) => [from, to]))
  const reached = new Set(pairs.values())
  const gone = [...old].flatMap(([id, placed]) => {
    const to = pairs.get(id)
    const match = now.get(id) ?? (to === undefined ? undefined : now.get(to))
    if (match === undefined) return [rowOf(placed.category, '-', placed.item.text)]
    return changesOf(placed, match)
  })
  const added = [...now].flatMap(([id, { category, item }]) =>
    old.has(id) || reached.has(id) ? [] : [rowOf(category, '+', item.text)],
  )
  const kept = (ids: Iterable<string>, others: ReadonlyMap<string, PlacedItem>) =>
    [...ids].filter((id) => others.has(id))
  const order = kept(now.keys(), old)
  const isMoved = kept(old.keys(), now).some((id, at) => id !== order[at])
  return [...gone, ...added, ...(isMoved ? [rowOf('items', '~', 'in another order')] : [])]
}

function changesOf({ category, item }: PlacedItem, now: PlacedItem): string[] {
  const wording =
    item.text === now.item.text ? [] : [rowOf(category, '-', item.text), rowOf('  reads now', '+', now.item.text)]
  const moved =
    category === now.category ? [] : [rowOf(now.category, '~', `moved here from ${category}: ${now.item.text}`)]
  const parts = (
    [
      ['source', item.attribution, now.item.attribution],
      ['links', linksOf(item), linksOf(now.item)],
      ['text', item.body.map(blockText).join('\n'), now.item.body.map(blockText).join('\n')],
    ] as const
  ).filter(([, was, is]) => was !== is)
  const told = parts.map(([part]) => rowOf(now.category, '~', `its ${part} differs: ${now.item.text}`))
  return [...wording, ...moved, ...told]
}

const linksOf = ({ links }: Item): string => links.map(({ text, href }) => `${text} ${href}`).join('\n')

const itemsById = (issue: Issue): Map<string, PlacedItem> =>
  new Map(
    categoryBlocks(issue).flatMap(({ name, items }) =>
      items.map((item) => [item.id, { category: name, item }] as const),
    ),
  )
