// What a page does not show: by element, by attribute, by style and by the page's own style sheets. It is not printed, so no line is made of it.
import { unprintedNames } from './html-names.ts'
import type { PageNode } from './html-tree.ts'

type PageElement = Extract<PageNode, { kind: 'element' }>

/** How an element changes what is seen of its content: `small` and `unseen` are undone by an element within that says otherwise. */
export interface Visibility {
  hidden: boolean
  small: boolean
  unseen: boolean
}

/** A page before anything was hidden in it. */
export const visible: Visibility = { hidden: false, small: false, unseen: false }

/** Simple selectors of a page's style sheets that hide what they select. */
export type HidingSelectors = ReadonlySet<string>

/** Says what is seen within an element, given what is seen around it. `isMarker`: the element holds nothing but a bullet. */
export function visibilityWithin(
  element: PageElement,
  around: Visibility,
  selectors: HidingSelectors,
  isMarker: boolean,
): Visibility {
  if (around.hidden) return around
  const { name, attributes } = element
  const style = attributes.get('style') ?? ''
  if (
    unprintedNames.has(name) ||
    attributes.has('hidden') ||
    (attributes.get('aria-hidden') === 'true' && !isMarker) ||
    hides(style) ||
    isSelected(element, selectors)
  )
    return { ...around, hidden: true }
  if (style === '') return around
  const size = /(?:^|[;\s])font-size\s?:\s?([\d.]+)/i.exec(style)?.[1]
  const seen = /(?:^|[;\s])visibility\s?:\s?(\w+)/i.exec(style)?.[1]?.toLowerCase()
  if (size === undefined && seen === undefined) return around
  return {
    hidden: false,
    small: size === undefined ? around.small : Number(size) === 0,
    unseen: seen === undefined ? around.unseen : seen !== 'visible',
  }
}

/** Says whether text with this visibility is seen. */
export const isSeen = ({ hidden, small, unseen }: Visibility): boolean => !hidden && !small && !unseen

const hidingStyles: readonly RegExp[] = [
  /(?:^|[;\s])display\s?:\s?none/i,
  /(?:^|[;\s])mso-hide\s?:\s?all/i,
  /(?:^|[;\s])opacity\s?:\s?0(?:\.0{1,8})?(?![.\d])/i,
  /(?:^|[;\s])(?:text-indent|left|top|margin-left)\s?:\s?-\d{4,}/i,
]
const noHeight = /(?:^|[;\s])(?:max-)?(?:height|width)\s?:\s?0(?![.\d])/i
const noOverflow = /(?:^|[;\s])overflow\s?:\s?hidden/i

const hides = (style: string): boolean =>
  style !== '' &&
  (hidingStyles.some((pattern) => pattern.test(style)) || (noHeight.test(style) && noOverflow.test(style)))

/** Class names that hide in every framework that has them; `md:block` beside one shows it again on a screen. */
const hidingClasses: HidingSelectors = new Set(
  '.hidden .hide .d-none .sr-only .visually-hidden .screen-reader-text .screen-reader-only .is-hidden .display-none .u-hidden'.split(
    ' ',
  ),
)
const shownAgain = /(?:^|\s)(?:sm|md|lg|xl|2xl)[:-](?:block|flex|grid|inline|table)/

function isSelected({ name, attributes }: PageElement, selectors: HidingSelectors): boolean {
  const id = attributes.get('id')
  if (id !== undefined && (selectors.has(`#${id}`) || selectors.has(`${name}#${id}`))) return true
  const list = attributes.get('class')
  if (list === undefined) return selectors.has(name)
  const classes = list.split(/\s+/)
  return (
    selectors.has(name) ||
    classes.some((own) => selectors.has(`.${own}`) || selectors.has(`${name}.${own}`)) ||
    (classes.some((own) => hidingClasses.has(`.${own}`)) && !shownAgain.test(list))
  )
}

const simple = /^(?:[a-z][a-z0-9]*)?(?:[.#][\w-]+)?$/i

/** Reads the style sheets of a page: the simple selectors whose last rule hides. Rules for print or for some widths are not looked at. */
export function hidingSelectors(nodes: readonly PageNode[]): HidingSelectors {
  const selected = new Set<string>()
  for (const node of nodes) {
    const parent = node.kind === 'text' ? nodes[node.parent] : undefined
    if (node.kind !== 'text' || parent?.kind !== 'element' || parent.name !== 'style') continue
    const media = parent.attributes.get('media') ?? 'all'
    if (!/all|screen/i.test(media)) continue
    readSheet(withoutComments(node.text), selected)
  }
  return selected
}

function readSheet(sheet: string, selected: Set<string>): void {
  let depth = 0
  let skipping = 0
  let selector = ''
  for (const [piece] of sheet.matchAll(/[{}]|[^{}]+/g)) {
    if (piece === '{') {
      depth++
      if (selector.trim().startsWith('@') && skipping === 0) skipping = depth
    } else if (piece === '}') {
      if (depth === skipping) skipping = 0
      depth = Math.max(0, depth - 1)
      selector = ''
    } else if (depth === 0) selector = piece.slice(piece.lastIndexOf(';') + 1)
    else if (skipping === 0) applyRule(selector, piece, selected)
  }
}

function applyRule(selectors: string, style: string, selected: Set<string>): void {
  const isHiding = hides(style) || /(?:^|[;\s])visibility\s?:\s?hidden/i.test(style)
  if (!isHiding && !/(?:^|[;\s])display\s?:/i.test(style)) return
  for (const selector of selectors.split(',').map((part) => part.trim())) {
    if (selector === '' || !simple.test(selector)) continue
    if (isHiding) selected.add(selector)
    else selected.delete(selector)
  }
}

function withoutComments(sheet: string): string {
  const parts: string[] = []
  let at = 0
  for (let open = sheet.indexOf('/*'); open >= 0; open = sheet.indexOf('/*', at)) {
    parts.push(sheet.slice(at, open))
    const close = sheet.indexOf('*/', open + 2)
    if (close < 0) return parts.join('')
    at = close + 2
  }
  return [...parts, sheet.slice(at)].join('')
}
