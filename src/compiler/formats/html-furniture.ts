// The furniture of a page: navigation, adverts, recommendations, comments. Known by the names and roles of elements.
import { doubtfulNames, furnitureNames } from './html-names.ts'
import type { PageNode } from './html-tree.ts'

const furnitureRoles = /^(?:navigation|search|menu|menubar|toolbar|alert|alertdialog|dialog|tooltip)$/
const doubtfulRoles = /^(?:complementary|contentinfo|banner)$/
const doubtfulWords: ReadonlySet<string> = new Set(
  'nav navbar navigation menu breadcrumb breadcrumbs crumb crumbs sidebar related relate recommend recommends recommended recommendation comment comments commentlist share sharebar social toolbar ad ads adv advert adverts advertisement adsense banner popup modal overlay footer copyright hotlist rank ranking pagination pager cookie cookies unsubscribe'.split(
    ' ',
  ),
)

/** Gives all that stands in furniture: what is some by its name always, what may be some unless the marks of an issue stand in it. */
export function furnitureWithin(
  nodes: readonly PageNode[],
  holding: ReadonlySet<number>,
  heading: ReadonlySet<number>,
): ReadonlySet<number> {
  const furniture = new Set<number>()
  for (const [at, node] of nodes.entries()) {
    if (furniture.has(node.parent)) furniture.add(at)
    else if (node.kind === 'element' && !holding.has(at)) {
      const role = node.attributes.get('role') ?? ''
      const isBanner = node.name === 'header' || role === 'banner'
      const isOne = furnitureNames.has(node.name) || furnitureRoles.test(role)
      if (isOne || (isDoubtful(node, role) && !(isBanner && heading.has(at)))) furniture.add(at)
    }
  }
  return furniture
}

function isDoubtful({ name, attributes }: Extract<PageNode, { kind: 'element' }>, role: string): boolean {
  if (name === 'body' || name === 'html' || name === 'article' || name === 'main') return false
  if (doubtfulNames.has(name) || doubtfulRoles.test(role)) return true
  const names = `${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''}`
  return (
    names.length > 1 &&
    names.length < 1000 &&
    names.split(/[\s_-]+|(?<=[a-z])(?=[A-Z])/).some((word) => doubtfulWords.has(word.toLowerCase()))
  )
}
