// HTML text -> a page: its elements and texts in document order, each with its parent. The one file that knows parse5.
import { Tokenizer, TokenizerMode, type Token } from 'parse5'
import { isLockRemark } from './lock-names.ts'
import { blockNames, impliedEnds, tableNames, voidNames, type ImpliedEnd } from './html-names.ts'

/** One element or text of a page. `parent` is the place of its element in the page, -1 for none; `line` is counted from 1. */
export type PageNode =
  | { kind: 'element'; name: string; attributes: ReadonlyMap<string, string>; parent: number; line: number }
  | { kind: 'text'; text: string; parent: number; line: number }

/** What an element is called that is a comment: none is kept but a lock. */
export const commentName = '!--'

/** A page in document order. */
export interface PageTree {
  /** None where the page has more of them than `nodeLimit`. */
  nodes: readonly PageNode[]
  isTooLarge: boolean
  /** The address a browser writes into a page it saves; null where it wrote none. */
  savedFrom: string | null
}

/** The most elements and texts a page may have: eight a line of the longest source, and twenty times those of a page with all its comments. */
export const nodeLimit = 400_000

/** Deeper than browsers nest: tags below are as if they were not written, their text stays. */
const depthLimit = 400

/**
 * Reads a page whatever its faults, in time that grows with its length only.
 * parse5 finds tags, texts and entities; the tree is our own because that of the specification repeats unclosed elements without bound.
 */
export function readPage(html: string): PageTree {
  const nodes: PageNode[] = []
  const open: { name: string; at: number }[] = []
  let savedFrom: string | null = null
  let isInked = false
  const parent = () => open.at(-1)?.at ?? -1

  function add(node: PageNode): void {
    if (nodes.push(node) > nodeLimit) tokenizer.pause()
  }

  function openTag(tag: Token.TagToken): void {
    const { tagName: name } = tag
    const implied = impliedEnds.get(name)
    if (implied !== undefined) closeImplied(open, implied)
    tokenizer.state = modeOf(name) ?? tokenizer.state
    const isVoid = voidNames.has(name)
    if (!isVoid && open.length >= depthLimit && !opaqueModes.has(name)) return
    const attributes =
      tag.attrs.length === 0 ? bare : new Map(tag.attrs.map((attribute) => [attribute.name, attribute.value]))
    add({ kind: 'element', name, attributes, parent: parent(), line: tag.location?.startLine ?? 1 })
    if (!isVoid && !(tag.selfClosing && !blockNames.has(name) && foreign(open)))
      open.push({ name, at: nodes.length - 1 })
  }

  // parse5 gives white space and the rest of a text one by one, millions of them where a page is hostile.
  function addText({ chars, location }: Token.CharacterToken): void {
    const last = nodes.at(-1)
    const goesOn = last?.kind === 'text' && last.parent === parent()
    if (goesOn) last.text += chars
    if (goesOn && isInked) return
    const inked = chars.trimStart()
    const blank = chars.slice(0, chars.length - inked.length)
    const line = (location?.startLine ?? 1) + (inked === '' ? 0 : blank.split('\n').length - 1)
    if (goesOn) last.line = line
    else add({ kind: 'text', text: chars, parent: parent(), line })
    isInked = inked !== ''
  }

  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag: openTag,
      onEndTag: ({ tagName }) => closeTag(open, tagName),
      onCharacter: addText,
      onWhitespaceCharacter: addText,
      onNullCharacter: () => undefined,
      onComment: ({ data, location }) => {
        savedFrom ??= addressIn(data.slice(0, 2100))
        if (isLockRemark(data))
          add({
            kind: 'element',
            name: commentName,
            attributes: new Map([['', data]]),
            parent: parent(),
            line: location?.startLine ?? 1,
          })
      },
      onDoctype: () => undefined,
      onEof: () => undefined,
    },
  )
  tokenizer.write(html, true)
  const isTooLarge = nodes.length > nodeLimit
  return { nodes: isTooLarge ? [] : nodes, isTooLarge, savedFrom }
}

/** Browsers and SingleFile write into a page where they saved it from. */
const addressIn = (comment: string): string | null =>
  /^\s*(?:saved from url=\(\d{4}\)|Page saved with SingleFile\s+url:\s?)(\S{8,2000})/.exec(comment)?.[1] ?? null

type Mode = (typeof TokenizerMode)[keyof typeof TokenizerMode]

/** Elements whose content is text to the tokenizer, whatever it looks like. */
const opaqueModes: ReadonlyMap<string, Mode> = new Map([
  ['script', TokenizerMode.SCRIPT_DATA],
  ['title', TokenizerMode.RCDATA],
  ['textarea', TokenizerMode.RCDATA],
  ...['style', 'xmp', 'iframe', 'noembed', 'noframes'].map((name) => [name, TokenizerMode.RAWTEXT] as const),
])

const bare: ReadonlyMap<string, string> = new Map()

const modeOf = (name: string): Mode | undefined => opaqueModes.get(name)

const foreign = (open: readonly { name: string }[]): boolean =>
  open.some(({ name }) => name === 'svg' || name === 'math')

/** Closes what a start tag closes without saying so: `<p>` a paragraph, `<li>` the list item before it. */
function closeImplied(open: { name: string }[], { ends, stops, onlyThrough }: ImpliedEnd): void {
  for (let at = open.length - 1; at >= 0; at--) {
    const name = open[at]?.name ?? ''
    if (ends.has(name)) {
      open.length = at
      return
    }
    if (stops.has(name) || (onlyThrough === 'inline' && blockNames.has(name))) return
  }
}

/** Closes the element an end tag names, if it is open: an inline one only within its block, and nothing but a table out of its cells. */
function closeTag(open: { name: string }[], tagName: string): void {
  const isBlock = blockNames.has(tagName)
  const isTable = tableNames.has(tagName)
  for (let at = open.length - 1; at >= 0; at--) {
    const name = open[at]?.name ?? ''
    if (name === tagName) {
      open.length = at
      return
    }
    if ((!isBlock && blockNames.has(name)) || (!isTable && tableNames.has(name))) return
  }
}
