// The page -> the runs of text nodes that show one text of the content. A text is shown by several: `<wbr>` and `.nb` part them.
import type { TextAsSet } from './set-texts.ts'

/** Neighbouring text nodes that together show one text. */
export interface SetRun {
  nodes: readonly Text[]
  shown: TextAsSet
}

/** Finds below a node every run that shows one of the texts, in reading order. */
export function findSetRuns(root: Node, texts: ReadonlyMap<string, TextAsSet>): SetRun[] {
  const longest = Math.max(0, ...[...texts.keys()].map((set) => set.length))
  return siblingTexts(root).flatMap((nodes) => runsAmong(nodes, texts, longest))
}

/** Gives the text nodes below a node, in order. */
export function textNodes(root: Node): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const found: Text[] = []
  while (walker.nextNode() !== null) if (walker.currentNode instanceof Text) found.push(walker.currentNode)
  return found
}

/** Groups text nodes that stand in one element, as if what keeps a figure with its unit were not there. */
function siblingTexts(root: Node): Text[][] {
  const groups: Text[][] = []
  let holder: Element | null = null
  for (const node of textNodes(root)) {
    const parent = node.parentElement
    const here = parent?.className === 'nb' ? parent.parentElement : parent
    if (here === holder) groups.at(-1)?.push(node)
    else groups.push([node])
    holder = here
  }
  return groups
}

function runsAmong(nodes: readonly Text[], texts: ReadonlyMap<string, TextAsSet>, longest: number): SetRun[] {
  const runs: SetRun[] = []
  for (let first = 0; first < nodes.length; first++) {
    let set = ''
    for (let last = first; last < nodes.length && set.length < longest; last++) {
      set += nodes[last]?.data ?? ''
      const shown = texts.get(set)
      if (shown === undefined) continue
      runs.push({ nodes: nodes.slice(first, last + 1), shown })
      first = last
      break
    }
  }
  return runs
}
