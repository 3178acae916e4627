// HTML comments in Markdown are not content. They are taken out before anything is read, but not from code; one that is a lock ends public text where it stood.
import { isLockRemark, lockNote } from './lock-names.ts'

/** Gives the lines without their comments, and the numbers (from 0) of lines that held nothing else. A comment that never ends is text. */
export function withoutComments(
  lines: readonly string[],
  from: number,
): { lines: string[]; comments: ReadonlySet<number> } {
  const kept = [...lines]
  const comments = new Set<number>()
  const last = lines.findLastIndex((line) => line.includes('-->'))
  let fence: string | null = null
  for (let at = from; at < lines.length && at <= last; at++) {
    const line = lines[at] ?? ''
    fence = fenceBehind(fence, line)
    if (fence !== null || !line.includes('<!--')) continue
    at = cutComments(kept, comments, at, last)
  }
  return { lines: kept, comments }
}

/** Gives the fence that is open behind a line. */
function fenceBehind(fence: string | null, line: string): string | null {
  const mark = /^\s{0,3}(`{3,}|~{3,})/.exec(line)?.[1]
  if (mark === undefined) return fence
  if (fence === null) return mark
  return mark.startsWith(fence) && line.trim() === mark ? null : fence
}

/** Cuts the comments that begin on a line; gives the number of the last line they reach. */
function cutComments(kept: string[], comments: Set<number>, start: number, last: number): number {
  let at = start
  let from = 0
  for (;;) {
    const line = kept[at] ?? ''
    const open = line.indexOf('<!--', from)
    if (open < 0) return at
    if (isInCode(line, open)) {
      from = open + 4
      continue
    }
    const close = line.indexOf('-->', open + 4)
    if (close >= 0) {
      const note = noteFor(line.slice(open + 4, close))
      kept[at] = line.slice(0, open) + note + line.slice(close + 3)
      from = open + note.length
      if (kept[at]?.trim() === '') comments.add(at)
      continue
    }
    const end = endOfComment(kept, at + 1, last)
    if (end < 0) return at
    kept[at] =
      line.slice(0, open) + noteFor([line.slice(open + 4), ...kept.slice(at + 1, Math.min(end, at + 9))].join('\n'))
    if (kept[at]?.trim() === '') comments.add(at)
    for (let inside = at + 1; inside < end; inside++) {
      if (kept[inside]?.trim() !== '') comments.add(inside)
      kept[inside] = ''
    }
    const tail = kept[end] ?? ''
    kept[end] = tail.slice(tail.indexOf('-->') + 3)
    if (kept[end]?.trim() === '') comments.add(end)
    at = end
    from = 0
  }
}

const noteFor = (comment: string): string => (isLockRemark(comment) ? lockNote : '')

function endOfComment(lines: readonly string[], from: number, last: number): number {
  for (let at = from; at <= last; at++) if (lines[at]?.includes('-->') === true) return at
  return -1
}

const isInCode = (line: string, at: number): boolean =>
  (line.slice(Math.max(0, at - 400), at).split('`').length - 1) % 2 === 1
