// What a page does not show: by element, by attribute, by style. It is not printed, so no line is made of it but of the wall marks in it.
import { unprintedNames, wordlessNames } from './html-names.ts'
import type { Hiding } from './html-styles.ts'
import type { PageNode } from './html-tree.ts'

type PageElement = Extract<PageNode, { kind: 'element' }>

/** How an element changes what is seen of its content. */
export interface Visibility {
  /** Nothing within is ever shown; of what is `wordless` not even marks are looked for. */
  hidden: 'no' | 'yes' | 'wordless'
  /** Undone by an element within that says otherwise. */
  small: boolean
  /** The element that makes its content invisible and may be contradicted by one within, as a place in the page; -1 for none. */
  unseen: number
  /** The outermost of the veils over it: what a script will lift when the page is ready. -1 for none. */
  veil: number
  veils: number
}

/** A page before anything was hidden in it. */
export const visible: Visibility = { hidden: 'no', small: false, unseen: -1, veil: -1, veils: 0 }

/** Says what is seen within an element, given what is seen around it. `isMarker`: the element holds nothing but a bullet. */
export function visibilityWithin(
  at: number,
  { name, attributes }: PageElement,
  around: Visibility,
  hiding: Hiding,
  isMarker: boolean,
): Visibility {
  if (around.hidden === 'wordless' || wordlessNames.has(name)) return { ...around, hidden: 'wordless' }
  if (around.hidden === 'yes') return around
  // A page that hides all of itself waits for a script; so does one whose dialog is open.
  const isWhole = name === 'body' || name === 'html'
  const isGone =
    (unprintedNames.has(name) && !attributes.has('shadowrootmode')) ||
    (attributes.get('hidden') ?? 'until-found') !== 'until-found' ||
    (hiding.display === undefined ? hasHidingClass(attributes) : hiding.display && !isWhole) ||
    hiding.place === true
  if (isGone) return { ...around, hidden: 'yes' }
  const isVeiled =
    hiding.opacity === true ||
    (hiding.display === true && isWhole) ||
    (attributes.get('aria-hidden') === 'true' && !isMarker)
  return {
    hidden: 'no',
    small: hiding.size ?? around.small,
    unseen: hiding.visibility === undefined ? around.unseen : hiding.visibility ? at : -1,
    veil: isVeiled && around.veils === 0 ? at : around.veil,
    veils: around.veils + (isVeiled ? 1 : 0),
  }
}

/** Says whether text with this visibility is seen, where the veil of one element is lifted (-1 for none). */
export const isSeen = ({ hidden, small, unseen, veil, veils }: Visibility, lifted: number): boolean =>
  hidden === 'no' && !small && (unseen < 0 || unseen === lifted) && (veils === 0 || (veils === 1 && veil === lifted))

/** Gives the one element whose veil alone covers a text; -1 where none or several do. */
export function coverOf({ hidden, small, unseen, veil, veils }: Visibility): number {
  if (hidden !== 'no' || small || veils > 1) return -1
  if (unseen >= 0 && veil >= 0) return unseen === veil ? veil : -1
  return Math.max(unseen, veil)
}

/** Class names that hide in every framework that has them, where the page's own sheets say nothing; `md:block` beside one shows it again on a screen. */
const hidingClasses: ReadonlySet<string> = new Set(
  'hidden hide d-none sr-only visually-hidden screen-reader-text screen-reader-only is-hidden display-none u-hidden'.split(
    ' ',
  ),
)
const shownAgain = /(?:^|\s)(?:sm|md|lg|xl|2xl)[:-](?:block|flex|grid|inline|table)/

function hasHidingClass(attributes: ReadonlyMap<string, string>): boolean {
  const list = attributes.get('class')
  return list !== undefined && list.split(/\s+/).some((own) => hidingClasses.has(own)) && !shownAgain.test(list)
}
