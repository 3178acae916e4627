// A table of contents in a text without headings: lines that are all printed again below. They announce what stands there, and open nothing.
import { isContentsLabel, nameOf } from './contents-list.ts'
import { take, type Draft } from './draft.ts'
import type { Line } from './line.ts'
import { seeSection } from './section-heading.ts'
import { findWallMark } from './wall-mark.ts'

/** Takes the tables of contents above the first section: below a label such as 本期目录, or section headings with nothing below them. */
export function takeContents(draft: Draft): void {
  const { lines } = draft
  if (lines.some(({ node }) => node.kind === 'heading')) return
  let last: ReadonlyMap<string, number> | null = null
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    if (line === undefined || line.node.kind === 'item') return
    const isLabel = isContentsLabel(line)
    const isSection = !isLabel && isKnownSection(draft, line)
    if (!isLabel && !isSection) continue
    // Where items follow at once, as they do in most issues, nothing is announced.
    if (isSection && lines.slice(at + 1, at + 3).some(({ node }) => node.kind === 'item')) return
    last ??= new Map(lines.map((each) => [printedName(each), each.at]))
    const start = isLabel ? at + 1 : at
    const end = endOfRun(draft, start, last)
    const isWhole =
      printedName(lines[end]) === printedName(line) ||
      lines.slice(start, end).every((entry) => isKnownSection(draft, entry))
    const isRun = isLabel ? end > start : end > start + 1 && isWhole
    if (isRun) for (const entry of lines.slice(at, end)) take(draft, entry, 'table of contents', 'dropped')
    if (isRun) at = end - 1
    else if (isSection) return
  }
}

const isKnownSection = (draft: Draft, line: Line): boolean =>
  line.form.length <= 80 && seeSection(draft, line)?.known === true

/** Where the lines end that are all printed again further down, each once. What ends a public text is never one of them. */
function endOfRun({ lines, roles }: Draft, start: number, last: ReadonlyMap<string, number>): number {
  const seen = new Set<string>()
  let at = start
  for (; at < lines.length; at++) {
    const line = lines[at]
    const name = printedName(line)
    if (line === undefined || name === '' || seen.has(name) || (last.get(name) ?? 0) <= at) break
    if (roles[at] !== undefined || findWallMark(line.form) !== null) break
    seen.add(name)
  }
  return at
}

/** 一、政策, 【政策】, 《政策》 and 政策 …… 3 are named as 政策. */
function printedName(line: Line | undefined): string {
  const form = (line?.form ?? '').slice(0, 200)
  const bare = form.length > 80 ? form : form.replace(/[\s.·…]{2,40}\d{1,3}$/, '')
  return nameOf(bare)
    .replace(/^《(.*)》$/, '$1')
    .trim()
}
