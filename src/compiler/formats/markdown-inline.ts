// Markdown text -> inline nodes: code, links, pictures, emphasis, in one pass. Marks that mean nothing stay the characters they are.
import type { Inline } from '#model/prose.ts'
import { inlineText } from '#model/prose-text.ts'
import { linkAddresses } from './link-addresses.ts'
import { flanks, wrapEmphasis, type Delimiter, type Piece } from './markdown-emphasis.ts'
import { readEntity } from './markdown-entity.ts'
import { readTarget, safeHref, type Definitions } from './markdown-target.ts'

/** The most characters one paragraph is read as Markdown with; a longer one is no paragraph, and is taken as it stands. */
const lengthLimit = 100_000
const special = /[\\`*_[\]!<&]/g

/** Gives a text of Markdown as inline nodes. Nothing in them is HTML; links carry http, https or mailto, any other link is its printed text. */
export function readInline(text: string, definitions: Definitions): Inline[] {
  if (text.length > lengthLimit || text.search(special) < 0) return linkAddresses(text)
  const stack: Piece[] = []
  const runs = backtickRuns(text)
  let plain = ''
  let at = 0
  const flush = () => {
    if (plain !== '') stack.push({ type: 'text', text: plain })
    plain = ''
  }
  const push = (piece: Piece, end: number) => {
    flush()
    stack.push(piece)
    at = end
  }
  while (at < text.length) {
    special.lastIndex = at
    const next = special.exec(text)?.index ?? text.length
    plain += text.slice(at, next)
    at = next
    const sign = text.charAt(at)
    if (sign === '\\' && /[!-/:-@[-`{-~]/.test(text.charAt(at + 1))) {
      plain += text.charAt(at + 1)
      at += 2
    } else if (sign === '`') {
      const code = readCode(text, at, runs)
      if (typeof code === 'string') {
        plain += code
        at += code.length
      } else push({ type: 'code', text: code.text }, code.end)
    } else if (sign === '*' || sign === '_') {
      const delimiter = delimiterAt(text, at)
      push(delimiter, at + delimiter.length)
    } else if (sign === '[' || (sign === '!' && text.charAt(at + 1) === '[')) {
      const said = noteMark(text, at) ?? wikiLink(text, at)
      if (said === null) push({ type: 'opener', text: sign === '!' ? '![' : '[', at }, at + (sign === '!' ? 2 : 1))
      else {
        plain += said.words
        at += said.length
      }
    } else if (sign === ']') {
      flush()
      at = closeBracket(text, at, stack, definitions)
    } else if (sign === '<') {
      const found = /^<((?:https?:\/\/|mailto:)[^\s<>]{1,2000}|[\w.+-]{1,64}@[\w.-]{1,250})>/i.exec(
        text.slice(at, at + 2020),
      )
      if (found?.[1] === undefined) plain += text.charAt(at++)
      else push(autolink(found[1]), at + found[0].length)
    } else {
      const { text: printed, length } = readEntity(text, at)
      plain += printed
      at += length
    }
  }
  flush()
  return linkTexts(wrapEmphasis(stack))
}

function autolink(address: string): Inline {
  const href = address.includes('://') || /^mailto:/i.test(address) ? address : `mailto:${address}`
  return { type: 'link', href, children: [{ type: 'text', text: address.replace(/^mailto:/i, '') }] }
}

