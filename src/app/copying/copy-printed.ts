// A selection -> the clipboard, as the publication printed it: setting changes how a text looks, never what a reader takes along.
import { printedSlice } from '#model/printed-slice.ts'
import { findSetRuns, type SetRun, textNodes } from './set-runs.ts'
import { textsBySetting } from './set-texts.ts'

/** Puts what is selected on the clipboard as printed, as text and as HTML; leaves to the browser what is set as it is printed. */
export function copyPrinted(event: ClipboardEvent, content: readonly unknown[]): void {
  const selection = getSelection()
  const main = document.querySelector('main')
  const isField = event.target instanceof Element && event.target.closest('input, textarea') !== null
  if (selection === null || selection.isCollapsed || main === null || isField) return
  const range = selection.getRangeAt(0)
  const runs = findSetRuns(main, textsBySetting(content))
  const parts = runs.flatMap((run) => selectedPart(run, range))
  if (parts.length === 0) return
  event.clipboardData?.setData('text/plain', plainText(selection.toString(), parts))
  event.clipboardData?.setData('text/html', markup(range, parts))
  event.preventDefault()
}

/** The part of a run that is selected: its nodes, the characters they show, and those that were printed. */
interface Part {
  nodes: readonly Text[]
  set: string
  printed: string
}

function selectedPart({ nodes, shown }: SetRun, range: Range): Part[] {
  const selected = nodes.filter((node) => range.intersectsNode(node))
  if (selected.length === 0) return []
  const lengthOf = (some: readonly Text[]) => some.reduce((sum, { length }) => sum + length, 0)
  const before = lengthOf(
    nodes.slice(
      0,
      nodes.findIndex((node) => node === selected[0]),
    ),
  )
  const from = before + (selected[0] === range.startContainer ? range.startOffset : 0)
  const last = selected.at(-1)
  const cut = last === range.endContainer ? (last?.length ?? 0) - range.endOffset : 0
  const to = before + lengthOf(selected) - cut
  const whole = nodes.map(({ data }) => data).join('')
  const printed = printedSlice(shown.text, shown.setting, from, to)
  return [{ nodes: selected, set: whole.slice(from, to), printed }]
}

/** The browser knows where lines end; the parts stand in its text in order. */
function plainText(selected: string, parts: readonly Part[]): string {
  let text = ''
  let from = 0
  for (const { set, printed } of parts) {
    const at = selected.indexOf(set, from)
    if (at < 0) continue
    text += selected.slice(from, at) + printed
    from = at + set.length
  }
  return text + selected.slice(from)
}

/** What is no text to a reader, or nothing without its page. */
const leftOut = 'head, script, style, [hidden], .i-ahead, button, svg, wbr'

function markup(range: Range, parts: readonly Part[]): string {
  const copied = range.cloneContents()
  const copies = textNodes(copied)
  const selected = textNodes(document).filter((node) => range.intersectsNode(node))
  const copyOf = new Map(selected.map((node, at) => [node, copies[at]]))
  for (const { nodes, printed } of parts) {
    for (const [at, node] of nodes.entries()) copyOf.get(node)?.replaceWith(at === 0 ? printed : '')
  }
  for (const unread of copied.querySelectorAll(leftOut)) unread.remove()
  for (const link of copied.querySelectorAll('a')) link.setAttribute('href', link.href) // whole, wherever it is pasted
  return new XMLSerializer().serializeToString(copied)
}
