// The furniture of a page: navigation, adverts, recommendations, comments. Known by the names and roles of elements.
import { doubtfulNames, furnitureNames } from './html-names.ts'
import type { PageNode } from './html-tree.ts'

type PageElement = Extract<PageNode, { kind: 'element' }>

/** An advert may stand within an article; other furniture stands around it. */
export type Furniture = 'advert' | 'furniture'

const furnitureRoles = /^(?:navigation|search|menu|menubar|toolbar|alert|alertdialog|dialog|tooltip)$/
const doubtfulRoles = /^(?:complementary|contentinfo|banner)$/
const advertWords = words('ad ads adv advert adverts advertisement adsense banner sponsor promo')
const bylineWords = words('meta byline author authors')
const doubtfulWords = words(
  'nav navbar navigation menu breadcrumb breadcrumbs crumb crumbs sidebar related relate relatedposts recommend recommends recommended recommendation recommendations comment comments commentlist respond share sharebar sharedaddy social toolbar popup modal overlay footer copyright hotlist rank ranking pagination pager readmore cookie cookies unsubscribe',
)

/** What platforms call the forms by which their readers subscribe. */
const subscribing =
  /(?:^|\s)(?:subscription-widget|subscribe-(?:widget|box|form)|(?:newsletter|email)-(?:signup|form))/i

/** What mail programs call the name a letter is signed with. */
const signatures = /^.{0,80}(?:qqmail|gmail_|moz-|outlook-mobile-)signature\b/i

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}

/** Elements in which marks of the issue stand: what they are called does not make them furniture. */
export interface Spared {
  /** Hold its sections, categories or walls. */
  holding: ReadonlySet<number>
  /** Hold its headline: a header may. */
  heading: ReadonlySet<number>
  /** Hold its credits: a footer may. */
  crediting: ReadonlySet<number>
}

/** Gives all that stands in furniture: what is some by its name always, what may be some unless the marks of the issue stand in it. */
export function furnitureWithin(
  nodes: readonly PageNode[],
  { holding, heading, crediting }: Spared,
): ReadonlyMap<number, Furniture> {
  const furniture = new Map<number, Furniture>()
  for (const [at, node] of nodes.entries()) {
    const around = furniture.get(node.parent)
    if (around !== undefined) furniture.set(at, around)
    else if (node.kind === 'element' && !holding.has(at)) {
      const role = node.attributes.get('role') ?? ''
      const isSpared =
        ((node.name === 'header' || role === 'banner') && heading.has(at)) ||
        ((node.name === 'footer' || role === 'contentinfo') && crediting.has(at))
      const kind = isSpared ? null : furnitureOf(node, role)
      if (kind !== null) furniture.set(at, kind)
    }
  }
  return furniture
}

/** What a page calls the element its article stands in, as a whole name of its class or id. */
const articleNames =
  /^(?:(?:article|post|entry|story)(?:[-_]?(?:content|body|text|detail))?|rich_media_content|js_content)$/i

/** Gives the innermost element around another that a page calls its article; -1 where there is none. */
export function articleAround(nodes: readonly PageNode[], element: number): number {
  for (let at = element; at >= 0; at = nodes[at]?.parent ?? -1) {
    const node = nodes[at]
    if (node?.kind !== 'element') continue
    const isStated = node.name === 'article' || node.attributes.get('itemprop') === 'articleBody'
    if (
      isStated ||
      nameOf(node)
        .slice(0, 400)
        .split(' ')
        .some((own) => articleNames.test(own))
    )
      return at
  }
  return -1
}

/** Gives all that stands in what a page says of its article beside the title: who wrote it, where, how long it takes to read. */
export function bylinesWithin(nodes: readonly PageNode[], holding: ReadonlySet<number>): ReadonlySet<number> {
  const within = new Set<number>()
  for (const [at, node] of nodes.entries()) {
    const isOne = node.kind === 'element' && !holding.has(at) && namesOf(node).some((word) => bylineWords.has(word))
    if (isOne || within.has(node.parent)) within.add(at)
  }
  return within
}

const nameOf = ({ attributes }: PageElement): string => `${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''}`

/** The words an element's class and id are made of. */
function namesOf(element: PageElement): string[] {
  const list = nameOf(element)
  if (list.length < 2 || list.length >= 1000) return []
  return list.split(/[\s_-]+|(?<=[a-z])(?=[A-Z])/).map((word) => word.toLowerCase())
}

function furnitureOf(element: PageElement, role: string): Furniture | null {
  const { name } = element
  if (furnitureNames.has(name) || furnitureRoles.test(role)) return 'furniture'
  if (name === 'body' || name === 'html' || name === 'article' || name === 'main') return null
  if (signatures.test(nameOf(element)) || subscribing.test(nameOf(element).slice(0, 400))) return 'furniture'
  const names = namesOf(element)
  if (names.some((word) => advertWords.has(word))) return 'advert'
  const isNamed = doubtfulNames.has(name) || doubtfulRoles.test(role)
  return isNamed || names.some((word) => doubtfulWords.has(word)) ? 'furniture' : null
}
