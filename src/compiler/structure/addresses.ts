// Where a part of an issue is mere text, a link's address has no place of its own: a notice prints it, anything else says that it was left out.
import { quote } from '#compiler/diagnostic.ts'
import type { Inline } from '#model/prose.ts'
import { inlineText } from '#model/prose-text.ts'
import { warn, type Draft } from './draft.ts'
import { inlineSlice } from './inline-slice.ts'
import type { Line } from './line.ts'
import { publicText } from './public-text.ts'

const bare = (address: string): string => address.replace(/^(?:https?:\/\/|mailto:)/i, '').replace(/\/$/, '')

/** Says whether a link's words are its address already. */
const showsAddress = (words: string, href: string): boolean => bare(words.trim()) === bare(href)

/** Gives the text of a notice: as much of a line as is public, each address behind the words it stands under. */
export function noticeText(draft: Draft, line: Line, found: string = line.printed): string {
  const shown = publicText(draft, line, found)
  const place = line.printed.lastIndexOf(found)
  if (place < 0 || !line.printed.endsWith(line.text)) return shown
  const start = place - (line.printed.length - line.text.length)
  const marker = shown.slice(0, Math.max(0, -start))
  return marker + withAddresses(inlineSlice(line.node.children, Math.max(0, start), start + shown.length))
}

function withAddresses(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => {
      if (!('children' in node)) return node.text
      const words = withAddresses(node.children)
      return node.type === 'link' && !showsAddress(words, node.href) ? `${words}（${node.href}）` : words
    })
    .join('')
}

/** Gives a text without the addresses `noticeText` printed at its end. */
export const withoutAddress = (text: string): string => text.replace(/（(?:https?:\/\/|mailto:)[^（）]{1,2000}）$/, '')

/** Parts that are text and no more. Pages link what they print above an issue to themselves, so there only the first are looked at. */
const anywhere: ReadonlySet<string> = new Set(['summary', 'lead'])
const written: ReadonlySet<string> = new Set([
  'headline',
  'section',
  'category',
  'dateline',
  'by-line',
  'author',
  'colophon',
])

/** Names the lines whose links lead where the issue does not say. */
export function reportAddresses(draft: Draft): void {
  const kept = new Set(Array.from(draft.actions.values(), ({ href }) => href))
  for (const line of draft.lines) {
    const role = draft.roles[line.at]?.role ?? ''
    if (!anywhere.has(role) && !(written.has(role) && line.node.printed === undefined)) continue
    const left = hrefsIn(line.node.children).filter((href) => !kept.has(href))
    if (left.length === 0) continue
    // Credits may stand behind the wall, beside what is withheld.
    const found = role === 'colophon' || role === 'author' ? 'An address' : quote(left.join(' '))
    const message = `${found} is linked from the ${role}, which is text without links; the address was left out. Links are expected in items, analyses, notices and calls.`
    warn(draft, line, 'address-left-out', message)
  }
}

const hrefsIn = (nodes: readonly Inline[]): string[] =>
  nodes.flatMap((node) => {
    if (!('children' in node)) return []
    return node.type === 'link' && !showsAddress(inlineText(node.children), node.href)
      ? [node.href]
      : hrefsIn(node.children)
  })
