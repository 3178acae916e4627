// The properties of a page as Notion exports them: a table below the title, in each row a name and its value. They are read as the lines that Markdown has in their place.
import type { Inline } from '#model/prose.ts'
import type { PageLine } from './html-lines.ts'
import type { PageNode, PageTree } from './html-tree.ts'

/** Gives the lines with each name of a property and its value on one. */
export function joinProperties({ nodes }: PageTree, lines: readonly PageLine[]): readonly PageLine[] {
  if (!lines.some(({ block }) => isPropertyName(nodes, block))) return lines
  return lines.flatMap((line, at) => {
    const [above, below] = [lines[at - 1], lines[at + 1]]
    if (opens(nodes, line, below)) return []
    return above !== undefined && opens(nodes, above, line) ? [joined(above, line)] : [line]
  })
}

const opens = (nodes: readonly PageNode[], name: PageLine, value: PageLine | undefined): boolean =>
  value !== undefined && name.row >= 0 && name.row === value.row && isPropertyName(nodes, name.block)

/** `<table class="properties"><tr><th>` */
function isPropertyName(nodes: readonly PageNode[], block: number): boolean {
  const cell = nodes[block]
  if (cell?.kind !== 'element' || cell.name !== 'th') return false
  for (let at = cell.parent, up = 0; at >= 0 && up < 4; at = nodes[at]?.parent ?? -1, up++) {
    const node = nodes[at]
    if (node?.kind === 'element' && node.name === 'table')
      return /(?:^|\s)properties(?:\s|$)/.test(node.attributes.get('class')?.slice(0, 400) ?? '')
  }
  return false
}

/** A date is mentioned there: @2024年5月28日. */
function joined(name: PageLine, value: PageLine): PageLine {
  const isMention = /^@\d{4}/.test(value.text)
  const children: readonly Inline[] = isMention ? [{ type: 'text', text: value.text.slice(1) }] : value.children
  const text = `${name.text}: ${isMention ? value.text.slice(1) : value.text}`
  return {
    ...value,
    text,
    printed: `${name.printed}: ${value.printed}`,
    children: [{ type: 'text', text: `${name.text}: ` }, ...children],
    marker: null,
    line: name.line,
    adjacent: true,
  }
}
