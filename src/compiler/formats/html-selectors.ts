// Selectors of style sheets: compound ones, and chains of them by descent, child and sibling. What no saved page can show (states, generated content) selects nothing.
import type { PageNode } from './html-tree.ts'

type PageElement = Extract<PageNode, { kind: 'element' }>

/** One test of an element, at its place of its page. */
type Test = (element: PageElement, at: number, nodes: readonly PageNode[], patience: Patience) => boolean

interface Compound {
  tests: readonly Test[]
  /** How it hangs on the compound before it. */
  combinator: ' ' | '>' | '+' | '~' | null
}

/** A selector ready to be matched. `key` is the one thing its element surely has: `#id`, `.class`, a name, or `*`. */
export interface Selector {
  compounds: readonly Compound[]
  key: string
  specificity: number
}

const piece =
  /\s*([>+~])\s*|(\s+)|([a-z][\w-]*|\*)|#((?:[\w-]|[^\0-\x7f]|\\.)+)|\.((?:[\w-]|[^\0-\x7f]|\\.)+)|\[\s*([\w-]+)\s*(?:([~|^$*]?=)\s*(?:"([^"]*)"|'([^']*)'|([^\]\s"']+))\s*(?:[is]\s*)?)?\]|:(not|is|where|matches|-webkit-any|-moz-any)\(((?:[^()]|\([^()]{0,200}\)){1,400})\)|(:root)/giy

/** Compiles one selector; null where it is of a kind no saved page can be asked for. */
export function compileSelector(text: string): Selector | null {
  const source = text.trim()
  if (source === '' || source.length > 400) return null
  const compounds: Compound[] = []
  let tests: Test[] = []
  let combinator: Compound['combinator'] = null
  let key = '*'
  let specificity = 0
  const add = (test: Test, weight: number, own: string | null = null): void => {
    tests.push(test)
    specificity += weight
    if (own !== null && (key === '*' || weight >= 10)) key = own
  }
  let read = 0
  for (const found of source.matchAll(piece)) {
    read += found[0].length
    const [, sign, space, name, id, className, attribute, operator, quoted, apostrophed, bare, choosing, list] = found
    if (sign !== undefined || space !== undefined) {
      if (tests.length === 0) return null
      compounds.push({ tests, combinator })
      tests = []
      key = '*'
      combinator = sign === '>' || sign === '+' || sign === '~' ? sign : ' '
    } else if (name !== undefined) {
      const wanted = name.toLowerCase()
      if (wanted === '*') add(() => true, 0)
      else add((element) => element.name === wanted, 1, wanted)
    } else if (id !== undefined) {
      const wanted = unescaped(id)
      add(({ attributes }) => attributes.get('id') === wanted, 100, `#${wanted}`)
    } else if (className !== undefined) {
      const wanted = unescaped(className)
      add((element) => hasClass(element, wanted), 10, `.${wanted}`)
    } else if (attribute !== undefined)
      add(attributeTest(attribute.toLowerCase(), operator ?? '', quoted ?? apostrophed ?? bare ?? ''), 10)
    else if (choosing !== undefined) {
      const choice = chosenBy(choosing.toLowerCase(), selectorsIn(list ?? '').map(compileSelector))
      if (choice === null) return null
      add(choice.test, choice.specificity)
    } else add((element) => element.name === 'html', 10, 'html')
  }
  if (tests.length === 0 || read < source.length) return null
  compounds.push({ tests, combinator })
  return { compounds, key, specificity }
}

/** `:is(…)` and its like hold where one of the list does, `:not(…)` where none does; of the first kinds what cannot be asked for is passed over. */
function chosenBy(name: string, list: readonly (Selector | null)[]): { test: Test; specificity: number } | null {
  const known = list.filter((selector) => selector !== null)
  if (known.length === 0 || (name === 'not' && known.length < list.length)) return null
  const test: Test = (_, at, nodes, patience) =>
    known.some((selector) => selects(selector, nodes, at, patience)) === (name !== 'not')
  return { test, specificity: name === 'where' ? 0 : Math.max(...known.map(({ specificity }) => specificity)) }
}

/** Parts a list of selectors at the commas that stand in no bracket. */
export function selectorsIn(list: string): string[] {
  const found: string[] = []
  let start = 0
  let depth = 0
  for (let at = 0; at <= list.length; at++) {
    const sign = list.charAt(at)
    if (sign === '(' || sign === '[') depth++
    else if (sign === ')' || sign === ']') depth--
    else if (sign === '' || (sign === ',' && depth === 0)) {
      found.push(list.slice(start, at))
      start = at + 1
    }
  }
  return found
}

const unescaped = (name: string): string => name.replace(/\\(.)/g, '$1')

const longestList = 4000

function hasClass({ attributes }: PageElement, name: string): boolean {
  const list = attributes.get('class')?.slice(0, longestList) ?? ''
  for (let at = list.indexOf(name); at >= 0; at = list.indexOf(name, at + name.length)) {
    const isWhole = isSpace(list.charAt(at - 1)) && isSpace(list.charAt(at + name.length))
    if (isWhole) return true
  }
  return false
}

/** White space, or the end of the list. */
const isSpace = (sign: string): boolean => sign === '' || /\s/.test(sign)

function attributeTest(name: string, operator: string, wanted: string): Test {
  return ({ attributes }) => {
    const value = attributes.get(name)?.slice(0, longestList)
    if (value === undefined) return false
    switch (operator) {
      case '=':
        return value === wanted
      case '~=':
        return value.split(/\s+/).includes(wanted)
      case '|=':
        return value === wanted || value.startsWith(`${wanted}-`)
      case '^=':
        return wanted !== '' && value.startsWith(wanted)
      case '$=':
        return wanted !== '' && value.endsWith(wanted)
      case '*=':
        return wanted !== '' && value.includes(wanted)
      default:
        return true
    }
  }
}

/** Elements that may still be looked at: a sheet made to be slow runs out of them. */
export interface Patience {
  left: number
}

const spend = (patience: Patience): boolean => patience.left-- > 0

/** Says whether a selector selects the element at a place of a page. */
export const selects = ({ compounds }: Selector, nodes: readonly PageNode[], at: number, patience: Patience): boolean =>
  selectsUpTo(compounds, compounds.length - 1, nodes, at, patience)

function selectsUpTo(
  compounds: readonly Compound[],
  part: number,
  nodes: readonly PageNode[],
  at: number,
  patience: Patience,
): boolean {
  const [node, compound] = [nodes[at], compounds[part]]
  if (node?.kind !== 'element' || compound?.tests.every((test) => test(node, at, nodes, patience)) !== true)
    return false
  const { combinator } = compound
  if (combinator === null) return true
  const isUp = combinator === ' ' || combinator === '>'
  const step = (place: number): number => (isUp ? (nodes[place]?.parent ?? -1) : siblingBefore(nodes, place, patience))
  for (let place = step(at); place >= 0 && spend(patience); place = step(place)) {
    if (selectsUpTo(compounds, part - 1, nodes, place, patience)) return true
    if (combinator === '>' || combinator === '+') return false
  }
  return false
}

/** In document order an element's siblings stand before it, each with all that is within. */
function siblingBefore(nodes: readonly PageNode[], at: number, patience: Patience): number {
  const parent = nodes[at]?.parent ?? -1
  for (let place = at - 1; place > parent && spend(patience); place--) {
    const node = nodes[place]
    if (node?.kind === 'element' && node.parent === parent) return place
  }
  return -1
}
