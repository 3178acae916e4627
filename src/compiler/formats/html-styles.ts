// What the styles of a page do to what is seen of each element: the cascade, for the few properties that hide.
import { compileSelector, selectorsIn, selects, type Patience, type Selector } from './html-selectors.ts'
import { styleRulesOf, type StyleRule } from './html-style-sheets.ts'
import type { PageNode } from './html-tree.ts'

type PageElement = Extract<PageNode, { kind: 'element' }>

/** The ways a style can hide: each is decided by itself, as properties are. */
const aspects = ['display', 'visibility', 'opacity', 'size', 'place'] as const
type Aspect = (typeof aspects)[number]

/** What a style says of each aspect: true hides, false shows; it may say nothing. */
export type Hiding = Partial<Record<Aspect, boolean>>

interface Declared {
  aspect: Aspect
  hides: boolean
  isImportant: boolean
}

const isNothing = (value: string): boolean => /^0(?:\.0{1,8})?(?:[a-z%]{1,4})?$/.test(value)
const isFarAway = (value: string): boolean => /^-\d{4,}/.test(value)

interface Property {
  aspect: Aspect
  hides: (value: string) => boolean
  /** Any other value shows; else it says nothing. */
  shows: boolean
}

const property = (aspect: Aspect, hides: Property['hides'], shows: boolean): Property => ({ aspect, hides, shows })
const isFlatClip = (value: string): boolean => /^rect\((?:[01](?:px)?[\s,]{0,4}){4}\)$/.test(value)

/** What a value of a property means, by the property. */
const properties: ReadonlyMap<string, Property> = new Map([
  ['display', property('display', (value) => value === 'none', true)],
  ['content-visibility', property('display', (value) => value === 'hidden', false)],
  ['mso-hide', property('display', (value) => value === 'all', false)],
  ['visibility', property('visibility', (value) => value !== 'visible', true)],
  ['opacity', property('opacity', isNothing, true)],
  ['font-size', property('size', isNothing, true)],
  ['font', property('size', (value) => /^0(?:px)?[/\s]/.test(value), true)],
  ['text-indent', property('place', isFarAway, false)],
  ['left', property('place', isFarAway, false)],
  ['top', property('place', isFarAway, false)],
  ['margin-left', property('place', isFarAway, false)],
  ['clip', property('place', isFlatClip, false)],
  ['clip-path', property('place', (value) => /^(?:inset\((?:50|100)%|circle\(0)/.test(value), false)],
])
const sides = /^(?:max-)?(?:height|width)$/

/** Reads declarations: what they say of what is seen, one of each kind. */
function declaredIn(style: string): Declared[] {
  const declared = new Map<Aspect, Declared>()
  const declare = (one: Declared): void => {
    if (declared.get(one.aspect)?.isImportant !== true || one.isImportant) declared.set(one.aspect, one)
  }
  let isFlat = false
  let isCut = false
  for (const declaration of style.split(';')) {
    const colon = declaration.indexOf(':')
    const name = colon < 0 || colon > 60 ? '' : declaration.slice(0, colon).trim().toLowerCase()
    if (name === '') continue
    const written = declaration
      .slice(colon + 1, colon + 200)
      .trim()
      .toLowerCase()
    const value = written.replace(/\s?!\s?important$/, '')
    isFlat ||= sides.test(name) && isNothing(value)
    isCut ||= name === 'overflow' && /^(?:hidden|clip)/.test(value)
    const meant = properties.get(name)
    if (meant === undefined || /^(?:inherit|initial|unset|revert)/.test(value)) continue
    const hides = meant.hides(value)
    if (hides || meant.shows) declare({ aspect: meant.aspect, hides, isImportant: value.length < written.length })
  }
  if (isFlat && isCut) declare({ aspect: 'place', hides: true, isImportant: false })
  return [...declared.values()]
}

interface Rule {
  selector: Selector
  declared: readonly Declared[]
  order: number
}

/** Tells of each element what its styles hide. */
export type Styles = (at: number, element: PageElement) => Hiding

/** Reads the styles of a page. `touches` says whether any rule can be about elements of a name that have no attributes. */
export function stylesOf(
  nodes: readonly PageNode[],
  sheets: readonly StyleRule[] = styleRulesOf(nodes),
): { hidingOf: Styles; touches: (name: string) => boolean } {
  const rules = new Map<string, Rule[]>()
  for (const [order, { selectors, style }] of sheets.entries()) {
    const declared = declaredIn(style)
    if (declared.length === 0) continue
    for (const text of selectorsIn(selectors)) {
      const selector = compileSelector(text)
      if (selector === null) continue
      const same = rules.get(selector.key)
      if (same === undefined) rules.set(selector.key, [{ selector, declared, order }])
      else same.push({ selector, declared, order })
    }
  }
  // A page is styled by a few rules an element; a sheet made to be slow is given up on.
  const patience: Patience = { left: 200_000 + nodes.length * 100 }
  const hidingOf: Styles = (at, { name, attributes }) => {
    const style = attributes.get('style')
    if (rules.size === 0 && style === undefined) return shown
    const cascade = new Map<Aspect, { weight: number; hides: boolean }>()
    const say = ({ aspect, hides, isImportant }: Declared, weight: number): void => {
      const heavier = weight + (isImportant ? 1e12 : 0)
      if ((cascade.get(aspect)?.weight ?? -1) <= heavier) cascade.set(aspect, { weight: heavier, hides })
    }
    if (rules.size > 0)
      for (const key of keysOf(name, attributes))
        for (const { selector, declared, order } of rules.get(key) ?? []) {
          if (patience.left-- <= 0) break
          if (selects(selector, nodes, at, patience))
            declared.forEach((one) => say(one, selector.specificity * 1e7 + order))
        }
    if (style !== undefined) declaredIn(style).forEach((one) => say(one, 1e11))
    return Object.fromEntries([...cascade].map(([aspect, { hides }]) => [aspect, hides]))
  }
  return { hidingOf, touches: (name) => rules.has(name) || rules.has('*') }
}

const shown: Hiding = {}

function keysOf(name: string, attributes: ReadonlyMap<string, string>): Set<string> {
  const classes = (attributes.get('class') ?? '').slice(0, 4000).split(/\s+/)
  return new Set(['*', name, `#${attributes.get('id') ?? ''}`, ...classes.map((own) => `.${own}`)])
}