/** Places of backtick runs by their length, so that a run that never closes is not looked for twice. */
function backtickRuns(text: string): Map<number, number[]> {
  const runs = new Map<number, number[]>()
  for (const { 0: run, index } of text.matchAll(/`+/g)) {
    const places = runs.get(run.length)
    if (places === undefined) runs.set(run.length, [index])
    else places.push(index)
  }
  for (const places of runs.values()) places.reverse()
  return runs
}

function readCode(text: string, at: number, runs: Map<number, number[]>): string | { text: string; end: number } {
  let end = at
  while (text.charAt(end) === '`') end++
  const places = runs.get(end - at) ?? []
  while ((places.at(-1) ?? end) < end) places.pop()
  const close = places.at(-1)
  if (close === undefined) return text.slice(at, end)
  const inside = text.slice(end, close)
  const isPadded = inside.startsWith(' ') && inside.endsWith(' ') && inside.trim() !== ''
  return { text: isPadded ? inside.slice(1, -1) : inside, end: close + end - at }
}

function delimiterAt(text: string, at: number): Delimiter {
  const sign = text.charAt(at)
  let end = at
  while (text.charAt(end) === sign) end++
  return { type: 'delimiter', sign, length: end - at, size: end - at, ...flanks(text, at, end) }
}

/** What stands in brackets and is printed without a link. */
interface Bracketed {
  words: string
  length: number
}

/** [^1] is the mark of a footnote. */
function noteMark(text: string, at: number): Bracketed | null {
  const found = /^\[\^([^\s[\]]{1,20})\]/.exec(text.slice(at, at + 24))
  return found && { words: `[${found[1]}]`, length: found[0].length }
}

/** [[2024-05-21|上一期]] leads to a page of somebody's own notes, so it is its words. */
function wikiLink(text: string, at: number): Bracketed | null {
  if (text.charAt(at + 1) !== '[') return null
  const found = /^\[\[([^[\]|]{1,120})(?:\|([^[\]|]{1,120}))?\]\](?![[(])/.exec(text.slice(at, at + 250))
  if (found === null || !/[|\p{Script=Han}]/u.test(found[0])) return null
  return { words: found[2] ?? found[1] ?? '', length: found[0].length }
}

/** Closes the nearest open bracket: as a link or a picture where a target follows, as mere characters where none does. */
function closeBracket(text: string, at: number, stack: Piece[], definitions: Definitions): number {
  const opener = openBracket(stack)
  if (opener === null) {
    stack.push({ type: 'text', text: ']' })
    return at + 1
  }
  const { place, piece } = opener
  const target = readTarget(text, piece.at + piece.text.length, at, definitions)
  if (target === null) {
    stack[place] = { type: 'text', text: piece.text }
    stack.push({ type: 'text', text: ']' })
    return at + 1
  }
  const children = wrapEmphasis(stack.splice(place).slice(1))
  stack.push(...(piece.text === '![' ? pictureNodes(children, target) : linkNodes(children, target.href)))
  return target.end
}

/** Only brackets near by are looked at: a link's text has no thousand pieces. */
function openBracket(stack: readonly Piece[]): { place: number; piece: Piece & { type: 'opener' } } | null {
  for (let place = stack.length - 1; place >= Math.max(0, stack.length - 200); place--) {
    const piece = stack[place]
    if (piece?.type === 'opener') return { place, piece }
  }
  return null
}

/** What leads nowhere a reader may be sent is its words with the address behind them; within a document it is its words. */
function linkNodes(children: Inline[], href: string): Inline[] {
  const safe = safeHref(href)
  if (children.length === 0) return children
  if (safe !== null) return [{ type: 'link', href: safe, children: withoutLinks(children) }]
  const isShown = href !== '' && !href.startsWith('#') && href.length <= 200
  return isShown ? [...children, { type: 'text', text: `（${href}）` }] : children
}

/** A picture is what it says of itself, as a link to it: its caption, or else the name of its file. */
function pictureNodes(children: Inline[], { href, title }: { href: string; title: string }): Inline[] {
  const safe = safeHref(href)
  const name = /([^/?#\\]{1,80})(?:[?#].*)?$/.exec(href.startsWith('data:') ? '' : href.slice(-300))?.[1] ?? ''
  const caption = [inlineText(children), title, name].map((words) => words.trim()).find((words) => words !== '') ?? ''
  if (caption === '') return []
  const text: Inline = { type: 'text', text: caption }
  return [safe === null ? text : { type: 'link', href: safe, children: [text] }]
}

/** A link within a link is its text. */
function withoutLinks(nodes: readonly Inline[]): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    if (node.type === 'link') return withoutLinks(node.children)
    return 'children' in node ? [{ ...node, children: withoutLinks(node.children) }] : [node]
  })
}

/** Makes links of the bare addresses in what is plain text. */
function linkTexts(nodes: readonly Inline[]): Inline[] {
  const joined: Inline[] = []
  for (const node of nodes) {
    const last = joined.at(-1)
    if (node.type === 'text' && last?.type === 'text')
      joined[joined.length - 1] = { type: 'text', text: last.text + node.text }
    else joined.push(node)
  }
  return joined.flatMap((node): Inline[] => {
    if (node.type === 'text') return linkAddresses(node.text)
    return node.type === 'strong' || node.type === 'em' ? [{ ...node, children: linkTexts(node.children) }] : [node]
  })
}
